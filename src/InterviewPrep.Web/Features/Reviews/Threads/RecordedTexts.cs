using InterviewPrep.Domain.Reviews;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Text;
using InterviewPrep.Web.Features.Rooms.Running;
using InterviewPrep.Web.Infrastructure.Requests;

namespace InterviewPrep.Web.Features.Reviews.Threads;

/// <summary>Reads the texts of a recording, to point at lines of them.</summary>
internal sealed class RecordedTexts(RoomStore rooms)
{
    /// <summary>The anchor of a comment; lines are those of the text as it was at the moment, and are followed from there.</summary>
    /// <param name="round">Null: the one whose text is shown at the moment.</param>
    /// <param name="lines">Null: it is about none.</param>
    /// <exception cref="Problem">There is no such round at the moment, or its text has no such lines then.</exception>
    public async Task<Anchor> AnchorAsync(RoomId room, long at, long? until, int? round, LineRange? lines, CancellationToken cancellationToken)
    {
        if (round is null && lines is null) return new Anchor(at, until);
        var (opened, chosen, version, start) = ((DateTimeOffset?)null, (int?)null, 0, "");
        var updates = new List<ChangeSet>();
        await foreach (var (state, happened) in rooms.ReplayAsync(room, cancellationToken))
        {
            opened ??= happened.At;
            var isBefore = Math.Round((happened.At - opened.Value).TotalMilliseconds) <= at; // as the player counts
            if (happened is RoundStarted began && isBefore && (round ?? began.Round) == began.Round)
            {
                (chosen, version, start) = (began.Round, 0, state.Find(began.Round)!.Document.Text);
                updates.Clear();
            }
            if (happened is not TextEdited edit || edit.Round != chosen) continue;
            updates.AddRange(edit.Updates.Select(u => u.Changes));
            if (isBefore) version = updates.Count;
        }
        if (round is not null && chosen is null) throw Refused("Round", $"There is no round {round} at {ReviewWords.Moment(at)} of this recording.");
        if (lines is null) return new Anchor(at, until);
        if (chosen is not { } number) throw Refused("Lines", $"There is no text yet at {ReviewWords.Moment(at)}. Choose a later moment, or leave the lines out.");
        var count = LineRange.CountIn(updates.Take(version).Aggregate(start, (text, change) => change.Apply(text)));
        if (lines.From < 1 || lines.To < lines.From || lines.To > count) throw Refused("Lines", $"At {ReviewWords.Moment(at)} the text has {count} line{(count == 1 ? "" : "s")}: choose some of these.");
        return new Anchor(at, until, number, version, LineTrack.Follow(start, updates, version, lines));
    }

    private static Problem Refused(string field, string why) => Problem.Fields(new Dictionary<string, string[]> { [field] = [why] });
}
