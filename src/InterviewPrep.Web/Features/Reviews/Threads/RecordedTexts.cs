using InterviewPrep.Domain.Reviews;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Text;
using InterviewPrep.Web.Features.Rooms.Running;
using InterviewPrep.Web.Infrastructure.Requests;

namespace InterviewPrep.Web.Features.Reviews.Threads;

/// <summary>Reads the texts of a recording, to point at lines of them.</summary>
internal sealed class RecordedTexts(RoomStore rooms)
{
    /// <summary>The anchor of a comment on lines of the text, which then follows them.</summary>
    /// <param name="round">Null: the one whose text is shown at the moment.</param>
    /// <param name="version">Null: that of the moment.</param>
    /// <exception cref="Problem">There is no such text, or it has no such lines.</exception>
    public async Task<Anchor> AnchorAsync(RoomId room, long at, long? until, int? round, int? version, LineRange lines, CancellationToken cancellationToken)
    {
        var (opened, chosen, shown, start) = ((DateTimeOffset?)null, round, 0, "");
        var updates = new List<ChangeSet>();
        await foreach (var (state, happened) in rooms.ReplayAsync(room, cancellationToken))
        {
            opened ??= happened.At;
            var isBefore = (happened.At - opened.Value).TotalMilliseconds <= at;
            if (happened is RoundStarted began && (round == began.Round || (round is null && isBefore)))
            {
                (chosen, shown, start) = (began.Round, 0, state.Find(began.Round)!.Document.Text);
                updates.Clear();
            }
            if (happened is not TextEdited edit || edit.Round != chosen) continue;
            updates.AddRange(edit.Updates.Select(u => u.Changes));
            if (isBefore) shown = updates.Count;
        }
        var wanted = version ?? shown;
        if (chosen is not { } number || wanted < 0 || wanted > updates.Count) throw Refused("There is no text at this moment.");
        var count = LineRange.CountIn(updates.Take(wanted).Aggregate(start, (text, change) => change.Apply(text)));
        if (lines.From < 1 || lines.To < lines.From || lines.To > count) throw Refused($"At this moment the text has {count} line{(count == 1 ? "" : "s")}: choose some of these.");
        return new Anchor(at, until, number, wanted, LineTrack.Follow(start, updates, wanted, lines));
    }

    private static Problem Refused(string why) => Problem.Fields(new Dictionary<string, string[]> { ["Lines"] = [why] });
}
