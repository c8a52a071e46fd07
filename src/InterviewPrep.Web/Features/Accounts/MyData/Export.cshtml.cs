using System.Text.Json;
using System.Text.Json.Serialization;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Features.Accounts.MyData;

public sealed class ExportModel(IMediator mediator, TimeProvider time) : PageModel
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true, Converters = { new JsonStringEnumConverter() } };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var data = await mediator.Send(new ExportMyData(), cancellationToken);
        return File(JsonSerializer.SerializeToUtf8Bytes(data, Readable), "application/json", $"interviewprep-{time.GetUtcNow():yyyy-MM-dd}.json");
    }
}
