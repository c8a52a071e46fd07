namespace InterviewPrep.Sandbox.Protocol;

/// <summary>
/// The framework assemblies that an answer may use. The compiler references exactly these and the runner loads exactly these before it
/// locks itself, so that nothing which compiles is missing when it runs. The list is closed: no entry refers to an assembly outside it.
/// </summary>
public static class ReferenceSet
{
    /// <summary>Types that questions give to every answer.</summary>
    public const string Supplied = "InterviewPrep.Sandbox.Supplied";

    public static IReadOnlyList<string> Framework { get; } =
    [
        "System.Private.CoreLib", "System.Runtime", "System.Collections", "System.Collections.Concurrent", "System.Collections.Immutable",
        "System.Collections.NonGeneric", "System.Collections.Specialized", "System.ComponentModel", "System.ComponentModel.Primitives",
        "System.Console", "System.Diagnostics.StackTrace", "System.Linq", "System.Linq.Parallel", "System.Linq.AsyncEnumerable", "System.Memory",
        "System.ObjectModel", "System.Runtime.InteropServices", "System.Runtime.Numerics", "System.Runtime.Intrinsics",
        "System.Security.Cryptography", "System.Text.Encodings.Web", "System.Text.Encoding.Extensions", "System.Text.Json",
        "System.Text.RegularExpressions", "System.Threading", "System.Threading.Channels", "System.IO.Pipelines",
        "System.Runtime.Extensions", "System.Threading.Tasks", "System.Threading.Tasks.Parallel", "System.Runtime.Loader", "System.Private.Uri",
        "Microsoft.Win32.Primitives", "System.Diagnostics.Tracing", "System.Formats.Asn1", "System.IO.Compression", "System.IO.MemoryMappedFiles",
        "System.Net.Primitives", "System.Numerics.Vectors", "System.Reflection.Emit.ILGeneration", "System.Reflection.Emit.Lightweight",
        "System.Reflection.Metadata", "System.Reflection.Primitives", "System.Threading.ThreadPool",
    ];

    /// <exception cref="FileNotFoundException">The framework on this machine lacks one of them.</exception>
    public static IEnumerable<string> FrameworkPaths()
    {
        var folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return Framework.Select(name => Path.Combine(folder, name + ".dll"));
    }
}
