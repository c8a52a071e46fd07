// verdict: RuntimeError
using System;
using System.Collections.Generic;
using System.Linq;

var totals = new Dictionary<string, (int Requests, int Failed, int Slowest)>();
string? line;
while ((line = Console.ReadLine()) != null)
{
    if (line.Length == 0)
        continue;
    var parts = line.Split(' ');
    var path = parts[2].Split('?')[0];
    var total = totals.GetValueOrDefault(path);
    totals[path] = (total.Requests + 1, total.Failed + (int.Parse(parts[3]) >= 500 ? 1 : 0), Math.Max(total.Slowest, int.Parse(parts[4])));
}

foreach (var (path, total) in totals.OrderByDescending(t => t.Value.Requests).ThenBy(t => t.Key, StringComparer.Ordinal))
    Console.WriteLine($"{path} requests={total.Requests} failed={total.Failed} slowest={total.Slowest}");
