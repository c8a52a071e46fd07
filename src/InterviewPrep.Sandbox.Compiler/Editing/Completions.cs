using InterviewPrep.Sandbox.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Recommendations;
using Microsoft.CodeAnalysis.Text;

namespace InterviewPrep.Sandbox.Compiler.Editing;

/// <summary>Symbols and keywords that may stand at the cursor, best first.</summary>
internal sealed class Completions
{
    private const int Most = 100;
    private readonly Drafts _drafts = new();

    public async Task<IReadOnlyList<WireCompletion>> FindAsync(AnswerKind kind, string source, int position)
    {
        var document = _drafts.With(kind, source);
        var text = await document.GetTextAsync();
        position = Math.Clamp(position, 0, text.Length);
        var root = await document.GetSyntaxRootAsync();
        if (CursorPlace.IsInTextOrComment(root!, position))
            return [];
        var typed = CursorPlace.WordBefore(text, position);
        var model = await document.GetSemanticModelAsync();
        var symbols = await Recommender.GetRecommendedSymbolsAtPositionAsync(document, position);
        var found = symbols.Where(s => s.CanBeReferencedByName && !s.IsImplicitlyDeclared || s is IParameterSymbol).GroupBy(s => s.Name)
            .Select(group => Entry.Of(group, model!, position));
        if (!CursorPlace.IsAfterDot(text, position - typed.Length))
            found = found.Concat(Entry.Keywords);
        return [.. found.Select(e => (e, rank: e.Rank(typed))).Where(e => e.rank < int.MaxValue)
            .OrderBy(e => e.rank).ThenBy(e => e.e.Label, StringComparer.OrdinalIgnoreCase).Take(Most).Select(e => e.e.ToWire())];
    }
}
