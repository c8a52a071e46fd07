using System.Text.Json.Serialization;

namespace InterviewPrep.Web.Features.Notices;

/// <summary>What people are told about. Each can be turned off, here and by mail. Names are stable: they are stored.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<NotificationKind>))]
public enum NotificationKind
{
    /// <summary>A mentor has claimed one's review.</summary>
    ReviewClaimed,

    /// <summary>Somebody wrote in a review that one owns or holds.</summary>
    CommentWritten,

    /// <summary>One's review is done.</summary>
    ReviewDone,

    /// <summary>A review went back to the queue.</summary>
    ReviewReturned,

    /// <summary>A review that one holds is taken back by whoever asked for it.</summary>
    ReviewTakenBack,

    /// <summary>A review that one holds waits for one's next word.</summary>
    ReviewWaits,

    /// <summary>A review that one wrote was rated.</summary>
    ReviewRated,

    /// <summary>Somebody wants another look at what one has reviewed.</summary>
    ReviewAskedAgain,

    /// <summary>Somebody shares a story with one as a mentor.</summary>
    StoryShared,

    /// <summary>An admin has decided whether one is a mentor.</summary>
    MentorDecided,

    /// <summary>Somebody waits for a review that fits what one has said as a mentor.</summary>
    ReviewFits,

    /// <summary>The other one of a session lets one read its review.</summary>
    ReviewShown,

    /// <summary>The other one of a recording has withdrawn their side.</summary>
    SideWithdrawn,

    /// <summary>A recording is about to be deleted for one, as its time is over.</summary>
    RecordingEnds,
}

public static class NotificationWords
{
    public static string Of(NotificationKind kind) => kind switch
    {
        NotificationKind.ReviewClaimed => "A mentor takes up your review",
        NotificationKind.CommentWritten => "Somebody writes in a review of yours",
        NotificationKind.ReviewDone => "Your review is done",
        NotificationKind.ReviewReturned => "A review goes back to the queue",
        NotificationKind.ReviewTakenBack => "A review that you took up is taken back",
        NotificationKind.ReviewWaits => "A review that you took up waits for you",
        NotificationKind.ReviewRated => "A review that you wrote is rated",
        NotificationKind.StoryShared => "Somebody asks for your remarks on a story",
        NotificationKind.MentorDecided => "It is decided whether you are a mentor",
        NotificationKind.ReviewFits => "Somebody waits for a review that fits you as a mentor, at most once a day",
        NotificationKind.ReviewShown => "A partner lets you read the review of your session",
        NotificationKind.SideWithdrawn => "A partner withdraws their side of a recording",
        NotificationKind.RecordingEnds => "A recording is deleted for you in three days",
        _ => "Somebody wants another look at what you have reviewed",
    };
}
