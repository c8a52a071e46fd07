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
            .ToDictionary(g => g.Key, g => g.Sum(i => i.Amount + Fee(i.Amount, i.Due, today)));
    }

    private static decimal Fee(decimal amount, DateOnly due, DateOnly today)
    {
        var months = Math.Max(0, (today.DayNumber - due.DayNumber) / 30);
        return months * Math.Round(amount * 0.01m, 2, MidpointRounding.AwayFromZero);
    }
}
