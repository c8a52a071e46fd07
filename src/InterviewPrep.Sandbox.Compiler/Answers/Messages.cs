using System.Globalization;
using InterviewPrep.Sandbox.Protocol;
using Microsoft.CodeAnalysis;

namespace InterviewPrep.Sandbox.Compiler.Answers;

/// <summary>Compiler messages with positions in the candidate's own text.</summary>
internal static class Messages
{
    private const int Most = 100;
    private const int LongestText = 500;

    public static IReadOnlyList<WireDiagnostic> Of(IEnumerable<Diagnostic> diagnostics, SyntaxTree tree) =>
    [
        .. diagnostics
            .Where(d => d.Severity >= DiagnosticSeverity.Warning && (d.Location.SourceTree is null || d.Location.SourceTree == tree))
            .OrderByDescending(d => d.Severity)
            .ThenBy(d => d.Location.SourceSpan.Start)
            .Take(Most)
            .Select(d => At(d.Location, (byte)(d.Severity - 1), d.Id, d.GetMessage(CultureInfo.InvariantCulture))),
    ];

    public static WireDiagnostic Error(Location location, string id, string message) => At(location, 2, id, message);

    private static WireDiagnostic At(Location location, byte severity, string id, string message)
    {
        var span = location.GetLineSpan();
        return new WireDiagnostic(
            span.StartLinePosition.Line + 1, span.StartLinePosition.Character + 1, span.EndLinePosition.Line + 1, span.EndLinePosition.Character + 1,
            severity, id, message.Length <= LongestText ? message : message[..LongestText] + "…");
    }
}
