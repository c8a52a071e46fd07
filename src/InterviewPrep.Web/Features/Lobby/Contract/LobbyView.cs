using System.Text.Json.Serialization;
using InterviewPrep.Domain.Matching;
using InterviewPrep.Domain.Rooms.Live;

namespace InterviewPrep.Web.Features.Lobby.Contract;

/// <summary>Where a person stands. All times are the server's.</summary>
/// <param name="Now">The server's clock when this was told: count from it, not from the browser's.</param>
/// <param name="Offer">Somebody to meet; only while <see cref="LobbyState.Offered"/>.</param>
/// <param name="Session">One that is under way, or about to begin.</param>
/// <param name="Invitations">How many of the person's own are open.</param>
public sealed record LobbyView(DateTimeOffset Now, LobbyState State, TicketView? Ticket, OfferView? Offer, SessionView? Session, int Invitations);

[JsonConverter(typeof(JsonStringEnumConverter<LobbyState>))]
public enum LobbyState
{
    /// <summary>Not in the queue.</summary>
    Out,
    Waiting,
    Offered,

    /// <summary>Did not accept the last partner, and waits for nobody until joining again.</summary>
    Paused,
}

/// <param name="JoinedAt">Since when the person waits.</param>
/// <param name="Widening">What is given up when nobody fits; those in the past already are.</param>
public sealed record TicketView(
    InterviewKind Interview,
    PracticeLevel Level,
    IReadOnlyList<string> Topics,
    IReadOnlyList<string> Languages,
    OrderWish Order,
    DateTimeOffset JoinedAt,
    IReadOnlyList<WideningView> Widening);

/// <param name="Words">A sentence.</param>
public sealed record WideningView(DateTimeOffset At, string Words);

/// <param name="PartnerName">The first name.</param>
/// <param name="Reasons">Sentences.</param>
/// <param name="AnswerBy">Who has not accepted by then goes back.</param>
public sealed record OfferView(
    string Id,
    string PartnerName,
    PracticeLevel PartnerLevel,
    IReadOnlyList<string> Reasons,
    DateTimeOffset AnswerBy,
    bool YouAccepted,
    bool PartnerAccepted);

/// <param name="Room">Its page is <c>/rooms/{room}</c>.</param>
public sealed record SessionView(string Room, string PartnerName);
