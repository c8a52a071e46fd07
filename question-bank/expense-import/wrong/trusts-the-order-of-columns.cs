// verdict: RuntimeError
// Takes the second field for the category and the fourth for the amount, as in the example.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.RegularExpressions;

Console.ReadLine();
var sums = new SortedDictionary<string, decimal>(StringComparer.Ordinal);

string? line;
while ((line = Console.ReadLine()) != null)
{
    if (line.Length == 0)
        continue;
    var fields = new List<string>();
    foreach (Match match in Regex.Matches(line, "(?:^|,)(?:\"((?:[^\"]|\"\")*)\"|([^,]*))"))
        fields.Add(match.Groups[1].Success ? match.Groups[1].Value.Replace("\"\"", "\"") : match.Groups[2].Value);
    var value = decimal.Parse(fields[3], CultureInfo.InvariantCulture);
    sums[fields[1]] = sums.GetValueOrDefault(fields[1]) + value;
}

foreach (var (name, sum) in sums)
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {sum:0.00}"));
