// verdict: TimeLimit
// Looks for the closing quote from the same place for ever.
using System;
using System.Collections.Generic;

Console.ReadLine();
string? line;
while ((line = Console.ReadLine()) != null)
{
    var position = 0;
    while (position < line.Length)
    {
        if (line[position] == '"')
        {
            var end = line.IndexOf('"', position);
            position = end;
        }
        else
        {
            position++;
        }
    }
}
