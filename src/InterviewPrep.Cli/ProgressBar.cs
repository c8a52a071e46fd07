using Spectre.Console;

namespace InterviewPrep.Cli;

/// <summary>A bar on standard error, so that standard output holds the result alone. Nothing is drawn when nobody watches.</summary>
internal static class ProgressBar
{
    public static async Task<T> ShowAsync<T>(string title, int steps, Func<Action, Task<T>> work)
    {
        if (Console.IsErrorRedirected)
            return await work(() => { });
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await terminal.Progress().AutoClear(true).StartAsync(context =>
        {
            var bar = context.AddTask(Markup.Escape(title), maxValue: steps);
            return work(() => bar.Increment(1));
        });
    }
}

/// <summary>Reports at once and in order; <see cref="Progress{T}"/> reports on another thread, perhaps after the end.</summary>
internal sealed class Reporter<T>(Action<T> report) : IProgress<T>
{
    public void Report(T value) => report(value);
}
