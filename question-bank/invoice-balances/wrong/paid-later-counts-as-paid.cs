// verdict: WrongAnswer
using System;
using System.Collections.Generic;
using System.Linq;

public class Billing
{
    public Dictionary<string, decimal> OpenBalances((string Customer, decimal Amount, DateOnly Due, DateOnly? Paid)[] invoices, DateOnly today)
    {
        var totals = new Dictionary<string, decimal>();
        foreach (var (customer, amount, due, paid) in invoices)
        {
            if (paid is not null)
                continue;
            var months = Math.Max(0, (today.DayNumber - due.DayNumber) / 30);
            var fee = Math.Round(amount * 0.01m * months, 2, MidpointRounding.AwayFromZero);
            totals[customer] = totals.GetValueOrDefault(customer) + amount + fee;
        }
        return totals;
    }
}
