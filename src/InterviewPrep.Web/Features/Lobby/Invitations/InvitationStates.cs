using System.Text.Json.Serialization;
using InterviewPrep.Domain;
using InterviewPrep.Storage.Postgres;
using InterviewPrep.Web.Features.Moderation;

namespace InterviewPrep.Web.Features.Lobby.Invitations;

/// <summary>What an invitation is to whoever looks at it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<InvitationState>))]
public enum InvitationState
{
    Unknown,
    Expired,
    Revoked,

    /// <summary>Somebody else has come.</summary>
    Taken,
    Open,

    /// <summary>The guest is there, the host is not.</summary>
    Waiting,

    /// <summary>The room is open.</summary>
    Opened,
}

internal static class InvitationStates
{
    public static async Task<(InvitationState State, Invitation? Invitation)> OfAsync(SqlTransaction sql, string code, UserId user, DateTimeOffset now)
    {
        var invitation = await InvitationTable.FindAsync(sql, code);
        // Whether somebody has blocked one is not told.
        if (invitation is null || await Blocks.BetweenAsync(sql, invitation.Host, user)) return (InvitationState.Unknown, null);
        var isParty = user == invitation.Host || user == invitation.Guest;
        var state = invitation switch
        {
            { Guest: not null } when !isParty => InvitationState.Taken,
            { Opened: true } => InvitationState.Opened,
            { Revoked: true } => InvitationState.Revoked,
            _ when invitation.ExpiresAt <= now => InvitationState.Expired,
            { Guest: not null } => InvitationState.Waiting,
            _ => InvitationState.Open,
        };
        return (state, invitation);
    }

    public static string WordsOf(InvitationState state) => state switch
    {
        InvitationState.Unknown => "There is no such invitation. Check that the link is whole, or ask your friend for a new one.",
        InvitationState.Expired => "This invitation has expired: a link is good for 24 hours. Ask your friend for a new one.",
        InvitationState.Revoked => "This invitation was taken back. Ask your friend whether there is a new one.",
        InvitationState.Taken => "Somebody else has used this invitation: a link is for one guest. Ask your friend for one of your own.",
        InvitationState.Opened => "This invitation was used already.",
        _ => "",
    };
}
