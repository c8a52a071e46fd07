using System.Diagnostics;
using System.Text.Json;

namespace InterviewPrep.Load.Live;

/// <summary>A Node process with many people in it; `driver/` has its source.</summary>
internal sealed class Driver : IAsyncDisposable
{
    public const string Folder = "tests/InterviewPrep.Load/Live/driver";

    private readonly Process _process;
    private readonly string _config = Path.GetTempFileName();

    private Driver(string script, object config)
    {
        File.WriteAllText(_config, JsonSerializer.Serialize(config, Report.Json));
        var start = new ProcessStartInfo("node", ["--enable-source-maps", $"{Folder}/dist/{script}.cjs", _config]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        start.Environment["NODE_PATH"] = Path.GetFullPath("src/InterviewPrep.Web/Client/node_modules"); // the official client asks for more as it runs
        _process = Process.Start(start)!;
    }

    public int ProcessId => _process.Id;

    /// <summary>Starts it; everybody is in their room when this returns.</summary>
    public static async Task<Driver> StartAsync(string script, object config, CancellationToken stop)
    {
        var driver = new Driver(script, config);
        try
        {
            await driver.AnswerAsync(stop);
            return driver;
        }
        catch
        {
            await driver.DisposeAsync();
            throw;
        }
    }

    /// <summary>Has them type, and waits until all of it is everywhere.</summary>
    public async Task<Typed> TypeAsync(TypeOrder order, CancellationToken stop)
    {
        await _process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(order, Report.Json).AsMemory(), stop);
        var typed = JsonSerializer.Deserialize<Typed>(await AnswerAsync(stop), Report.Json)!;
        return typed.Failures is [] or null ? typed : throw new InvalidOperationException($"{typed.Failures.Count} times something went wrong that may not: {string.Join("; ", typed.Failures.Take(5))}");
    }

    /// <summary>Everybody leaves.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            _process.StandardInput.Close();
        }
        catch (IOException)
        {
            // it has ended by itself
        }
        await _process.WaitForExitAsync();
        _process.Dispose();
        File.Delete(_config);
    }

    private async Task<string> AnswerAsync(CancellationToken stop) =>
        await _process.StandardOutput.ReadLineAsync(stop) ?? throw new InvalidOperationException("The driver ended early; what it said is above.");
}

/// <param name="EditsPerSecond">Of each room.</param>
internal sealed record TypeOrder(int EditsPerSecond, int Seconds, int Drops = 0, int ReloadEvery = 0);

/// <param name="Near">Milliseconds from the key to the other person's text; of the rooms in which both are here.</param>
/// <param name="Far">The same of rooms in which one is far away, in both directions.</param>
/// <param name="Seconds">That it took to make the edits.</param>
/// <param name="Settled">In the end all was stored, and both texts of each room were the same.</param>
/// <param name="Rooms">Null for a system that tells no more.</param>
internal sealed record Typed(
    IReadOnlyList<double> Near, IReadOnlyList<double> Far, int Edits, double Seconds, bool Settled, int Drops, double SettledMs, IReadOnlyList<string>? Failures, IReadOnlyList<TypedRoom>? Rooms)
{
    public double EditsPerSecond => Math.Round(Edits / Seconds);
}

/// <param name="Made">How many edits each client has made so far.</param>
/// <param name="Hash">Of the text that both have; null: they differ.</param>
internal sealed record TypedRoom(string Id, IReadOnlyDictionary<string, int> Made, string? Hash);
