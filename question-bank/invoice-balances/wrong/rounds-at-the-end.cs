// verdict: WrongAnswer
using System;
using System.Collections.Generic;
using System.Linq;

public class Billing
{
    public Dictionary<string, decimal> OpenBalances((string Customer, decimal Amount, DateOnly Due, DateOnly? Paid)[] invoices, DateOnly today)
    {
        return invoices
            .Where(i => i.Paid is null || i.Paid > today)
            .GroupBy(i => i.Customer)
            .ToDictionary(
                g => g.Key,
                g => Math.Round(g.Sum(i => i.Amount + i.Amount * 0.01m * Math.Max(0, (today.DayNumber - i.Due.DayNumber) / 30)), 2, MidpointRounding.AwayFromZero));
    }
}
