using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using InterviewPrep.Sandbox.Protocol;
using InterviewPrep.Sandbox.Runner.Values;

namespace InterviewPrep.Sandbox.Runner;

/// <summary>
/// Opens every file that an answer could make the framework open later: assemblies, native libraries, time zones, the reader of line numbers.
/// Once the walls stand, what is not open stays closed. It also compiles this program's own path to a first result.
/// </summary>
internal static class Warmup
{
    private static readonly string[] TimeZones = ["UTC", "Europe/London", "Europe/Berlin", "America/New_York", "America/Los_Angeles", "Asia/Tokyo", "Asia/Kolkata"];

    public static void Run(CaseConsole console)
    {
        foreach (var name in ReferenceSet.Framework.Append(ReferenceSet.Supplied))
            Assembly.Load(new AssemblyName(name));
        OpenFilesOf(() => SHA256.HashData([1]));
        OpenFilesOf(Compress);
        foreach (var zone in TimeZones)
            OpenFilesOf(() => TimeZoneInfo.FindSystemTimeZoneById(zone));
        OpenFilesOf(() => TimeZoneInfo.Local);
        OpenFilesOf(() => Regex.IsMatch("a1", "[a-z]\\d"));
        ReadLineNumbers();
        RunACase(console);
    }

    private static void OpenFilesOf(Func<object?> use)
    {
        try
        {
            use();
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // This machine lacks it (a crypto library, time zone files): then answers go without.
        }
    }

    private static object? Compress()
    {
        using var zip = new GZipStream(new MemoryStream(), CompressionLevel.Fastest);
        zip.WriteByte(1);
        return null;
    }

    private static void ReadLineNumbers()
    {
        try
        {
            throw new InvalidOperationException();
        }
        catch (InvalidOperationException e)
        {
            Failure.Describe(e, [], 0);
        }
    }

    private static void RunACase(CaseConsole console)
    {
        console.Reset("", separateErrors: false);
        foreach (var (type, json) in new[] { ("int[]", "[1,2]"), ("string", "\"a\""), ("List<int>", "[1]"), ("int", "1"), ("bool", "true") })
        {
            var codec = Codec.Of(type);
            using var document = System.Text.Json.JsonDocument.Parse(json);
            codec.Write(new BoundedJson(64), codec.Read(document.RootElement));
        }
        _ = new CaseEnded([], CaseOutcome.Returned, Encoding.UTF8.GetBytes("[]"), "", "", 0, GC.GetTotalAllocatedBytes(precise: true)).Pack();
    }
}
