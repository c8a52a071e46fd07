using FluentValidation;
using InterviewPrep.Domain.Matching;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Rooms.Live;
using InterviewPrep.Storage.Json;
using InterviewPrep.Web.Features.Accounts;
using InterviewPrep.Web.Features.Lobby.Running;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Lobby.Invitations;

/// <summary>Makes a link to a private session: no queue, one guest, good for 24 hours. Answers its code.</summary>
/// <param name="Topics">Of both questions; none: any.</param>
/// <param name="Order">The host's own turn.</param>
public sealed record InviteFriend(InterviewKind Interview, PracticeLevel Level, IReadOnlyList<string> Topics, string Language, OrderWish Order) : IRequest<string>;

internal sealed class InviteFriendRules : AbstractValidator<InviteFriend>
{
    public InviteFriendRules(LobbyBank bank)
    {
        RuleFor(r => r.Interview).Must(kind => bank.Kinds.Contains(kind)).WithMessage("There are not enough questions of this kind yet. Choose another one.");
        RuleFor(r => r.Level).IsInEnum().WithMessage("Choose a level.");
        RuleFor(r => r.Order).IsInEnum().WithMessage("Choose who interviews first.");
        RuleFor(r => r.Topics).Must((r, topics) => topics is not null && topics.Count <= 20 && topics.All(bank.TopicsOf(r.Interview).Contains)).WithMessage("Choose topics of the list.");
        RuleFor(r => r.Language).Must(l => l is not null && ProfileChoices.Languages.ContainsKey(l)).WithMessage("Choose a language of the list.");
    }
}

internal sealed class InviteFriendHandler(LobbyChanges changes, Caller caller, TimeProvider time) : IRequestHandler<InviteFriend, string>
{
    private const int MostOpen = 20;

    public Task<string> Handle(InviteFriend request, CancellationToken cancellationToken)
    {
        var code = Codes.New();
        var wishes = new Wishes(request.Interview, request.Level, [.. request.Topics.Distinct()], [request.Language], request.Order);
        return changes.RunAsync(async change =>
        {
            var now = time.GetUtcNow();
            var open = await change.Sql.QueryAsync($"select i.code from invitations i where i.host = @Host and {Invitation.IsOpen}", new { Host = caller.Id, Now = now }, row => row.GetString(0));
            if (open.Count >= MostOpen) throw Problem.Conflict("too-many-invitations", $"You have {MostOpen} open invitations. Revoke one that is not needed any more.");
            await change.Sql.ExecuteAsync(
                """
                insert into invitations (code, room, host, host_name, wishes, made_at, expires_at, host_here_until)
                values (@Code, @Room, @Host, @HostName, @Wishes::jsonb, @Now, @ExpiresAt, @Here) on conflict (code) do nothing
                """,
                new { Code = code, Room = RoomId.New().Value, Host = caller.Id, HostName = caller.Name, Wishes = StorageJson.Write(wishes), Now = now, ExpiresAt = now + Invitation.Lifetime, Here = now + Presence.Reach });
            change.Tell(caller.Id);
            return code;
        }, cancellationToken);
    }
}
