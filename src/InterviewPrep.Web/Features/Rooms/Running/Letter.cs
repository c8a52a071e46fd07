using InterviewPrep.Domain.Rooms;
using InterviewPrep.Web.Features.Rooms.Contract;

namespace InterviewPrep.Web.Features.Rooms.Running;

/// <summary>What lies in a room's mailbox.</summary>
internal abstract record Letter
{
    /// <summary>What it takes in memory, in UTF-16 units, roughly.</summary>
    public virtual int Size => 0;
}

/// <summary>A command, with who waits for its answer: a connection that edits, a caller, or nobody.</summary>
internal sealed record Ask(RoomCommand Command, RoomConnection? From = null, TaskCompletionSource<Answer>? Reply = null) : Letter
{
    public override int Size { get; } = Command switch
    {
        RoomCommand.EditText edit => edit.Updates.Sum(u => u.Changes.Size),
        RoomCommand.ReplaceText replace => replace.Text.Length,
        RoomCommand.RestoreDraft restore => restore.Text.Length,
        _ => 0,
    };
}

/// <summary>Reads the state as it is stored.</summary>
internal sealed record Look(Action<RoomState> Read, TaskCompletionSource<bool> Done) : Letter
{
    /// <summary>What goes wrong in reading is the asker's, never the room's.</summary>
    public void At(RoomState state)
    {
        try
        {
            Read(state);
            Done.TrySetResult(true);
        }
        catch (Exception wrong)
        {
            Done.TrySetException(wrong);
        }
    }
}

internal sealed record Enter(RoomConnection Connection, JoinRoom Join, TaskCompletionSource<Refusal?> Reply) : Letter;

internal sealed record UseHere(RoomConnection Connection) : Letter;

internal sealed record Leave(RoomConnection Connection) : Letter;

/// <summary>A case of a run is judged.</summary>
internal sealed record CaseJudged(RunProgress Progress) : Letter;

/// <summary>Waits for a run's result; cancelled when there is no such run.</summary>
internal sealed record AwaitRun(int Round, string Run, TaskCompletionSource<Run> Done) : Letter;

/// <summary>Another node has claimed the room.</summary>
internal sealed record Lost(long Epoch) : Letter;

/// <summary>The room is over and will be deleted.</summary>
internal sealed record Forget(RoomRefusal Reason) : Letter;

/// <summary>A claim may have gone unheard: look who owns the room.</summary>
internal sealed record CheckOwner : Letter;

/// <summary>A moment to think about resting.</summary>
internal sealed record Rest : Letter;

/// <param name="State">After the command, stored.</param>
/// <param name="Events">What followed from it.</param>
internal sealed record Answer(RoomState State, IReadOnlyList<RoomEvent> Events, Refusal? Refusal);
