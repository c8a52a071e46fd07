// verdict: OutputLimit
// At the end of the input the line is null, and null is not the empty line that it waits for.
using System;

string? line;
do
{
    line = Console.ReadLine();
    Console.WriteLine($"read: {line}");
}
while (line != "");
