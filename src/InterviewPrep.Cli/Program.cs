using System.CommandLine;
using InterviewPrep.Cli;
using InterviewPrep.Cli.Banks;
using InterviewPrep.Cli.Judge;

var root = new RootCommand("Judges answers and proves question packages, without database or web server.")
{
    JudgeCommand.Create(),
    BankCommand.Create(),
};
return await CommandLine.RunAsync(root, args);
