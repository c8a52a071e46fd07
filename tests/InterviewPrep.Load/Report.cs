using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace InterviewPrep.Load;

/// <summary>What a bench found.</summary>
/// <param name="Walls">The walls around candidate code that stood meanwhile.</param>
internal sealed record Report(string Bench, Machine Machine, IReadOnlyList<string> Walls, IReadOnlyList<Figure> Figures)
{
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>One object on one line.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json);

    public string ToText()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{Machine.Cores} cores, load {Machine.LoadBefore:0.0} before, .NET {Machine.Runtime}");
        text.AppendLine(Walls.Count > 0 ? $"; walls: {string.Join(", ", Walls)}" : "");
        text.AppendLine();
        var width = Figures.Max(f => f.What.Length);
        foreach (var figure in Figures)
            text.AppendLine(string.Create(CultureInfo.InvariantCulture, $"{figure.What.PadRight(width)}  {figure.Value,9:0.0} {figure.Unit,-2}  {Target(figure)}").TrimEnd());
        return text.ToString().TrimEnd();
    }

    private static string Target(Figure figure) => figure.Met switch
    {
        null => "",
        true => string.Create(CultureInfo.InvariantCulture, $"met, at most {figure.AtMost:0}"),
        false => string.Create(CultureInfo.InvariantCulture, $"MISSED, at most {figure.AtMost:0}"),
    };
}

/// <param name="LoadBefore">Processes that wanted to run in the minute before the bench: above 0.5 a core, the figures tell of the others too.</param>
internal sealed record Machine(int Cores, double LoadBefore, string Runtime)
{
    public static Machine Look() => new(
        Environment.ProcessorCount,
        double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture),
        Environment.Version.ToString());
}

/// <param name="Name">For scripts.</param>
/// <param name="What">For people.</param>
/// <param name="AtMost">The target; null: told beside the others, nothing is promised.</param>
internal sealed record Figure(string Name, string What, double Value, string Unit, double? AtMost = null)
{
    public bool? Met => AtMost is { } most ? Value <= most : null;
}
