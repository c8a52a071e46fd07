using InterviewPrep.QuestionBank;
using InterviewPrep.Web.Features.Progress;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Features.Questions;

[BindProperties(SupportsGet = true)]
public sealed class ListModel(IMediator mediator) : PageModel
{
    public string? Topic { get; set; }
    public Level? Level { get; set; }
    public QuestionKind? Kind { get; set; }
    public PracticeState? State { get; set; }
    public string? Search { get; set; }

    [BindNever]
    public QuestionList List { get; private set; } = null!;

    public string Count => List.Questions.Count == List.Total
        ? $"{List.Total} question{(List.Total == 1 ? "" : "s")}"
        : $"{List.Questions.Count} of {List.Total} questions";

    /// <summary>What is worked out apart from what is told about oneself: together they are too many to look through.</summary>
    public IEnumerable<IGrouping<string, string>> TopicGroups =>
        List.Topics.GroupBy(topic => Competencies.BySlug.ContainsKey(topic) ? "Behavioural" : "Code and system design").OrderByDescending(g => g.Key);

    /// <summary>A filter that cannot be read is left out: the address may have been typed by hand.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var search = Search is { Length: > 100 } ? Search[..100] : Search;
        List = await mediator.Send(new ListQuestions(Topic, Level, Kind, State, search), cancellationToken);
    }
}
