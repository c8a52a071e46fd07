using System;

string? line;
while ((line = Console.ReadLine()) != null)
{
    // One line of the log.
}
