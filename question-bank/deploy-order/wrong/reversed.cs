// verdict: WrongAnswer
string[] DeployOrder(string[] services, string[][] needs)
{
    var open = services.ToDictionary(s => s, _ => 0);
    var waiting = services.ToDictionary(s => s, _ => new List<string>());
    foreach (var need in needs)
    {
        open[need[1]]++;
        waiting[need[0]].Add(need[1]);
    }

    var free = new Queue<string>(services.Where(s => open[s] == 0));
    var order = new List<string>();
    while (free.TryDequeue(out var service))
    {
        order.Add(service);
        foreach (var waiter in waiting[service])
        {
            if (--open[waiter] == 0)
                free.Enqueue(waiter);
        }
    }
    return order.Count == services.Length ? order.ToArray() : [];
}
