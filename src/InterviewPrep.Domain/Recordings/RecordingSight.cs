using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Rooms.Live;

namespace InterviewPrep.Domain.Recordings;

/// <summary>What of a recording somebody may see. Nothing of why two were brought together is in it, nor when somebody met a question before.</summary>
public sealed class RecordingSight
{
    /// <summary>For those who took part and their mentor.</summary>
    public static readonly RecordingSight Whole = new(null, hidesOthers: false);

    private readonly IReadOnlySet<UserId>? _people;

    private RecordingSight(IReadOnlySet<UserId>? people, bool hidesOthers) => (_people, HidesOthers) = (people, hidesOthers);

    /// <summary>Whether somebody is in it who is not shown.</summary>
    public bool HidesOthers { get; }

    /// <summary>For the world: these people as they are; of others what they wrote in the shared text, without name, chat and voice.</summary>
    /// <param name="hasOthers">Whether there are any.</param>
    public static RecordingSight Of(IEnumerable<UserId> people, bool hasOthers) => new(people.ToHashSet(), hasOthers);

    /// <summary>Whether a person's name, chat and voice are shown.</summary>
    public bool Shows(UserId person) => _people?.Contains(person) ?? true;

    /// <summary>Whether the bank's own answers (reference and ways to solve it) are shown.</summary>
    public bool ShowsReference => _people is null;

    /// <summary>What stands for the name of somebody who is not shown.</summary>
    public static string StandInOf(RoomRole role) => role is RoomRole.Observer ? "An observer" : "The other one";

    /// <summary>An event as it may be seen; null: not at all. Edits are never left out, so that the text is always whole.</summary>
    public RoomEvent? Show(RoomEvent happened) => happened switch
    {
        RoomOpened { Plan: { } plan } e => e with { Plan = plan with { Reasons = [], Rounds = [.. plan.Rounds.Select(r => r with { SeenAt = null })] } },
        MemberJoined e when !Shows(e.Member) => e with { Name = StandInOf(e.Role) },
        ChatSent e when !Shows(e.Member) || e.Text.Length == 0 => null,
        SolutionRevealed e when !ShowsReference => e with { Source = "", Approaches = null },
        _ => happened,
    };
}
