using System.Security.Cryptography;
using System.Text;
using InterviewPrep.Domain.Text;

namespace InterviewPrep.Domain.Rooms;

/// <summary>What may happen to a round's text.</summary>
internal static class Editing
{
    /// <summary>Largest text that is judged, in bytes of UTF-8.</summary>
    public const int MaxAnswerBytes = 64 * 1024;

    private const int MaxUpdates = 500;
    private const int MaxClientLength = 40;
    private const int MaxClientsOfMember = 1_000;

    /// <summary>Sections that are passed when each update of a batch is moved over each since its base: what one batch may cost.</summary>
    private const long MaxMoves = 1_000_000;

    /// <summary>Signs changes of the server's own, such as a reset.</summary>
    private const string Server = "server";

    public static Decision Edit(Round round, RoomCommand.EditText command, DateTimeOffset now)
    {
        if (RefusalOf(round, command) is { } refusal) return Decision.Refuse(refusal);
        var since = round.Document.Since(command.Version);
        if (MovesOf(command.Updates, since) > MaxMoves) return Decision.Refuse(Refusal.TooFarBehind);
        var (updates, recognised) = Rebase(command.Updates, since);
        if (updates is null) return Decision.Refuse(Refusal.Malformed("The lengths of these changes do not fit the text."));
        if (updates.Count == 0) return Decision.Nothing;
        if (round.EndedAt is not null) return Decision.Refuse(Refusal.RoundOver);
        if (RefusalOf(round.Document.Text, updates) is { } broken) return Decision.Refuse(broken);
        return Decision.Accept(new TextEdited(now, round.Number, round.Document.Version, command.By, updates));
    }

    /// <summary>Puts another text in place of this one, as one change.</summary>
    public static Decision Replace(Round round, string text, RoomEvent? cause, UserId by, DateTimeOffset now)
    {
        var document = round.Document;
        if (document.Text == text) return Decision.Nothing;
        if (text.Length > TextDocument.MaxLength) return Decision.Refuse(Refusal.TooLong);
        var update = new TextUpdate(Server, document.Version + 1, ChangeSet.Replace(document.Text, text));
        var edited = new TextEdited(now, round.Number, document.Version, by, [update]);
        return cause is null ? Decision.Accept(edited) : Decision.Accept(cause, edited);
    }

    public static Decision CompareHash(Round round, RoomCommand.ReportTextHash command, DateTimeOffset now)
    {
        if (command.Version != round.Document.Version) return Decision.Nothing; // the text has moved on: the next report will tell
        var own = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(round.Document.Text)));
        return Decision.Accept(new TextHashReported(now, round.Number, command.Version, command.By, command.Sha256, own == command.Sha256));
    }

    private static Refusal? RefusalOf(Round round, RoomCommand.EditText command)
    {
        var document = round.Document;
        if (command.Updates is not { Count: > 0 and <= MaxUpdates }) return Refusal.Malformed($"A batch holds 1 to {MaxUpdates} updates.");
        if (!AreConsecutive(command.Updates)) return Refusal.Malformed("A batch holds consecutive updates of one client.");
        if (command.Version < 0 || command.Version > document.Version) return Refusal.UnknownVersion;
        if (document.Version - command.Version > TextDocument.MaxBehind || command.Version < document.OldestHeld) return Refusal.TooFarBehind;
        return RefusalOf(round, command.Updates[0].Client, command.By);
    }

    private static Refusal? RefusalOf(Round round, string client, UserId by)
    {
        if (round.Clients.TryGetValue(client, out var owner)) return owner == by && client != Server ? null : Refusal.NotYourClient;
        if (client == Server) return Refusal.NotYourClient;
        return round.Clients.Values.Count(u => u == by) >= MaxClientsOfMember ? Refusal.TooManyClients : null;
    }

    private static long MovesOf(IReadOnlyList<TextUpdate> updates, IReadOnlyList<TextUpdate> since) =>
        (since.Sum(u => (long)u.Changes.Sections.Length) * updates.Count) + (updates.Sum(u => (long)u.Changes.Sections.Length) * since.Count);

    private static bool AreConsecutive(IReadOnlyList<TextUpdate> updates)
    {
        var (client, first) = (updates[0].Client, updates[0].Number);
        return client is { Length: > 0 and <= MaxClientLength } && client.All(char.IsAsciiLetterOrDigit) && first > 0
            && updates.Select((u, i) => u.Client == client && u.Number == first + i).All(fits => fits);
    }

    /// <summary>Null when lengths do not fit together.</summary>
    private static (IReadOnlyList<TextUpdate>? Updates, int Recognised) Rebase(IReadOnlyList<TextUpdate> updates, IReadOnlyList<TextUpdate> since)
    {
        try
        {
            var rebased = Rebasing.Rebase(updates, since);
            return (rebased.Updates, rebased.Recognised);
        }
        catch (ArgumentException)
        {
            return (null, 0);
        }
    }

    private static Refusal? RefusalOf(string text, IReadOnlyList<TextUpdate> updates)
    {
        foreach (var update in updates)
        {
            if (update.Changes.Length != text.Length) return Refusal.Malformed("The lengths of these changes do not fit the text.");
            if (update.Changes.NewLength > TextDocument.MaxLength) return Refusal.TooLong;
            if (update.Changes.SplitsPairIn(text)) return Refusal.Malformed("A change cuts a character in two.");
            text = update.Changes.Apply(text);
        }
        return null;
    }
}
