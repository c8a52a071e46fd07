using Microsoft.Extensions.Options;

namespace InterviewPrep.Web.Features.Questions;

/// <summary>Imports the bank before the server takes its first request.</summary>
internal sealed class QuestionImportWorker(QuestionImport import, IOptions<QuestionBankOptions> options, IHostEnvironment environment) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) =>
        import.RunAsync(Path.GetFullPath(options.Value.Folder, environment.ContentRootPath), cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
