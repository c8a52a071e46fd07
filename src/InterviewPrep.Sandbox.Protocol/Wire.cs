namespace InterviewPrep.Sandbox.Protocol;

/// <summary>
/// Lists, blobs and nullable text on BinaryWriter. Every count is checked against what is left of the frame before memory is set
/// aside for it, because the sender may be hostile.
/// </summary>
internal static class Wire
{
    public static void WriteList<T>(this BinaryWriter to, IReadOnlyList<T> items, Action<BinaryWriter, T> write)
    {
        to.Write(items.Count);
        foreach (var item in items)
            write(to, item);
    }

    public static IReadOnlyList<T> ReadList<T>(this BinaryReader from, Func<BinaryReader, T> read)
    {
        var items = new T[from.ReadCount()];
        for (var i = 0; i < items.Length; i++)
            items[i] = read(from);
        return items;
    }

    public static void WriteBlob(this BinaryWriter to, ReadOnlySpan<byte> bytes)
    {
        to.Write(bytes.Length);
        to.Write(bytes);
    }

    public static byte[] ReadBlob(this BinaryReader from) => from.ReadBytes(from.ReadCount());

    public static void WriteText(this BinaryWriter to, string? text)
    {
        to.Write(text is not null);
        if (text is not null)
            to.Write(text);
    }

    public static string? ReadText(this BinaryReader from) => from.ReadBoolean() ? from.ReadString() : null;

    private static int ReadCount(this BinaryReader from)
    {
        var count = from.ReadInt32();
        var left = from.BaseStream.Length - from.BaseStream.Position;
        return count >= 0 && count <= left ? count : throw new BadFrameException($"a count of {count} with {left} bytes left");
    }
}
