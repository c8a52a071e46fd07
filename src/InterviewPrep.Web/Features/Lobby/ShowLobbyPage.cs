using InterviewPrep.Domain;
using InterviewPrep.Domain.Matching;
using InterviewPrep.Domain.Rooms.Live;
using InterviewPrep.QuestionBank;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Accounts;
using InterviewPrep.Web.Features.Accounts.Settings;
using InterviewPrep.Web.Features.Lobby.Contract;
using InterviewPrep.Web.Features.Lobby.Running;
using InterviewPrep.Web.Features.Questions;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Lobby;

/// <summary>All that the lobby's page shows.</summary>
public sealed record ShowLobbyPage : IRequest<LobbyPage>;

/// <param name="Choice">What the form begins with: the ticket's wishes, those of last time, or what the profile says.</param>
/// <param name="Choices">What can be chosen.</param>
/// <param name="Meanwhile">A drill that fits, for the time of waiting.</param>
public sealed record LobbyPage(LobbyView You, QueueView Queue, Wishes Choice, IReadOnlyList<KindChoice> Choices, Question? Meanwhile);

/// <param name="Topics">Slugs.</param>
public sealed record KindChoice(InterviewKind Interview, IReadOnlyList<string> Topics);

internal sealed class ShowLobbyPageHandler(IMediator mediator, IDocumentStore store, LobbyBank bank, Catalogue catalogue, Caller caller) : IRequestHandler<ShowLobbyPage, LobbyPage>
{
    public async Task<LobbyPage> Handle(ShowLobbyPage request, CancellationToken cancellationToken)
    {
        var shown = await mediator.Send(new ShowLobby(), cancellationToken);
        await using var session = store.QuerySession();
        var choice = await LastChoiceAsync(session, cancellationToken) ?? await FromProfileAsync(cancellationToken);
        return new LobbyPage(shown.You, shown.Queue, choice, [.. bank.Kinds.Select(kind => new KindChoice(kind, [.. bank.TopicsOf(kind)]))], await MeanwhileAsync(session, choice, cancellationToken));
    }

    private async Task<Wishes?> LastChoiceAsync(IQuerySession session, CancellationToken cancellationToken)
    {
        var last = await session.QuerySqlAsync(
            "select wishes from lobby_people where user_id = @User and wishes is not null", new { User = caller.Id }, row => TicketRow.WishesOf(row.GetString(0)), cancellationToken);
        return last is [var wishes] ? wishes : null;
    }

    private async Task<Wishes> FromProfileAsync(CancellationToken cancellationToken)
    {
        var profile = (await mediator.Send(new ShowMe(), cancellationToken)).Profile;
        var topics = (profile.Topics ?? []).Intersect(bank.TopicsOf(InterviewKind.Coding));
        return new Wishes(InterviewKind.Coding, LevelOf(profile), [.. topics], profile.Languages is { Count: > 0 } spoken ? spoken : ["en"], OrderWish.Either);
    }

    /// <summary>Drills are coding questions, whatever one waits for.</summary>
    private async Task<Question?> MeanwhileAsync(IQuerySession session, Wishes choice, CancellationToken cancellationToken)
    {
        var met = await session.QuerySqlAsync(
            "select question, at from questions_met where user_id = @User", new { User = caller.Id }, row => KeyValuePair.Create(row.GetString(0), row.GetFieldValue<DateTimeOffset>(1)), cancellationToken);
        var chosen = QuestionChoice.For(caller.Id, choice with { Interview = InterviewKind.Coding }, met.ToDictionary(), bank.Questions);
        return chosen is null ? null : catalogue.Find(chosen.Id)?.Question;
    }

    private static PracticeLevel LevelOf(Profile profile) => profile.Level switch
    {
        "intern" => PracticeLevel.Intern,
        "junior-plus" => PracticeLevel.JuniorPlus,
        _ => PracticeLevel.Junior,
    };
}
