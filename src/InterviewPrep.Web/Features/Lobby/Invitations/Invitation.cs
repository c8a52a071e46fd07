using System.Data.Common;
using InterviewPrep.Domain;
using InterviewPrep.Domain.Matching;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Rooms.Live;
using InterviewPrep.Storage.Postgres;
using InterviewPrep.Web.Features.Lobby.Running;
using InterviewPrep.Web.Features.Lobby.Sessions;

namespace InterviewPrep.Web.Features.Lobby.Invitations;

/// <summary>A row of <c>invitations</c>.</summary>
internal sealed record Invitation(
    string Code,
    RoomId Room,
    UserId Host,
    string HostName,
    Wishes Wishes,
    DateTimeOffset ExpiresAt,
    bool Revoked,
    UserId? Guest,
    string? GuestName,
    DateTimeOffset HostHereUntil,
    bool Opened)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    /// <summary>The last one: whether the room is there. Between the agreement and the room nobody may be led to it.</summary>
    public const string Columns = """
        i.code, i.room, i.host, i.host_name, i.wishes, i.expires_at, i.revoked_at, i.guest, i.guest_name, i.host_here_until,
        i.opened_at is not null and not exists (select from session_openings o where o.room = i.room)
        """;

    /// <summary>Neither used, nor revoked, nor expired.</summary>
    public const string IsOpen = "i.opened_at is null and i.revoked_at is null and i.expires_at > @Now";

    public static Invitation Read(DbDataReader row) => new(
        row.GetString(0), new RoomId(row.GetString(1)), new UserId(row.GetString(2)), row.GetString(3), TicketRow.WishesOf(row.GetString(4)), row.GetFieldValue<DateTimeOffset>(5),
        !row.IsDBNull(6), row.IsDBNull(7) ? null : new UserId(row.GetString(7)), row.IsDBNull(8) ? null : row.GetString(8), row.GetFieldValue<DateTimeOffset>(9), row.GetBoolean(10));
}

/// <summary>Reads invitations, and opens sessions for those whose two are both here.</summary>
internal static class InvitationTable
{
    public static async Task<Invitation?> FindAsync(SqlTransaction sql, string code) =>
        await sql.QueryAsync($"select {Invitation.Columns} from invitations i where i.code = @Code", new { Code = code }, Invitation.Read) is [var only] ? only : null;

    public static async Task<IReadOnlyList<RoomId>> OpenReadyAsync(LobbyChange change, LobbyBank bank, DateTimeOffset now)
    {
        var ready = await change.Sql.QueryAsync(
            $"select {Invitation.Columns} from invitations i where i.guest is not null and i.host_here_until > @Now and i.guest_here_until > @Now and {Invitation.IsOpen}", new { Now = now }, Invitation.Read);
        foreach (var invitation in ready) await OpenAsync(change, bank, invitation, now);
        return [.. ready.Select(i => i.Room)];
    }

    private static async Task OpenAsync(LobbyChange change, LobbyBank bank, Invitation invitation, DateTimeOffset now)
    {
        var (host, guest) = (new Party(invitation.Host, invitation.HostName, null), new Party(invitation.Guest!.Value, invitation.GuestName!, null));
        var met = await QuestionsMet.OfAsync(change.Sql, [host.Id, guest.Id]);
        Ticket TicketOf(Party party) => new(new Person(party.Id, party.Name), invitation.Wishes, now, new HashSet<UserId>(), null, met.GetValueOrDefault(party.Id, []));
        if (SessionDrafts.Of(TicketOf(host), TicketOf(guest), bank.Questions, invitation.Wishes.Languages[0]) is not { } draft) return;
        await Agreements.MakeAsync(change, invitation.Room, bank.PlanOf(draft, invitation: true), host, guest, now);
        await change.Sql.ExecuteAsync("update invitations set opened_at = @Now where code = @Code", new { invitation.Code, Now = now });
    }
}
