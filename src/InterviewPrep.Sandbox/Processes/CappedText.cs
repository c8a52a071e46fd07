using System.Buffers;
using System.Text;

namespace InterviewPrep.Sandbox.Processes;

/// <summary>Bytes that a jailed process printed, up to a limit; they are only ever text to show.</summary>
internal sealed class CappedText
{
    private readonly ArrayBufferWriter<byte> _bytes = new();
    private int _max;

    public bool Overflowed { get; private set; }

    public void Restart(int maxBytes)
    {
        _bytes.ResetWrittenCount();
        _max = maxBytes;
        Overflowed = false;
    }

    public void Add(ReadOnlySpan<byte> bytes)
    {
        var room = _max - _bytes.WrittenCount;
        Overflowed |= bytes.Length > room;
        _bytes.Write(bytes[..Math.Min(room, bytes.Length)]);
    }

    /// <summary>Valid UTF-16 without NUL, which stores and browsers cannot hold.</summary>
    public override string ToString() => Encoding.UTF8.GetString(_bytes.WrittenSpan).Replace('\0', '\u2400');
}
