namespace InterviewPrep.Sandbox.Processes;

/// <summary>The sandbox itself failed, which is never the answer's fault. A run is tried once more before that is its result.</summary>
public sealed class SandboxException(string message, Exception? inner = null) : Exception(message, inner);
