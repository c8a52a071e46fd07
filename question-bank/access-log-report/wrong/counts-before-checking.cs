// verdict: WrongAnswer
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

var requests = new Dictionary<string, int>();
var failed = new Dictionary<string, int>();
var slowest = new Dictionary<string, int>();
var skipped = 0;

string? line;
while ((line = Console.ReadLine()) != null)
{
    if (line.Length == 0)
        continue;
    var parts = line.Split(' ');
    if (parts.Length != 5)
    {
        skipped++;
        continue;
    }
    var path = parts[2].Split('?')[0];
    requests[path] = requests.GetValueOrDefault(path) + 1;
    if (!int.TryParse(parts[3], NumberStyles.None, CultureInfo.InvariantCulture, out var status)
        || !int.TryParse(parts[4], NumberStyles.None, CultureInfo.InvariantCulture, out var duration))
    {
        skipped++;
        continue;
    }
    failed[path] = failed.GetValueOrDefault(path) + (status >= 500 ? 1 : 0);
    slowest[path] = Math.Max(slowest.GetValueOrDefault(path), duration);
}

foreach (var (path, count) in requests.OrderByDescending(r => r.Value).ThenBy(r => r.Key, StringComparer.Ordinal))
    Console.WriteLine($"{path} requests={count} failed={failed.GetValueOrDefault(path)} slowest={slowest.GetValueOrDefault(path)}");
if (skipped > 0)
    Console.WriteLine($"skipped={skipped}");
