namespace InterviewPrep.Sandbox.Processes;

/// <summary>The sandbox itself failed. Never the answer's fault: the run is tried once more.</summary>
internal sealed class SandboxException(string message, Exception? inner = null) : Exception(message, inner);
