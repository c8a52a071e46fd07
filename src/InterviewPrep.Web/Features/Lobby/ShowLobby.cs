using InterviewPrep.Domain.Matching;
using InterviewPrep.Domain.Rooms.Live;
using InterviewPrep.Web.Features.Lobby.Contract;
using InterviewPrep.Web.Features.Lobby.Running;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Lobby;

/// <summary>Where the caller stands, and the queue. Asking counts as being there, so programs without a hub ask every ten seconds or so.</summary>
public sealed record ShowLobby : IRequest<ShownLobby>;

public sealed record ShownLobby(LobbyView You, QueueView Queue);

internal sealed class ShowLobbyHandler(LobbyChanges changes, LobbyViews views, QueueViews queue, Caller caller, TimeProvider time) : IRequestHandler<ShowLobby, ShownLobby>
{
    public async Task<ShownLobby> Handle(ShowLobby request, CancellationToken cancellationToken)
    {
        await changes.RunAsync(change => Presence.NoteAsync(change.Sql, [caller.Id], time.GetUtcNow()), cancellationToken);
        return new ShownLobby(await views.OfAsync(caller.Id, cancellationToken), await queue.ReadAsync(cancellationToken));
    }
}
