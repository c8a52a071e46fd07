// verdict: TimeLimit
// At the end of the input ReadLine returns null, never "END".
using System;
using System.Collections.Generic;

var lines = new List<string>();
var line = Console.ReadLine();
while (line != "END")
{
    if (!string.IsNullOrEmpty(line))
        lines.Add(line);
    line = Console.ReadLine();
}
Console.WriteLine($"lines={lines.Count}");
