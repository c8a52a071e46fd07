using System.Runtime.CompilerServices;

namespace InterviewPrep.Testing;

/// <summary>Waits for what nobody announces, by looking again and again.</summary>
public static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    /// <exception cref="TimeoutException">It did not come true.</exception>
    public static async Task IsTrueAsync(Func<Task<bool>> condition, [CallerArgumentExpression(nameof(condition))] string what = "")
    {
        var start = TimeProvider.System.GetTimestamp();
        while (!await condition())
        {
            if (TimeProvider.System.GetElapsedTime(start) > Patience) throw new TimeoutException($"It did not come true: {what}");
            await Task.Delay(Pause, TimeProvider.System);
        }
    }

    /// <inheritdoc cref="IsTrueAsync(Func{Task{bool}}, string)"/>
    public static Task IsTrueAsync(Func<bool> condition, [CallerArgumentExpression(nameof(condition))] string what = "") =>
        IsTrueAsync(() => Task.FromResult(condition()), what);
}
