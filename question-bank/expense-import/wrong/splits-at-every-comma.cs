// verdict: WrongAnswer
using System;
using System.Collections.Generic;
using System.Globalization;

var columns = new List<string>(Console.ReadLine()!.Split(','));
var category = columns.IndexOf("category");
var amount = columns.IndexOf("amount");
var sums = new SortedDictionary<string, decimal>(StringComparer.Ordinal);
var skipped = new List<int>();

string? line;
for (var number = 2; (line = Console.ReadLine()) != null; number++)
{
    if (line.Length == 0)
        continue;
    var fields = line.Split(',');
    if (fields.Length == columns.Count && decimal.TryParse(fields[amount], NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
        sums[fields[category].Trim('"')] = sums.GetValueOrDefault(fields[category].Trim('"')) + value;
    else
        skipped.Add(number);
}

foreach (var (name, sum) in sums)
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {sum:0.00}"));
foreach (var number in skipped)
    Console.WriteLine($"line {number}: skipped");
