using InterviewPrep.Web.Infrastructure.Http;

namespace InterviewPrep.Web.Infrastructure.Startup;

/// <summary>Whether the server is warm; <c>/healthz</c> tells it.</summary>
public sealed class Readiness
{
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public bool IsReady => _ready.Task.IsCompleted;
    public Task WhenReady => _ready.Task;

    internal void Set() => _ready.TrySetResult();
}

/// <summary>Says where the server is once it is ready: listening, schema and question bank in place, everything warm.</summary>
internal sealed class ReadyNotice(
    IHostApplicationLifetime lifetime, IEnumerable<IWarmUp> warmUps, IEnumerable<IReadyWords> words, Readiness readiness, SiteAddress site, ILogger<ReadyNotice> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var told = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        await Task.WhenAll(warmUps.Select(part => WarmAsync(part, stoppingToken)));
        readiness.Set();
        Console.WriteLine(string.Join(Environment.NewLine, [$"InterviewPrep is ready: {site.Url}", .. words.SelectMany(w => w.Lines)]));
    }

    private async Task WarmAsync(IWarmUp part, CancellationToken stopping)
    {
        try
        {
            await part.WarmUpAsync(stopping);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "{Part} did not warm up; the first use will be slower or refused", part.GetType().Name);
        }
    }
}
