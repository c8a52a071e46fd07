namespace InterviewPrep.Domain.Matching;

/// <summary>Whether two people go together. Everything here is symmetrical.</summary>
public static class Fit
{
    /// <summary>Whether the two could be paired at all, however long they wait.</summary>
    public static bool CouldMeet(Ticket a, Ticket b) =>
        a.Id != b.Id
        && a.Wishes.Interview == b.Wishes.Interview
        && !a.Blocked.Contains(b.Id) && !b.Blocked.Contains(a.Id)
        && CommonLanguage(a, b) is not null;

    /// <summary>How far the two have to be widened to be paired; null: they never are.</summary>
    public static WideningStep? StepFor(Ticket a, Ticket b)
    {
        if (!CouldMeet(a, b)) return null;
        var apart = Math.Abs(a.Wishes.Level - b.Wishes.Level);
        if (apart > 1) return WideningStep.AnyLevel;
        if (!OrdersFit(a.Wishes.Order, b.Wishes.Order)) return WideningStep.Order;
        if (apart == 1) return WideningStep.NearLevel;
        return TopicsFit(a, b) ? WideningStep.Nothing : WideningStep.Topics;
    }

    /// <summary>Whether the two may be paired now: the longer waiting decides how far it is widened.</summary>
    public static bool MayMeet(Ticket a, Ticket b, DateTimeOffset now) =>
        StepFor(a, b) is { } needed && needed <= Widening.StepAfter(now - (a.Since < b.Since ? a.Since : b.Since));

    /// <summary>Whether the two met last time.</summary>
    public static bool IsRepeat(Ticket a, Ticket b) => a.LastPartner == b.Id || b.LastPartner == a.Id;

    public static bool OrdersFit(OrderWish a, OrderWish b) => a is OrderWish.Either || b is OrderWish.Either || a != b;

    /// <summary>The language that <paramref name="first"/> likes best among those that both speak.</summary>
    public static string? CommonLanguage(Ticket first, Ticket second)
    {
        foreach (var language in first.Wishes.Languages)
            if (second.Wishes.Languages.Contains(language)) return language;
        return null;
    }

    /// <summary>Whoever names no topic takes any.</summary>
    private static bool TopicsFit(Ticket a, Ticket b)
    {
        if (a.Wishes.Topics.Count == 0 || b.Wishes.Topics.Count == 0) return true;
        foreach (var topic in a.Wishes.Topics)
            if (b.Wishes.Topics.Contains(topic)) return true;
        return false;
    }
}
