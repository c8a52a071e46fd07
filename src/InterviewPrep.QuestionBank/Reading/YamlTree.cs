using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace InterviewPrep.QuestionBank.Reading;

/// <param name="Line">Counts from 1.</param>
internal abstract record YamlNode(int Line);

/// <param name="Plain">Written without quotes, so that it may be a number, a bool or null.</param>
internal sealed record YamlScalar(string Value, bool Plain, int Line) : YamlNode(Line);

internal sealed record YamlList(IReadOnlyList<YamlNode> Items, int Line) : YamlNode(Line);

internal sealed record YamlMap(IReadOnlyList<(YamlScalar Key, YamlNode Value)> Entries, int Line) : YamlNode(Line);

/// <summary>
/// Reads one YAML document into nodes that know their line. Anchors, aliases and tags are refused: a few hundred bytes of aliases can unfold into
/// gigabytes, and values as data need none of them.
/// </summary>
internal sealed class YamlTree
{
    private const int MaxDepth = 32;
    private readonly IParser _parser;
    private readonly FileProblems _problems;

    private YamlTree(string text, FileProblems problems) => (_parser, _problems) = (new Parser(new StringReader(text)), problems);

    private int Line => Math.Max(1, (int)(_parser.Current?.Start.Line ?? 1));

    /// <summary>The root, or null after telling <paramref name="problems"/> why there is none.</summary>
    public static YamlNode? Read(string text, FileProblems problems)
    {
        var tree = new YamlTree(text, problems);
        try
        {
            return tree.ReadDocument();
        }
        catch (YamlException e)
        {
            problems.Add((int)Math.Max(1, e.Start.Line), e.Message.TrimEnd('.') + '.');
            return null;
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or EndOfStreamException)
        {
            problems.Add(tree.Line, "The YAML is broken at this line, or soon after it."); // the scanner's own answer to some broken texts
            return null;
        }
    }

    private YamlNode ReadDocument()
    {
        _parser.Consume<StreamStart>();
        if (!_parser.TryConsume<DocumentStart>(out _))
            throw new YamlException(Mark.Empty, Mark.Empty, "The file is empty");
        var root = ReadNode(0);
        _parser.Consume<DocumentEnd>();
        if (_parser.Accept<DocumentStart>(out var second))
            throw new YamlException(second.Start, second.End, "Only one document belongs into the file");
        return root;
    }

    private YamlNode ReadNode(int depth)
    {
        var current = _parser.Consume<ParsingEvent>();
        if (depth > MaxDepth)
            throw Refused(current, $"Values are nested more than {MaxDepth} deep");
        if (current is AnchorAlias || current is NodeEvent { Anchor.IsEmpty: false })
            throw Refused(current, "Anchors (&) and aliases (*) are not taken; write the value out, or put it in quotes");
        if (current is NodeEvent { Tag.IsEmpty: false })
            throw Refused(current, "Tags (!) are not taken; put the value in quotes if it starts with '!'");
        if (current is Scalar { Value: var text } && text.Contains('\0'))
            throw Refused(current, "A NUL character cannot be stored");
        return current switch
        {
            Scalar scalar => new YamlScalar(scalar.Value, scalar.Style == ScalarStyle.Plain, LineOf(scalar)),
            SequenceStart => ReadList(LineOf(current), depth),
            MappingStart => ReadMap(LineOf(current), depth),
            _ => throw Refused(current, "A value is missing"),
        };
    }

    private YamlList ReadList(int line, int depth)
    {
        var items = new List<YamlNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
            items.Add(ReadNode(depth + 1));
        return new YamlList(items, line);
    }

    private YamlMap ReadMap(int line, int depth)
    {
        var entries = new List<(YamlScalar, YamlNode)>();
        var keys = new HashSet<string>();
        while (!_parser.TryConsume<MappingEnd>(out var end))
        {
            if (!_parser.Accept<Scalar>(out _))
                throw Refused(_parser.Current!, "A key must be plain text");
            var key = (YamlScalar)ReadNode(depth + 1);
            if (!keys.Add(key.Value))
                _problems.Add(key, $"'{key.Value}' is given twice.");
            entries.Add((key, ReadNode(depth + 1)));
        }
        return new YamlMap(entries, line);
    }

    private static int LineOf(ParsingEvent e) => (int)e.Start.Line;

    private static YamlException Refused(ParsingEvent e, string message) => new(e.Start, e.End, message);
}
