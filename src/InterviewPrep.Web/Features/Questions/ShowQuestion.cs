using InterviewPrep.QuestionBank;
using InterviewPrep.Web.Features.Progress;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;
using Problem = InterviewPrep.Web.Infrastructure.Requests.Problem;

namespace InterviewPrep.Web.Features.Questions;

/// <summary>A question as a candidate may see it before the start.</summary>
[OpenToAll]
public sealed record ShowQuestion(string Id) : IRequest<QuestionView>;

/// <param name="PromptHtml">Safe to show.</param>
/// <param name="Minutes">Suggested time.</param>
/// <param name="Coding">Null for a question that is talked through: it is practised in a live session and not as a drill.</param>
/// <param name="Attempts">Of the person who asks, newest first.</param>
public sealed record QuestionView(
    string Id,
    int Version,
    string Title,
    string Summary,
    Level Level,
    QuestionKind Kind,
    IReadOnlyList<string> Topics,
    int Minutes,
    string PromptHtml,
    CodingView? Coding,
    IReadOnlyList<Attempt> Attempts);

/// <param name="HiddenCases">How many further cases a submission is judged by.</param>
public sealed record CodingView(string Starter, IReadOnlyList<SampleView> Samples, int HiddenCases, int Hints, LimitsView Limits);

/// <param name="Input">One line for each argument (a program: the text).</param>
/// <param name="NoteHtml">Why the result is what it is; safe to show.</param>
public sealed record SampleView(string Name, string Input, string Expected, string? NoteHtml);

/// <param name="CpuMs">CPU milliseconds of a case.</param>
/// <param name="MemoryMb">Megabytes of the run.</param>
public sealed record LimitsView(int CpuMs, int MemoryMb);

internal sealed class ShowQuestionHandler(Catalogue catalogue, Caller caller, Attempts attempts) : IRequestHandler<ShowQuestion, QuestionView>
{
    public async Task<QuestionView> Handle(ShowQuestion request, CancellationToken cancellationToken)
    {
        var entry = catalogue.Find(request.Id) ?? throw Problem.NotFound("question");
        return CandidateView.Of(entry, caller.IsSignedIn ? await attempts.OfAsync(caller.Id, request.Id, cancellationToken) : []);
    }
}
