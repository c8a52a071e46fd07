using System.Text.Json.Serialization;
using InterviewPrep.Domain;
using InterviewPrep.Domain.Feedback;

namespace InterviewPrep.Web.Features.LiveSessions.Scorecards;

/// <summary>What one of the two has to do next.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FeedbackStep>))]
public enum FeedbackStep
{
    /// <summary>Nothing was played, or not yet to its end.</summary>
    None,

    /// <summary>The own view comes first.</summary>
    AssessSelf,

    /// <summary>Say what one saw of the other.</summary>
    GiveFeedback,

    /// <summary>Sealed until the other one has given it too.</summary>
    Wait,

    /// <summary>Both sides can be read.</summary>
    Read,
}

/// <summary>Where the feedback of a session stands for one of the two.</summary>
/// <param name="IsOpen">What is given stands and can be read.</param>
/// <param name="OpensAt">When it opens by itself; null while the two are still in the room.</param>
public sealed record FeedbackStanding(FeedbackStep Step, bool IsOpen, DateTimeOffset? OpensAt, bool YouAssessed, bool YouGave, bool PartnerGave)
{
    internal static FeedbackStanding Of(LiveSession live, SessionFeedback feedback, UserId you, DateTimeOffset now)
    {
        var (assessed, gave, partnerGave) = (feedback.HasAssessedSelf(you), feedback.HasGivenFeedback(you), feedback.HasGivenFeedback(live.PartnerOf(you).Id));
        var isOpen = feedback.IsOpen(now);
        var step = !feedback.Session.IsPlayed ? FeedbackStep.None
            : !assessed ? FeedbackStep.AssessSelf
            : isOpen ? FeedbackStep.Read
            : gave ? FeedbackStep.Wait : FeedbackStep.GiveFeedback;
        return new(step, isOpen, feedback.OpensAt, assessed, gave, partnerGave);
    }
}
