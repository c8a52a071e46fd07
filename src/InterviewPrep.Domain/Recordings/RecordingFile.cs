using System.Text.Json;
using System.Text.Json.Serialization;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Rooms.Live;
using InterviewPrep.Domain.Text;

namespace InterviewPrep.Domain.Recordings;

/// <summary>A recording as a file of JSON lines: a header, an event on each line, an end that says what a replay must come to.</summary>
public static class RecordingFile
{
    /// <summary>Of the lines; a reader refuses a newer one.</summary>
    public const int Format = 1;

    /// <summary>Of one line, in UTF-16 units: as much as the server takes in one message, and some.</summary>
    public const int MaxLine = 1024 * 1024;

    public const int MaxEvents = 500_000;
    private const int MaxPeople = 50;
    private const int MaxName = 200;
    private const int FirstYear = 2000;

    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter() },
    };

    private sealed record HeaderLine(string K, int Format, string Title, RoomKind Kind, string Origin, DateTimeOffset OpenedAt, IReadOnlyList<HeaderPerson> People);

    private sealed record EndLine(string K, int Events, IReadOnlyList<FinalText> Texts);

    private sealed record Kind(string? K);

    public static string Write(RecordingHeader header) =>
        JsonSerializer.Serialize(new HeaderLine("recording", header.Format, header.Title, header.Kind, header.Origin, header.OpenedAt, header.People), s_options);

    public static string Write(RecordingEnd end) => JsonSerializer.Serialize(new EndLine("end", end.Events, end.Texts), s_options);

    /// <summary>Reads a whole file and replays it; nothing of it is believed.</summary>
    /// <param name="now">A recording of later than next year was not recorded.</param>
    /// <param name="people">Gives those with these numbers their ids.</param>
    /// <param name="take">Gets each event, in order.</param>
    /// <exception cref="RecordingFileException">The file is broken, or a replay does not come to what it tells.</exception>
    public static async Task<RecordingProof> ReadAsync(
        TextReader file, DateTimeOffset now, Func<RecordingHeader, IReadOnlyList<UserId>> people, Action<RoomEvent> take, CancellationToken cancellationToken = default)
    {
        var lines = new LineReader(file);
        var header = ReadHeader(await lines.NextAsync(cancellationToken) ?? throw new RecordingFileException(1, "The file is empty."), now);
        var scale = new RecordingScale(header.OpenedAt, people(header));
        var (replay, order) = (new RecordingReplay(), new EventOrder());
        var events = 0;
        while (await lines.NextAsync(cancellationToken) is { } line)
        {
            if (Parse<Kind>(line, lines.Number).K == "end")
            {
                await CheckEndAsync(Parse<EndLine>(line, lines.Number), replay, events, lines, cancellationToken);
                return new RecordingProof(header, events, replay.Compared, replay.Final, order.Length);
            }
            var happened = ReadEvent(line, scale, lines.Number);
            if ((order.FlawOf(happened, scale) ?? replay.Apply(happened) ?? (happened is BoardDrawn drawn ? Whiteboard.FlawOf(drawn.Elements) : null)) is { } wrong) throw new RecordingFileException(lines.Number, wrong);
            if (++events > MaxEvents) throw new RecordingFileException(lines.Number, $"A recording has at most {MaxEvents:N0} events.");
            take(happened);
        }
        throw new RecordingFileException(lines.Number, "The file breaks off: its last line is missing.");
    }

    private static async Task CheckEndAsync(EndLine end, RecordingReplay replay, int events, LineReader lines, CancellationToken cancellationToken)
    {
        if (end.Events != events) throw new RecordingFileException(lines.Number, $"The file holds {events} events and tells {end.Events}.");
        if (replay.CompareEnd(end.Texts) is { } wrong) throw new RecordingFileException(lines.Number, wrong);
        if (await lines.NextAsync(cancellationToken) is not null) throw new RecordingFileException(lines.Number, "Something comes after the end.");
    }

    private static RecordingHeader ReadHeader(string line, DateTimeOffset now)
    {
        var header = Parse<HeaderLine>(line, 1);
        if (header.K != "recording") throw new RecordingFileException(1, "This is no recording: its first line does not say so.");
        if (header.Format != Format) throw new RecordingFileException(1, $"The file has format {header.Format}; this is made for format {Format}.");
        if (header.People.Count is 0 or > MaxPeople || header.People.Where((p, i) => p is null || p.Number != i + 1).Any()) throw new RecordingFileException(1, $"A recording has 1 to {MaxPeople} people, numbered from 1 in order.");
        if (header.Title.Length > MaxName || header.People.Any(p => p.Name.Length > MaxName)) throw new RecordingFileException(1, $"A title or a name has at most {MaxName} characters.");
        if (!OneLine.IsSeen(header.Title)) throw new RecordingFileException(1, "The title is empty or holds characters that are not seen: line breaks, hidden ones, or such that turn the direction of writing.");
        if (header.People.FirstOrDefault(p => !OneLine.IsSeen(p.Name)) is { } unseen) throw new RecordingFileException(1, $"The name of person {unseen.Number} is empty or holds characters that are not seen.");
        var opened = header.OpenedAt.ToUniversalTime();
        if (opened.Year < FirstYear || opened.Year > now.Year + 1) throw new RecordingFileException(1, $"A recording was opened in the years {FirstYear} to {now.Year + 1}; this one tells {opened.Year}.");
        return new RecordingHeader(header.Format, header.Title, header.Kind, header.Origin, opened, header.People);
    }

    private static RoomEvent ReadEvent(string line, RecordingScale scale, int number)
    {
        try
        {
            return RecordingJson.Read(line, scale);
        }
        catch (JsonException wrong)
        {
            throw new RecordingFileException(number, wrong.Message);
        }
    }

    private static T Parse<T>(string line, int number) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(line, s_options) ?? throw new RecordingFileException(number, "A line is an object.");
        }
        catch (JsonException)
        {
            throw new RecordingFileException(number, "This line is not what a recording has here.");
        }
    }

    /// <summary>Lines with a bound: a file without line breaks must not fill the memory.</summary>
    private sealed class LineReader(TextReader file)
    {
        private readonly char[] _buffer = new char[16 * 1024];
        private readonly System.Text.StringBuilder _line = new();
        private int _at;
        private int _end;

        /// <summary>Of the line read last, from 1.</summary>
        public int Number { get; private set; }

        /// <summary>Null at the end. Empty lines at the end are none.</summary>
        public async Task<string?> NextAsync(CancellationToken cancellationToken)
        {
            Number++;
            _line.Clear();
            while (true)
            {
                if (_at == _end && !await FillAsync(cancellationToken)) return _line.Length == 0 ? null : _line.ToString();
                var found = Array.IndexOf(_buffer, '\n', _at, _end - _at);
                var until = found < 0 ? _end : found;
                _line.Append(_buffer, _at, until - _at);
                if (_line.Length > MaxLine) throw new RecordingFileException(Number, "A line is too long.");
                _at = found < 0 ? _end : found + 1;
                if (found >= 0 && _line.ToString().TrimEnd('\r') is { Length: > 0 } line) return line;
            }
        }

        private async Task<bool> FillAsync(CancellationToken cancellationToken)
        {
            (_at, _end) = (0, await file.ReadAsync(_buffer, cancellationToken));
            return _end > 0;
        }
    }
}

/// <summary>What a file was found to be.</summary>
/// <param name="Events">Between its first line and its last.</param>
/// <param name="Hashes">That browsers told, and that the replay came to.</param>
/// <param name="Length">From the first event to the last, in milliseconds.</param>
public sealed record RecordingProof(RecordingHeader Header, int Events, int Hashes, IReadOnlyList<FinalText> Texts, long Length);

/// <summary>Why a file is no recording that can be replayed.</summary>
/// <param name="line">From 1.</param>
public sealed class RecordingFileException(int line, string message) : Exception($"Line {line}: {message}")
{
    public int Line { get; } = line;
}
