using InterviewPrep.Domain.Feedback;
using InterviewPrep.Domain.Reviews;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.LiveSessions;
using InterviewPrep.Web.Features.LiveSessions.Scorecards;
using InterviewPrep.Web.Features.Reviews.Scorecards;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Reviews.Calibrating;

/// <summary>How the caller's marks as an interviewer compare with those that mentors gave later to the same answers. Numbers over all of them: whose answers they were is not told, and no single mark that is not the caller's to read.</summary>
public sealed record ShowCalibration : IRequest<CalibrationView?>;

/// <param name="Titles">Of the rubric's rows, by id.</param>
public sealed record CalibrationView(Calibration Calibration, IReadOnlyDictionary<string, string> Titles);

internal sealed class ShowCalibrationHandler(SessionArchive archive, CardStore cards, ReviewCardStore mentors, IDocumentStore store, Caller caller) : IRequestHandler<ShowCalibration, CalibrationView?>
{
    public async Task<CalibrationView?> Handle(ShowCalibration request, CancellationToken cancellationToken)
    {
        var mine = await archive.OfAsync(caller.Id, cancellationToken);
        var feedback = await cards.LoadManyAsync(mine, cancellationToken);
        await using var session = store.QuerySession();
        var ids = mine.Select(live => Review.IdOf(RoomId.From(live.Id), live.PartnerOf(caller.Id).Id)).ToList();
        var reviews = (await session.LoadManyAsync<Review>(ids, cancellationToken)).ToDictionary(r => r.Id);
        var given = (await session.LoadManyAsync<ReviewCards>(reviews.Keys, cancellationToken)).ToDictionary(c => c.Id);
        var (answers, titles) = (new List<JudgedTwice>(), new Dictionary<string, string>());
        foreach (var card in mine.SelectMany(live => feedback[live.Id].Cards.Where(c => c.IsGiven && c.Key.Viewpoint is Viewpoint.Interviewer && c.Key.Author == caller.Id).Select(c => (Room: live.Id, Card: c))))
        {
            var id = Review.IdOf(RoomId.From(card.Room), card.Card.Key.Subject);
            if (given.GetValueOrDefault(id)?.Given(card.Card.Key.Round).FirstOrDefault() is not { } mentor) continue;
            answers.Add(new JudgedTwice(card.Card.Content, mentor.Content, mentor.GivenAt!.Value, reviews[id].PartnerSees(caller.Id)));
            foreach (var row in (await mentors.RubricAsync(reviews[id].Subject.Rounds.First(r => r.Number == card.Card.Key.Round), cancellationToken)).Rows) titles[row.Id] = row.Title;
        }
        return Calibration.Of(answers) is { } calibration ? new CalibrationView(calibration, titles) : null;
    }
}
