using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Features.Questions;

public sealed class ReportsModel(IMediator mediator) : PageModel
{
    public QuestionReports Reports { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) => Reports = await mediator.Send(new ListQuestionReports(), cancellationToken);

    public async Task<IActionResult> OnPostAsync(string id, CancellationToken cancellationToken)
    {
        await mediator.Send(new CloseQuestionReport(id), cancellationToken);
        return RedirectToPage();
    }
}
