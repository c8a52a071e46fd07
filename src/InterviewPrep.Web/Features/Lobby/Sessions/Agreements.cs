using InterviewPrep.Domain;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Rooms.Live;
using InterviewPrep.Storage.Json;
using InterviewPrep.Web.Features.Lobby.Running;

namespace InterviewPrep.Web.Features.Lobby.Sessions;

/// <summary>One of two who have agreed to a session.</summary>
/// <param name="Name">As the other will know them in the room.</param>
/// <param name="Since">The place in the queue that led here; null when invited.</param>
internal sealed record Party(UserId Id, string Name, DateTimeOffset? Since);

/// <summary>Sessions that two have agreed to.</summary>
internal static class Agreements
{
    /// <summary>Writes it down; <see cref="SessionOpener"/> makes the room once that is committed.</summary>
    public static async Task MakeAsync(LobbyChange change, RoomId room, SessionPlan plan, Party first, Party second, DateTimeOffset now)
    {
        await change.Sql.ExecuteAsync(
            """
            insert into session_openings (room, plan, first_user, first_name, second_user, second_name, agreed_at)
            values (@Room, @Plan::jsonb, @FirstUser, @FirstName, @SecondUser, @SecondName, @Now)
            """,
            new { Room = room.Value, Plan = StorageJson.Write(plan), FirstUser = first.Id, FirstName = first.Name, SecondUser = second.Id, SecondName = second.Name, Now = now });
        foreach (var (party, partner) in new[] { (first, second), (second, first) })
        {
            await Tickets.CloseAsync(change.Sql, party.Id, paired: !plan.Invitation, now);
            await change.Sql.ExecuteAsync(
                """
                insert into session_seats (room, user_id, partner, partner_name, interview, invited, since, agreed_at)
                values (@Room, @User, @Partner, @PartnerName, @Interview, @Invited, @Since, @Now)
                """,
                new { Room = room.Value, User = party.Id, Partner = partner.Id, PartnerName = partner.Name, plan.Interview, Invited = plan.Invitation, party.Since, Now = now });
        }
        await Partners.NoteAsync(change.Sql, first.Id, second.Id);
        change.Tell(first.Id, second.Id);
    }
}
