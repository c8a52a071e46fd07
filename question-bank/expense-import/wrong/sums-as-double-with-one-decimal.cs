// verdict: WrongAnswer
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

var columns = Fields(Console.ReadLine()!);
var category = columns.IndexOf("category");
var amount = columns.IndexOf("amount");
var sums = new SortedDictionary<string, double>(StringComparer.Ordinal);

string? line;
while ((line = Console.ReadLine()) != null)
{
    if (line.Length == 0)
        continue;
    var fields = Fields(line);
    if (fields.Count == columns.Count && double.TryParse(fields[amount], NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
        sums[fields[category]] = sums.GetValueOrDefault(fields[category]) + value;
}

foreach (var (name, sum) in sums)
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {Math.Round(sum, 2)}"));

static List<string> Fields(string line)
{
    var fields = new List<string>();
    var field = new StringBuilder();
    var quoted = false;
    foreach (var c in line)
    {
        if (c == '"')
            quoted = !quoted;
        else if (c == ',' && !quoted)
        {
            fields.Add(field.ToString());
            field.Clear();
        }
        else
            field.Append(c);
    }
    fields.Add(field.ToString());
    return fields;
}
