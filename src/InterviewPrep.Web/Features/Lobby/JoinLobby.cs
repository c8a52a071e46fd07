using FluentValidation;
using InterviewPrep.Domain.Matching;
using InterviewPrep.Domain.Rooms.Live;
using InterviewPrep.Web.Features.Accounts;
using InterviewPrep.Web.Features.Lobby.Running;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Lobby;

/// <summary>Gets into the queue, or changes what one waits for. However often it is sent, a person has one ticket.</summary>
/// <param name="Topics">Of the own question; none: any.</param>
/// <param name="Languages">Spoken ones, the preferred first.</param>
public sealed record JoinLobby(InterviewKind Interview, PracticeLevel Level, IReadOnlyList<string> Topics, IReadOnlyList<string> Languages, OrderWish Order) : IRequest;

internal sealed class JoinLobbyRules : AbstractValidator<JoinLobby>
{
    public JoinLobbyRules(LobbyBank bank)
    {
        RuleFor(r => r.Interview).Must(kind => bank.Kinds.Contains(kind)).WithMessage("There are not enough questions of this kind yet. Choose another one.");
        RuleFor(r => r.Level).IsInEnum().WithMessage("Choose a level.");
        RuleFor(r => r.Order).IsInEnum().WithMessage("Choose who interviews first.");
        RuleFor(r => r.Topics).Must((r, topics) => topics is not null && topics.Count <= 20 && topics.All(bank.TopicsOf(r.Interview).Contains)).WithMessage("Choose topics of the list.");
        RuleFor(r => r.Languages).NotEmpty().WithMessage("Choose at least one language that you speak.")
            .Must(languages => languages is null || (languages.Count <= ProfileChoices.Languages.Count && languages.All(l => l is not null && ProfileChoices.Languages.ContainsKey(l)))).WithMessage("Choose languages of the list.");
    }
}

internal sealed class JoinLobbyHandler(LobbyChanges changes, Caller caller, TimeProvider time) : AsyncRequestHandler<JoinLobby>
{
    protected override Task Handle(JoinLobby request, CancellationToken cancellationToken) => changes.RunAsync(async change =>
    {
        var now = time.GetUtcNow();
        var wishes = new Wishes(request.Interview, request.Level, [.. request.Topics.Distinct()], [.. request.Languages.Distinct()], request.Order);
        var before = await Tickets.FindAsync(change.Sql, caller.Id);
        if (before?.Offer is not null) throw Problem.Conflict("answer-first", "Somebody is waiting for your answer. Accept or decline first.");
        // Another kind is another queue, and who did not accept goes to the end.
        var keepsPlace = before is { Paused: false } && before.Wishes.Interview == wishes.Interview;
        var (joined, since) = keepsPlace ? (before!.JoinedAt, before.Since) : (now, now);
        await Tickets.PutAsync(change.Sql, new TicketRow(caller.Id, caller.Name, wishes, joined, since, Paused: false, Offer: null), now);
        change.Tell(caller.Id);
    }, cancellationToken);
}
