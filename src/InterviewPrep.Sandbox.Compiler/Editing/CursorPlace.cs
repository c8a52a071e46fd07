using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace InterviewPrep.Sandbox.Compiler.Editing;

/// <summary>What stands around the cursor.</summary>
internal static class CursorPlace
{
    public static string WordBefore(SourceText text, int position)
    {
        var start = position;
        while (start > 0 && SyntaxFacts.IsIdentifierPartCharacter(text[start - 1]))
            start--;
        return text.ToString(TextSpan.FromBounds(start, position));
    }

    public static bool IsAfterDot(SourceText text, int position)
    {
        while (position > 0 && char.IsWhiteSpace(text[position - 1]))
            position--;
        return position > 0 && text[position - 1] == '.';
    }

    public static bool IsInTextOrComment(SyntaxNode root, int position)
    {
        var trivia = root.FindTrivia(position == 0 ? 0 : position - 1);
        if (trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia or SyntaxKind.SingleLineDocumentationCommentTrivia)
            return trivia.Span.Start < position;
        var token = root.FindToken(position == 0 ? 0 : position - 1);
        return token.Span.Start < position && token.Kind() switch
        {
            SyntaxKind.InterpolatedStringTextToken => position <= token.Span.End, // its quotes are tokens of their own
            SyntaxKind.CharacterLiteralToken or SyntaxKind.StringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken
                or SyntaxKind.MultiLineRawStringLiteralToken => position < token.Span.End,
            _ => false,
        };
    }
}
