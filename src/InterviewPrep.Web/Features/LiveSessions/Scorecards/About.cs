using System.Text.Json.Serialization;
using InterviewPrep.Domain;
using InterviewPrep.Domain.Feedback;
using InterviewPrep.Web.Features.Rooms.Running;
using InterviewPrep.Web.Infrastructure.Requests;

namespace InterviewPrep.Web.Features.LiveSessions.Scorecards;

/// <summary>Whom a scorecard of a round is about; with who writes it, that says which card it is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<About>))]
public enum About
{
    Candidate,
    Interviewer,
}

internal static class Cards
{
    /// <summary>The card of one of the two; that the interviewer writes about the interviewer is one that nobody may write.</summary>
    /// <exception cref="Problem">The session has no such round.</exception>
    public static CardKey KeyOf(LiveSession live, int round, About about, UserId author)
    {
        var played = live.Rounds.FirstOrDefault(r => r.Number == round) ?? throw RoomProblems.Of(FeedbackRefusals.NoSuchCard);
        var (candidate, interviewer) = (played.Candidate, live.InterviewerOf(played).Id);
        var viewpoint = author == interviewer ? Viewpoint.Interviewer : about is About.Candidate ? Viewpoint.Self : Viewpoint.Candidate;
        return new CardKey(round, viewpoint, author, about is About.Candidate ? candidate : interviewer);
    }

    public static About AboutOf(CardKey key) => key.Viewpoint is Viewpoint.Candidate ? About.Interviewer : About.Candidate;
}
