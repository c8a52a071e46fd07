using InterviewPrep.Sandbox.Protocol;
using InterviewPrep.Sandbox.Runner;
using InterviewPrep.Sandbox.Runner.Walls;
using Microsoft.Win32.SafeHandles;

// Started ahead of need: warm up, raise the walls, say so, then wait for the one answer of this process.
// Descriptors: 0-2 belong to the answer (see CaseConsole), 3 brings commands, 4 takes replies.
const int commandsFd = 3, repliesFd = 4;
const int answerStackBytes = 16 * 1024 * 1024;

var options = RunnerOptions.Parse(args);
using var commands = new FileStream(new SafeFileHandle(commandsFd, ownsHandle: true), FileAccess.Read, bufferSize: 0);
using var replies = new FileStream(new SafeFileHandle(repliesFd, ownsHandle: true), FileAccess.Write, bufferSize: 0);

OwnLimits.Set(options.Processes);
var console = CaseConsole.Open();
Warmup.Run(console);
var missing = options.Filter ? SystemCallFilter.Raise() : "switched off";
replies.Write(new RunnerReady(missing is null, missing).Pack());

var answering = new Thread(() => new RunLoop(commands, replies, console).Run(), answerStackBytes);
answering.Start();
answering.Join();
return 0;
