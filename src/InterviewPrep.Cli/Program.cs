using System.CommandLine;
using InterviewPrep.Cli;
using InterviewPrep.Cli.Banks;
using InterviewPrep.Cli.Judge;
using InterviewPrep.Cli.Recordings;

var root = new RootCommand("Judges answers, proves question packages and verifies recordings, without database or web server.")
{
    JudgeCommand.Create(),
    BankCommand.Create(),
    RecordingCommand.Create(),
};
return await CommandLine.RunAsync(root, args);
