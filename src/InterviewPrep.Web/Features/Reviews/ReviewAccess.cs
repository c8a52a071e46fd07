using System.Text.Json.Serialization;
using InterviewPrep.Domain;
using InterviewPrep.Domain.Reviews;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Recordings;
using InterviewPrep.Web.Infrastructure.Requests;

namespace InterviewPrep.Web.Features.Reviews;

/// <summary>Who somebody is to a review.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReviewRole>))]
public enum ReviewRole
{
    Owner,

    /// <summary>Holds it, or has finished it lately.</summary>
    Mentor,

    /// <summary>The other one of the pair, whom the owner lets read what is done.</summary>
    Partner,
}

/// <summary>Who a caller is to a review: the only place that decides so. It is its owner's alone once they have withdrawn their side of the recording.</summary>
internal sealed class ReviewAccess(ReviewStore reviews, RecordingArchive recordings, IDocumentStore store, Caller caller, TimeProvider time)
{
    /// <exception cref="Problem">There is no such review, or it is nothing to this caller.</exception>
    public async Task<(Review Review, ReviewRole Role)> OpenAsync(string id, CancellationToken cancellationToken)
    {
        var review = await reviews.FindAsync(id, cancellationToken);
        return review is not null && await RoleInAsync(review, cancellationToken) is { } role ? (review, role) : throw Problem.NotFound("review");
    }

    /// <summary>Null: nobody to it.</summary>
    public async Task<ReviewRole?> RoleInAsync(Review review, CancellationToken cancellationToken)
    {
        if (review.Owner == caller.Id) return ReviewRole.Owner;
        var role = caller.Is(Roles.Mentor) && review.MentorSees(caller.Id, time.GetUtcNow()) ? ReviewRole.Mentor : review.PartnerSees(caller.Id) ? ReviewRole.Partner : (ReviewRole?)null;
        if (role is null || !await recordings.StandsByAsync(RoomId.From(review.Room), review.Owner, cancellationToken)) return null;
        await using var session = store.QuerySession();
        return (await PartedPairs.OfMentorAsync(session, caller.Id, cancellationToken)).Contains(review.Owner) ? null : role;
    }
}

/// <summary>Lets the mentor of a review watch its recording, as long as the owner stands by it.</summary>
internal sealed class ReviewGrant(ReviewStore reviews, RecordingArchive recordings, IDocumentStore store, TimeProvider time) : IRecordingGrant
{
    public async Task<bool> IsMentorOfAsync(RoomId room, UserId person, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var held = (await reviews.OfRoomAsync(room, cancellationToken)).Where(r => r.MentorSees(person, now)).ToList();
        if (held.Count == 0) return false;
        await using var session = store.QuerySession();
        var parted = await PartedPairs.OfMentorAsync(session, person, cancellationToken);
        var recording = await recordings.FindAsync(room, cancellationToken);
        return held.Any(r => !parted.Contains(r.Owner) && recording?.Find(r.Owner) is { RemovedAt: null, WithdrawnAt: null });
    }
}
