namespace InterviewPrep.Sandbox.Protocol.Values;

/// <summary>Recursive descent over <c>primary ("[]" | "?")*</c>, where primary is a name, a generic name or a tuple.</summary>
internal sealed class DataTypeParser(string text)
{
    private const int MaxLength = 256;
    private const int MaxDepth = 8;
    private int _at;

    public DataType Parse()
    {
        if (text.Length > MaxLength)
            throw new FormatException($"A type has at most {MaxLength} characters.");
        var type = ReadType(0);
        SkipSpace();
        return _at == text.Length ? type : throw Wrong("the end");
    }

    private DataType ReadType(int depth)
    {
        if (depth > MaxDepth)
            throw new FormatException($"'{text}' nests more than {MaxDepth} levels.");
        SkipSpace();
        var type = Peek() == '(' ? ReadTuple(depth) : ReadNamed(depth);
        for (SkipSpace(); Peek() is '[' or '?'; SkipSpace(), depth++)
        {
            if (depth > MaxDepth)
                throw new FormatException($"'{text}' nests more than {MaxDepth} levels.");
            type = ReadSuffix(type);
        }
        return type;
    }

    private DataType ReadSuffix(DataType inner)
    {
        if (Peek() == '?')
        {
            _at++;
            return inner.Kind == DataKind.Nullable ? throw Wrong("one '?' only") : new DataType(DataKind.Nullable, "?", inner);
        }
        Take('[');
        Take(']');
        return new DataType(DataKind.Array, "[]", inner);
    }

    private DataType ReadTuple(int depth)
    {
        var parts = ReadList('(', ')', depth);
        return parts.Length is >= 2 and <= 7 ? new DataType(DataKind.Tuple, "()", parts) : throw new FormatException("A tuple has 2 to 7 parts.");
    }

    private DataType ReadNamed(int depth)
    {
        var start = _at;
        while (char.IsAsciiLetterOrDigit(Peek()))
            _at++;
        var name = text[start.._at];
        SkipSpace();
        var parts = Peek() == '<' ? ReadList('<', '>', depth) : [];
        return DataNames.Resolve(name, parts) ?? throw new FormatException($"'{text[start.._at]}' is no type that a question can use.");
    }

    private DataType[] ReadList(char open, char close, int depth)
    {
        Take(open);
        var parts = new List<DataType> { ReadType(depth + 1) };
        SkipSpace();
        while (Peek() != close)
        {
            SkipTupleName(close);
            if (Peek() == close)
                break;
            Take(',');
            parts.Add(ReadType(depth + 1));
            SkipSpace();
        }
        Take(close);
        return [.. parts];
    }

    private void SkipTupleName(char close)
    {
        if (close != ')')
            return;
        while (char.IsAsciiLetterOrDigit(Peek()) || Peek() == '_')
            _at++;
        SkipSpace();
    }

    private char Peek() => _at < text.Length ? text[_at] : '\0';

    private void SkipSpace()
    {
        while (Peek() == ' ')
            _at++;
    }

    private void Take(char expected)
    {
        SkipSpace();
        if (Peek() != expected)
            throw Wrong($"'{expected}'");
        _at++;
    }

    private FormatException Wrong(string expected) => new($"'{text}': expected {expected} at character {_at + 1}.");
}
