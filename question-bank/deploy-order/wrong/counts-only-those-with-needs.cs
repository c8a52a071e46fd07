// verdict: RuntimeError
// Services without needs have no entry in the dictionary.
string[] DeployOrder(string[] services, string[][] needs)
{
    var open = needs.GroupBy(n => n[0]).ToDictionary(g => g.Key, g => g.Count());
    var order = new List<string>();
    var free = new Queue<string>(services.Where(s => open[s] == 0));
    while (free.TryDequeue(out var service))
    {
        order.Add(service);
        foreach (var need in needs.Where(n => n[1] == service))
        {
            if (--open[need[0]] == 0)
                free.Enqueue(need[0]);
        }
    }
    return order.Count == services.Length ? order.ToArray() : [];
}
