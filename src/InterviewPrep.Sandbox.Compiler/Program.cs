using System.Reflection;
using InterviewPrep.Sandbox.Compiler;
using InterviewPrep.Sandbox.Protocol;
using InterviewPrep.Sandbox.Runner;
using InterviewPrep.Sandbox.Runner.Walls;
using Microsoft.Win32.SafeHandles;

// A warm Roslyn behind walls. Descriptor 3 brings requests, 4 takes replies; one at a time, until the host closes the pipe or ends the process.
const int requestsFd = 3, repliesFd = 4;

var options = RunnerOptions.Parse(args);
using var requests = new FileStream(new SafeFileHandle(requestsFd, ownsHandle: true), FileAccess.Read, bufferSize: 0);
using var replies = new FileStream(new SafeFileHandle(repliesFd, ownsHandle: true), FileAccess.Write, bufferSize: 0);

OwnLimits.Set(options.Processes);
var desk = new CompilerDesk();
Warmup.Run(desk);
var missing = options.Filter ? SystemCallFilter.Raise() : "switched off";
replies.Write(new RunnerReady(missing is null, missing).Pack());

while (Frames.Read(requests) is { } body)
    replies.Write((await desk.AnswerAsync(CompilerRequest.Parse(body))).Pack());
return 0;
