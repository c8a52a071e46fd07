using InterviewPrep.Domain.Matching;
using InterviewPrep.Domain.Rooms.Live;

namespace InterviewPrep.Web.Features.Lobby;

/// <summary>The part of a form that asks what kind of interview one wants; for the queue and for invitations.</summary>
public sealed record WishesForm(IReadOnlyList<KindChoice> Choices, InterviewKind Interview, PracticeLevel Level, IReadOnlyList<string> Topics, OrderWish Order);
