using System;
using System.Collections.Generic;
using System.Globalization;

var columns = (Console.ReadLine() ?? "").Split(',');

string? line;
while ((line = Console.ReadLine()) != null)
{
    // One expense.
}
