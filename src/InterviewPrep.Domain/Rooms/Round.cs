using System.Collections.Immutable;
using System.Text.Json.Serialization;
using InterviewPrep.Domain.Text;

namespace InterviewPrep.Domain.Rooms;

/// <summary>One question, one document, one clock.</summary>
/// <param name="EndedAt">From then on the text stands still; <see cref="Outcome"/> may still wait for the last answer to be judged.</param>
/// <param name="Runs">The latest, oldest first.</param>
/// <param name="Verdicts">Of the answers that were judged by all cases, in order.</param>
/// <param name="Candidate">Who answers in a live session; null in a drill.</param>
/// <param name="IsCoding">Whether there is something to run.</param>
/// <param name="IsRevealed">Whether the candidate sees the question.</param>
/// <param name="AcceptedAt">When the first accepted answer was submitted.</param>
/// <param name="JudgedVersion">The version of the last submission; -1 while there is none.</param>
/// <param name="EndedEarly">Its phase was over before its time.</param>
/// <param name="Clients">Whose an editor instance is: nobody may write in another's name.</param>
public sealed record Round(
    int Number,
    QuestionRef Question,
    string Starter,
    int HintsTotal,
    DateTimeOffset StartedAt,
    DateTimeOffset? Deadline,
    DateTimeOffset? EndedAt,
    RoundOutcome? Outcome,
    TextDocument Document,
    ImmutableList<string> Hints,
    ImmutableList<Run> Runs,
    ImmutableDictionary<string, UserId> Clients,
    Solution? Solution,
    ImmutableList<RunVerdict> Verdicts,
    UserId? Candidate = null,
    bool IsCoding = true,
    bool IsRevealed = true,
    DateTimeOffset? AcceptedAt = null,
    int JudgedVersion = -1,
    bool EndedEarly = false)
{
    /// <summary>Runs that are kept at hand; the recording has them all.</summary>
    public const int MaxRuns = 10;

    public static Round Start(RoundStarted e) => new(
        e.Round, e.Question, e.Starter, e.HintsTotal, e.At, e.Deadline, EndedAt: null, Outcome: null,
        TextDocument.Start(e.Candidate is null ? e.Starter : ""), [], [], ImmutableDictionary<string, UserId>.Empty, Solution: null, [],
        Candidate: e.Candidate, IsCoding: e.IsCoding, IsRevealed: e.Candidate is null);

    /// <summary>Whether a submission was accepted.</summary>
    [JsonIgnore]
    public bool IsAccepted => AcceptedAt is not null;

    public Run? Running(RunKind kind) => Runs.Find(r => r.Kind == kind && r.Result is null);

    /// <summary>Whether there is an answer that no submission has judged as it stands.</summary>
    internal bool HasUnjudgedText => IsCoding && IsRevealed && Document.Version != JudgedVersion && Document.Text != Starter && !string.IsNullOrWhiteSpace(Document.Text);

    internal Round Edited(TextEdited e)
    {
        var document = e.Updates.Aggregate(Document, (text, update) => text.Apply(update));
        var clients = e.Updates.Aggregate(Clients, (known, update) => known.ContainsKey(update.Client) ? known : known.Add(update.Client, e.Member));
        return this with { Document = document, Clients = clients };
    }

    internal Round Began(Run run)
    {
        var latest = Runs.Add(run);
        var old = latest.Count > MaxRuns ? latest.Find(r => r.Result is not null) : null;
        return this with { Runs = old is null ? latest : latest.Remove(old) };
    }

    internal Round Finished(RunFinished e)
    {
        var at = Runs.FindIndex(r => r.Id == e.Run);
        if (at < 0) return this;
        var runs = Runs.SetItem(at, Runs[at] with { Result = e.Result, Source = null });
        if (Runs[at].Kind is not RunKind.Submission) return this with { Runs = runs };
        var verdict = e.Result.Verdict;
        return this with
        {
            Runs = runs,
            Verdicts = verdict is RunVerdict.SandboxError ? Verdicts : Verdicts.Add(verdict), // the judge's own failure says nothing of the answer
            AcceptedAt = AcceptedAt ?? (verdict is RunVerdict.Accepted ? Runs[at].RequestedAt : null),
            JudgedVersion = Runs[at].Version,
        };
    }
}
