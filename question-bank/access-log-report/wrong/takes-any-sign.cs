// verdict: WrongAnswer
// int.TryParse takes a plus before the digits, and nobody looks whether the status is negative.
using System;
using System.Collections.Generic;
using System.Linq;

var totals = new Dictionary<string, (int Requests, int Failed, int Slowest)>();
var skipped = 0;

string? line;
while ((line = Console.ReadLine()) != null)
{
    if (line.Length == 0)
        continue;
    var parts = line.Split(' ');
    if (parts.Length != 5 || !int.TryParse(parts[3], out var status) || !int.TryParse(parts[4], out var duration) || duration < 0)
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
