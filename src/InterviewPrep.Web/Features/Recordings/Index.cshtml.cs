using InterviewPrep.Domain.Rooms;
using InterviewPrep.Web.Features.Recordings.Files;
using InterviewPrep.Web.Infrastructure.Pages;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Features.Recordings;

/// <summary>The caller's recordings, and a form to bring one in.</summary>
[ResponseCache(NoStore = true)]
[RequestFormLimits(MultipartBodyLengthLimit = ImportRecording.MaxBytes)]
[RequestSizeLimit(ImportRecording.MaxBytes)]
public sealed class IndexModel(IMediator mediator) : PageModel
{
    private const int PageSize = 30;

    private IReadOnlyList<RecordingSummary> _all = [];

    /// <summary>The part that is shown, from 1.</summary>
    public int Part { get; private set; }

    public int Parts => Math.Max(1, (_all.Count + PageSize - 1) / PageSize);
    public IReadOnlyList<RecordingSummary> Shown => [.. _all.Skip((Part - 1) * PageSize).Take(PageSize)];
    public bool IsEmpty => _all.Count == 0;

    [BindProperty] public IFormFile? Upload { get; set; }

    public Task OnGetAsync(int part = 1, CancellationToken cancellationToken = default) => ShowAsync(part, cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        RoomId room = default;
        if (await this.TryAsync(async () => room = await mediator.Send(new ImportRecording(Upload?.OpenReadStream()), cancellationToken))) return Redirect($"/recordings/{room}");
        await ShowAsync(1, cancellationToken);
        return Page();
    }

    public static string WordsOf(RecordingSummary recording) => recording.Origin switch
    {
        RecordingOrigin.Imported => "Imported",
        RecordingOrigin.Demo => "Demo",
        _ => recording.Kind is RoomKind.Drill ? "Drill" : $"With {recording.Partner}",
    };

    private async Task ShowAsync(int part, CancellationToken cancellationToken)
    {
        _all = await mediator.Send(new ListRecordings(), cancellationToken);
        Part = Math.Clamp(part, 1, Parts);
    }
}
