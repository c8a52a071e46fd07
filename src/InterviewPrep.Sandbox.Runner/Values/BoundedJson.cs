using System.Text;

namespace InterviewPrep.Sandbox.Runner.Values;

/// <summary>JSON text that ends with an exception instead of growing past its limit. Keeps lone surrogates, as \u escapes.</summary>
internal sealed class BoundedJson(int maxBytes)
{
    private byte[] _bytes = new byte[Math.Min(maxBytes, 1024)];
    private int _length;

    public byte[] ToArray() => _bytes.AsSpan(0, _length).ToArray();

    /// <summary>Text that is JSON already: punctuation, numbers, literals. ASCII only.</summary>
    public void Raw(ReadOnlySpan<char> text)
    {
        foreach (var c in Reserve(text.Length, text))
            _bytes[_length++] = (byte)c;
    }

    public void String(ReadOnlySpan<char> text)
    {
        Raw("\"");
        while (!text.IsEmpty)
        {
            var plain = text.IndexOfAnyExceptInRange(' ', '~') is var end && end < 0 ? text.Length : end;
            if (text[..plain].IndexOfAny('"', '\\') is var special and >= 0)
                plain = special;
            Raw(text[..plain]);
            text = text[plain..];
            if (!text.IsEmpty)
                text = text[Special(text)..];
        }
        Raw("\"");
    }

    /// <summary>Writes what is not printable ASCII; returns how many characters that took.</summary>
    private int Special(ReadOnlySpan<char> text)
    {
        if (Rune.DecodeFromUtf16(text, out var rune, out var used) == System.Buffers.OperationStatus.Done && rune.Value > 0x7F)
        {
            Reserve(4, text);
            _length += rune.EncodeToUtf8(_bytes.AsSpan(_length));
            return used;
        }
        Raw(text[0] switch { '"' => "\\\"", '\\' => "\\\\", '\n' => "\\n", '\t' => "\\t", _ => $"\\u{(int)text[0]:x4}" });
        return 1;
    }

    private ReadOnlySpan<char> Reserve(int count, ReadOnlySpan<char> text)
    {
        if (count > maxBytes - _length)
            throw new ResultTooLargeException();
        if (count > _bytes.Length - _length)
            Array.Resize(ref _bytes, Math.Min(maxBytes, Math.Max(_bytes.Length * 2, _length + count)));
        return text;
    }
}

internal sealed class ResultTooLargeException : Exception;
