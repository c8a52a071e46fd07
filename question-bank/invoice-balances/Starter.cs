using System;
using System.Collections.Generic;
using System.Linq;

public class Billing
{
    public Dictionary<string, decimal> OpenBalances((string Customer, decimal Amount, DateOnly Due, DateOnly? Paid)[] invoices, DateOnly today)
    {
        return new Dictionary<string, decimal>();
    }
}
