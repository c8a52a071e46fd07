using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

var totals = new Dictionary<string, (int Requests, int Failed, int Slowest)>();
var skipped = 0;

string? line;
while ((line = Console.ReadLine()) != null)
{
    if (line.Length == 0)
        continue;
    var parts = line.Split(' ');
    if (parts.Length != 5 || !IsNumber(parts[3], out var status) || !IsNumber(parts[4], out var duration))
    {
        skipped++;
        continue;
    }
    var path = parts[2].Split('?')[0];
    var total = totals.GetValueOrDefault(path);
    totals[path] = (total.Requests + 1, total.Failed + (status >= 500 ? 1 : 0), Math.Max(total.Slowest, duration));
}

foreach (var (path, total) in totals.OrderByDescending(t => t.Value.Requests).ThenBy(t => t.Key, StringComparer.Ordinal))
    Console.WriteLine($"{path} requests={total.Requests} failed={total.Failed} slowest={total.Slowest}");
if (skipped > 0)
    Console.WriteLine($"skipped={skipped}");

static bool IsNumber(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
