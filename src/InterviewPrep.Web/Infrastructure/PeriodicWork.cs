namespace InterviewPrep.Web.Infrastructure;

/// <summary>Something that is looked for again and again, and done.</summary>
public interface IPeriodicWork
{
    /// <summary>The time between two looks. The first is at the start of the server, so what a crash has left behind is found.</summary>
    static abstract TimeSpan Beat { get; }

    /// <summary>One look. What fails here is logged and tried again at the next.</summary>
    Task RunAsync(CancellationToken cancellationToken);
}

/// <summary>Runs <typeparamref name="T"/> at each beat.</summary>
internal sealed class PeriodicWorker<T>(T work, TimeProvider time, ILogger<T> log) : BackgroundService where T : IPeriodicWork
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(T.Beat, time);
        do
        {
            try
            {
                await work.RunAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                log.LogWarning(fault, "What is due could not be looked for; trying again");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}

internal static class PeriodicWorkRegistration
{
    public static IServiceCollection AddPeriodicWork<T>(this IServiceCollection services) where T : class, IPeriodicWork =>
        services.AddSingleton<T>().AddHostedService<PeriodicWorker<T>>();
}
