// verdict: WrongAnswer
// Prints a line per request, in the order of the log.
using System;
using System.Collections.Generic;

var totals = new Dictionary<string, (int Requests, int Failed, int Slowest)>();
string? line;
while ((line = Console.ReadLine()) != null)
{
    var parts = line.Split(' ');
    if (parts.Length != 5 || !int.TryParse(parts[3], out var status) || !int.TryParse(parts[4], out var duration))
        continue;
    var path = parts[2].Split('?')[0];
    var total = totals.GetValueOrDefault(path);
    total = (total.Requests + 1, total.Failed + (status >= 500 ? 1 : 0), Math.Max(total.Slowest, duration));
    totals[path] = total;
    Console.WriteLine($"{path} requests={total.Requests} failed={total.Failed} slowest={total.Slowest}");
}
