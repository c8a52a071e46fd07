using InterviewPrep.QuestionBank;
using InterviewPrep.Web.Features.Progress;
using InterviewPrep.Web.Features.Questions;

namespace InterviewPrep.Web.Features.Home;

/// <summary>A question worth doing today, and why.</summary>
public sealed record Suggestion(Question Question, string Why);

/// <summary>What to do today: first what went wrong, then weak topics, then something new, then an old one again.</summary>
public static class Suggestions
{
    private const int Most = 3;

    /// <param name="attempts">Newest first.</param>
    /// <param name="level">New questions of this level come before others.</param>
    public static IReadOnlyList<Suggestion> For(IReadOnlyList<Attempt> attempts, IReadOnlyList<Question> listed, Level level, DateOnly today, TimeZoneInfo zone)
    {
        var latest = attempts.GroupBy(a => a.Question).ToDictionary(g => g.Key, g => g.First());
        var open = attempts.Where(a => a.IsOpen).Select(a => a.Question).ToHashSet();
        var solved = attempts.Where(a => a.IsSolved).Select(a => a.Question).ToHashSet();
        var choice = listed.Where(q => !open.Contains(q.Id.Value)).ToList();
        var untried = choice.Where(q => !latest.ContainsKey(q.Id.Value))
            .OrderBy(q => Math.Abs((int)q.Level - (int)level)).ThenBy(q => q.Minutes).ToList();

        return
        [
            .. Failed(choice, latest, solved, today, zone)
                .Concat(WeakTopic(untried, attempts))
                .Concat(untried.Select(q => new Suggestion(q, $"New to you: about {q.Minutes} minutes.")))
                .Concat(Old(choice, latest, solved, today, zone))
                .DistinctBy(s => s.Question.Id)
                .Take(Most),
        ];
    }

    /// <summary>Not solved last time; those of today wait until tomorrow.</summary>
    private static IEnumerable<Suggestion> Failed(IEnumerable<Question> choice, Dictionary<string, Attempt> latest, HashSet<string> solved, DateOnly today, TimeZoneInfo zone) =>
        from question in choice
        where latest.ContainsKey(question.Id.Value) && !solved.Contains(question.Id.Value)
        let last = latest[question.Id.Value]
        let day = ProgressReport.DayOf(last.LastAt, zone)
        where day < today
        orderby last.LastAt descending
        select new Suggestion(question, $"Not solved {Ago(day, today)}. Try it again with fresh eyes.");

    /// <summary>A new question of the topic in which the smallest part of the submissions was accepted.</summary>
    private static IEnumerable<Suggestion> WeakTopic(IReadOnlyList<Question> untried, IReadOnlyList<Attempt> attempts)
    {
        const int Enough = 3;
        var report = attempts.SelectMany(a => a.Topics.Select(topic => (topic, a))).GroupBy(p => p.topic, p => p.a)
            .Select(g => (Topic: g.Key, Verdicts: g.SelectMany(a => a.Verdicts).ToList()))
            .Where(t => t.Verdicts.Count >= Enough)
            .Select(t => (t.Topic, Part: t.Verdicts.Count(v => v is Domain.Rooms.RunVerdict.Accepted) / (double)t.Verdicts.Count))
            .Where(t => t.Part < 0.5).OrderBy(t => t.Part);
        return from weak in report
               from question in untried
               where question.Topics.Contains(weak.Topic)
               select new Suggestion(question, $"{Words.OfTopic(weak.Topic)} went wrong more often than right: one more of it.");
    }

    private static IEnumerable<Suggestion> Old(IEnumerable<Question> choice, Dictionary<string, Attempt> latest, HashSet<string> solved, DateOnly today, TimeZoneInfo zone) =>
        from question in choice
        where solved.Contains(question.Id.Value)
        let day = ProgressReport.DayOf(latest[question.Id.Value].LastAt, zone)
        where day < today
        orderby day
        select new Suggestion(question, $"Solved {Ago(day, today)}. Can you still do it, and faster?");

    private static string Ago(DateOnly day, DateOnly today) => (today.DayNumber - day.DayNumber) switch
    {
        1 => "yesterday",
        < 14 and var days => $"{days} days ago",
        < 60 and var days => $"{days / 7} weeks ago",
        var days => $"{days / 30} months ago",
    };
}
