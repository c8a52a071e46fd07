// verdict: TimeLimit
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
            if (paid is not null && paid <= today)
                continue;
            var fee = 0m;
            while (due.AddDays(30) <= today)
                fee += amount * 0.01m;
            totals[customer] = totals.GetValueOrDefault(customer) + amount + Math.Round(fee, 2, MidpointRounding.AwayFromZero);
        }
        return totals;
    }
}
