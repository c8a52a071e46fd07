// verdict: WrongAnswer
// Sixteen digits are about all that a double can hold.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

var columns = Fields(Console.ReadLine()!);
var category = columns.IndexOf("category");
var amount = columns.IndexOf("amount");
var sums = new SortedDictionary<string, double>(StringComparer.Ordinal);
var skipped = new List<int>();

string? line;
for (var number = 2; (line = Console.ReadLine()) != null; number++)
{
    if (line.Length == 0)
        continue;
    var fields = Fields(line);
    if (fields.Count == columns.Count && IsAmount(fields[amount], out var value))
        sums[fields[category]] = sums.GetValueOrDefault(fields[category]) + value;
    else
        skipped.Add(number);
}

foreach (var (name, sum) in sums)
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {sum:0.00}"));
foreach (var number in skipped)
    Console.WriteLine($"line {number}: skipped");

static bool IsAmount(string text, out double amount)
{
    amount = 0;
    return text.Any(char.IsAsciiDigit)
        && double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out amount)
        && !text.StartsWith('+');
}

static List<string> Fields(string line)
{
    var fields = new List<string>();
    var field = new StringBuilder();
    var quoted = false;
    var atStart = true;
    for (var i = 0; i < line.Length; i++)
    {
        var c = line[i];
        if (quoted && c == '"' && i + 1 < line.Length && line[i + 1] == '"')
        {
            field.Append('"');
            i++;
        }
        else if (quoted && c == '"')
        {
            quoted = false;
        }
        else if (!quoted && c == '"' && atStart)
        {
            quoted = true;
        }
        else if (!quoted && c == ',')
        {
            fields.Add(field.ToString());
            field.Clear();
            atStart = true;
            continue;
        }
        else
        {
            field.Append(c);
        }
        atStart = false;
    }
    fields.Add(field.ToString());
    return fields;
}
