using InterviewPrep.Sandbox.Protocol;
using Microsoft.CodeAnalysis;

namespace InterviewPrep.Sandbox.Compiler.Answers;

/// <summary>What an answer may refer to: exactly what a runner has loaded.</summary>
internal static class References
{
    public static readonly MetadataReference[] All =
    [
        .. ReferenceSet.FrameworkPaths().Append(typeof(ListNode).Assembly.Location).Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>Namespaces that need no using directive.</summary>
    public static readonly string[] Imports =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Text", "System.Threading", "System.Threading.Tasks",
    ];

    public static readonly string GlobalUsings = string.Concat(Imports.Select(name => $"global using {name};\n"));
}
