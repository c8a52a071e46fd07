namespace InterviewPrep.Sandbox.Runner.Walls;

/// <summary>A system call's number on both machines; -1 where the machine has none.</summary>
internal readonly record struct SystemCall(string Name, int X64, int Arm64);
