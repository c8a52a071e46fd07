using InterviewPrep.Domain.Reviews;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Web.Features.LiveSessions;
using InterviewPrep.Web.Features.Recordings;
using InterviewPrep.Web.Features.Reviews.Queue;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Reviews.Requests;

/// <summary>What the caller would ask to have reviewed.</summary>
public sealed record PrepareRequest(RoomId Room) : IRequest<Prepared>;

/// <param name="Partner">The partner's name; null: a drill, or they have withdrawn.</param>
/// <param name="Asked">What the caller has asked about this recording already and not taken back; null: it is asked for the first time. One that is done is asked for another look.</param>
public sealed record Prepared(ReviewSubject Subject, string? Partner, Review? Asked, WaitingTimes Waiting);

/// <summary>The caller's recordings for which a review can be asked, the newest first.</summary>
public sealed record ListReviewable : IRequest<AllReviewable>;

public sealed record AllReviewable(IReadOnlyList<Reviewable> Recordings, WaitingTimes Waiting);

/// <param name="Room">The recording's id.</param>
/// <param name="Partner">Null: a drill.</param>
public sealed record Reviewable(string Room, string Title, string? Partner, DateTimeOffset At);

internal sealed class PrepareRequestHandler(ReviewSubjects subjects, ReviewStore reviews, WaitingRoom waiting, RecordingArchive recordings, SessionArchive archive, Caller caller) :
    IRequestHandler<PrepareRequest, Prepared>, IRequestHandler<ListReviewable, AllReviewable>
{
    public async Task<Prepared> Handle(PrepareRequest request, CancellationToken cancellationToken)
    {
        var asked = await reviews.FindAsync(Review.IdOf(request.Room, caller.Id), cancellationToken) is { State: not ReviewState.Withdrawn } found ? found : null;
        var subject = await subjects.FindAsync(request.Room, caller.Id, asked, cancellationToken);
        var partner = subject.Partner is { } other ? (await recordings.FindAsync(request.Room, cancellationToken))?.NameOf(other) : null;
        return new Prepared(subject, partner, asked, await waiting.TimesAsync(cancellationToken));
    }

    public async Task<AllReviewable> Handle(ListReviewable request, CancellationToken cancellationToken)
    {
        var asked = (await reviews.OfOwnerAsync(caller.Id, cancellationToken)).Where(r => r.State is not ReviewState.Withdrawn).Select(r => r.Room).ToHashSet();
        var sessions = (await archive.OfAsync(caller.Id, cancellationToken)).ToDictionary(s => s.Id);
        Reviewable[] open =
        [
            .. from recording in await recordings.OfAsync(caller.Id, cancellationToken)
               where recording.Find(caller.Id) is { WithdrawnAt: null } && recording.Origin is not RecordingOrigin.Imported && !asked.Contains(recording.Room.Value)
               let session = sessions.GetValueOrDefault(recording.Room.Value)
               where recording.Kind is RoomKind.Drill || session?.AnsweredBy(caller.Id).Any() == true
               select new Reviewable(recording.Room.Value, recording.Title, session?.PartnerOf(caller.Id).Name, recording.OpenedAt),
        ];
        return new AllReviewable(open, await waiting.TimesAsync(cancellationToken));
    }
}
