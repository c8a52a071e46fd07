using System.Buffers;
using System.Buffers.Binary;

namespace InterviewPrep.Sandbox.Protocol;

/// <summary>
/// One message on a pipe: length (4 bytes, little endian), body, terminator (4 bytes). The terminator catches a writer that died or was
/// interrupted by somebody else's bytes.
/// </summary>
public static class Frames
{
    private const uint Terminator = 0x0A_D4_E0_0E;
    private const int Overhead = 8;

    public static byte[] Pack(Action<BinaryWriter> body)
    {
        using var memory = new MemoryStream();
        using var to = new BinaryWriter(memory);
        to.Write(0);
        body(to);
        to.Write(Terminator);
        var frame = memory.ToArray();
        BinaryPrimitives.WriteInt32LittleEndian(frame, frame.Length - Overhead);
        return frame;
    }

    /// <summary>Takes the first whole frame off <paramref name="received"/>; null while it is not whole.</summary>
    /// <exception cref="BadFrameException">No frame can come of these bytes.</exception>
    public static byte[]? TryUnpack(ArrayBufferWriter<byte> received, int maxBody)
    {
        var bytes = received.WrittenSpan;
        if (bytes.Length < sizeof(int))
            return null;
        var length = BinaryPrimitives.ReadInt32LittleEndian(bytes);
        if (length < 0 || length > maxBody)
            throw new BadFrameException($"a length of {length}");
        if (bytes.Length < length + Overhead)
            return null;
        if (BinaryPrimitives.ReadUInt32LittleEndian(bytes[(length + sizeof(int))..]) != Terminator)
            throw new BadFrameException("no terminator");
        var body = bytes.Slice(sizeof(int), length).ToArray();
        var rest = bytes[(length + Overhead)..].ToArray();
        received.ResetWrittenCount();
        received.Write(rest);
        return body;
    }

    /// <summary>Reads one frame, waiting for it; null at the end of the stream.</summary>
    public static byte[]? Read(Stream from)
    {
        var head = new byte[sizeof(int)];
        if (from.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length)
            return null;
        var rest = new byte[BinaryPrimitives.ReadInt32LittleEndian(head) + sizeof(uint)];
        from.ReadExactly(rest);
        return rest[..^sizeof(uint)];
    }

    /// <summary>Reads a body as a message; whatever is wrong with it is a <see cref="BadFrameException"/>.</summary>
    public static T Parse<T>(byte[] body, Func<BinaryReader, T> read)
    {
        try
        {
            using var from = new BinaryReader(new MemoryStream(body));
            return read(from);
        }
        catch (Exception e) when (e is IOException or FormatException or ArgumentException)
        {
            throw new BadFrameException(e.Message);
        }
    }
}

/// <summary>The other side does not speak the protocol.</summary>
public sealed class BadFrameException(string message) : Exception(message);
