using System.Text.Json.Serialization;

namespace InterviewPrep.Domain.Rooms;

[JsonConverter(typeof(JsonStringEnumConverter<RoomKind>))]
public enum RoomKind
{
    /// <summary>One member, one round.</summary>
    Drill,
    LiveSession,
}

/// <summary>What a member may see and do.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RoomRole>))]
public enum RoomRole
{
    Candidate,
    Interviewer,
    Observer,
}

[JsonConverter(typeof(JsonStringEnumConverter<RoundOutcome>))]
public enum RoundOutcome
{
    Solved,
    DeadlinePassed,
    GaveUp,

    /// <summary>Of a live session: both moved on before the time was up, or somebody left.</summary>
    EndedEarly,
}

[JsonConverter(typeof(JsonStringEnumConverter<RunKind>))]
public enum RunKind
{
    /// <summary>The sample cases.</summary>
    Samples,

    /// <summary>One input typed by a member; the expected value comes from the reference.</summary>
    Own,

    /// <summary>All cases; counts as an attempt.</summary>
    Submission,
}

/// <summary>As the sandbox's verdicts, by name; recordings keep them for ever.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RunVerdict>))]
public enum RunVerdict
{
    Accepted,
    WrongAnswer,
    CompileError,
    CompileLimit,
    RuntimeError,
    TimeLimit,
    MemoryLimit,
    OutputLimit,
    ProcessLimit,
    ExitedEarly,
    Forbidden,
    NotRun,
    SandboxError,
}
