using FluentValidation;
using InterviewPrep.Domain;
using InterviewPrep.Domain.Matching;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Rooms.Live;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Accounts;
using InterviewPrep.Web.Features.Lobby.Running;
using InterviewPrep.Web.Features.Mail;
using InterviewPrep.Web.Infrastructure.Http;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Lobby.Attendances;

/// <summary>What people say against their attendance and nobody has decided yet, the oldest first, at most 200.</summary>
[OnlyFor(Infrastructure.Requests.Roles.Admin)]
public sealed record ListDisputes : IRequest<IReadOnlyList<Dispute>>;

/// <param name="Name">Of who disputes; empty when the account has gone.</param>
/// <param name="Others">How often this person missed or left a session in the 90 days before.</param>
public sealed record Dispute(
    string Room,
    string User,
    string Name,
    string PartnerName,
    InterviewKind Interview,
    Attendance Attendance,
    DateTimeOffset At,
    string Text,
    DateTimeOffset DisputedAt,
    int Others);

/// <summary>Decides: struck, the attendance counts no more. The person gets a mail.</summary>
/// <param name="Words">What they are told, at most 1,000 characters.</param>
[OnlyFor(Infrastructure.Requests.Roles.Admin)]
public sealed record DecideDispute(RoomId Room, UserId User, bool Strike, string Words) : IRequest;

internal sealed class DecideDisputeRules : AbstractValidator<DecideDispute>
{
    public DecideDisputeRules() => RuleFor(r => r.Words).NotEmpty().WithMessage("Say in a sentence why: the person reads it.").MaximumLength(1000).WithMessage("Please keep it to 1,000 characters.");
}

internal sealed class ListDisputesHandler(IDocumentStore store) : IRequestHandler<ListDisputes, IReadOnlyList<Dispute>>
{
    public async Task<IReadOnlyList<Dispute>> Handle(ListDisputes request, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        var open = await session.QuerySqlAsync(
            """
            select s.room, s.user_id, s.partner_name, s.interview, s.attendance, s.attended_at, s.dispute, s.disputed_at,
                (select count(*)::int from session_seats o where o.user_id = s.user_id and o.room <> s.room and o.attendance <> @Kept and o.struck is not true
                    and o.attended_at between s.attended_at - interval '90 days' and s.attended_at)
            from session_seats s where s.dispute is not null and s.struck is null order by s.disputed_at limit 200
            """, new { Attendance.Kept },
            row => new Dispute(
                row.GetString(0), row.GetString(1), "", row.GetString(2), Enum.Parse<InterviewKind>(row.GetString(3)), Enum.Parse<Attendance>(row.GetString(4)),
                row.GetFieldValue<DateTimeOffset>(5), row.GetString(6), row.GetFieldValue<DateTimeOffset>(7), row.GetInt32(8)),
            cancellationToken);
        var names = (await session.LoadManyAsync<Account>(open.Select(d => d.User), cancellationToken)).ToDictionary(a => a.Id, a => a.Profile.DisplayName);
        return [.. open.Select(d => d with { Name = names.GetValueOrDefault(d.User, "") })];
    }
}

internal sealed class DecideDisputeHandler(LobbyChanges changes, IDocumentStore store, Outbox outbox, SiteAddress site, TimeProvider time) : AsyncRequestHandler<DecideDispute>
{
    protected override async Task Handle(DecideDispute request, CancellationToken cancellationToken)
    {
        await changes.RunAsync(async change =>
        {
            var written = await change.Sql.ExecuteAsync(
                "update session_seats set struck = @Strike, decision = @Words, decided_at = @Now where room = @Room and user_id = @User and dispute is not null and struck is null",
                new { request.Strike, Words = request.Words.Trim(), Now = time.GetUtcNow(), Room = request.Room.Value, request.User });
            if (written == 0) throw Problem.Conflict("decided-already", "This was decided already.");
        }, cancellationToken);
        await MailAsync(request, cancellationToken);
    }

    private async Task MailAsync(DecideDispute request, CancellationToken cancellationToken)
    {
        await using var session = store.LightweightSession();
        if (await session.LoadAsync<Account>(request.User.Value, cancellationToken) is not { } account) return;
        var (subject, outcome) = request.Strike
            ? ("The session does not count any more", "we have struck the session that you wrote about: it does not count any more.")
            : ("The session still counts", "we have read what you wrote about your session. It still counts.");
        outbox.Queue(session, account.Email, subject, $"""
            Hello {account.Profile.DisplayName},

            {outcome}

            {request.Words.Trim()}

            Your sessions: {site.Link("/reliability")}
            """);
        await session.SaveChangesAsync(cancellationToken: cancellationToken);
    }
}
