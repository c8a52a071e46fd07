using InterviewPrep.Domain.Rooms;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Recordings;

/// <summary>What the caller is to a recording; <see cref="RecordingRole.None"/> also when there is none. For pages that lead to it.</summary>
[OpenToAll]
public sealed record WhoAmITo(RoomId Room, string? Share = null) : IRequest<RecordingRole>;

internal sealed class WhoAmIToHandler(RecordingAccess access) : IRequestHandler<WhoAmITo, RecordingRole>
{
    public Task<RecordingRole> Handle(WhoAmITo request, CancellationToken cancellationToken) => access.RoleAsync(request.Room, request.Share, cancellationToken);
}
