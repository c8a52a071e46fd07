using System.Text.RegularExpressions;

namespace InterviewPrep.QuestionBank.Reading;

/// <summary>rubric.yaml: rows that are added to a shared rubric, or take the place of its rows of the same id.</summary>
internal static partial class RubricYaml
{
    private const int MaxTitle = 60;
    private const int MaxLevel = 300;

    public static Rubric Read(YamlNode root, Rubric shared, FileProblems problems)
    {
        var fields = YamlFields.Of(root, problems);
        var rows = shared.Rows.ToList();
        var seen = new HashSet<string>();
        foreach (var node in fields.List("rows", 1, Rubric.MaxRows))
        {
            var row = ReadRow(YamlFields.Of(node, problems), shared);
            if (!seen.Add(row.Id))
                problems.Add(node, $"Another row has the id '{row.Id}' too.");
            var at = rows.FindIndex(r => r.Id == row.Id);
            if (at < 0)
                rows.Add(row);
            else
                rows[at] = row;
        }
        fields.RefuseOthers();
        if (rows.Count > Rubric.MaxRows)
            problems.Add(root, $"The rubric has {rows.Count} rows, the shared ones included; nobody scores more than {Rubric.MaxRows} while listening.");
        return new Rubric(rows);
    }

    private static RubricRow ReadRow(YamlFields fields, Rubric shared)
    {
        var id = fields.Text("id", 40);
        if (id.Length > 0 && !Id().IsMatch(id))
            fields.Problems.Add(fields.Line, $"'{id}' is no id of a row: a lower-case word, or some joined by hyphens.");
        var title = shared.Find(id) is { } replaced ? fields.OptionalText("title", MaxTitle) ?? replaced.Title : fields.Text("title", MaxTitle);
        var levels = fields.TextList("levels", RubricLevel.Highest, MaxLevel, "one for each score, the lowest first");
        fields.RefuseOthers();
        return new RubricRow(id, title, [.. levels.Select((seen, i) => new RubricLevel(RubricLevel.Lowest + i, seen))]);
    }

    [GeneratedRegex(@"\A[a-z]+(-[a-z]+)*\z")]
    private static partial Regex Id();
}
