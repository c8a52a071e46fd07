// verdict: WrongAnswer
string[] DeployOrder(string[] services, string[][] needs)
{
    var known = needs.SelectMany(n => n).Distinct().ToList();
    var open = known.ToDictionary(s => s, s => needs.Count(n => n[0] == s));
    var order = new List<string>();
    var free = new Queue<string>(known.Where(s => open[s] == 0));
    while (free.TryDequeue(out var service))
    {
        order.Add(service);
        foreach (var need in needs.Where(n => n[1] == service))
        {
            if (--open[need[0]] == 0)
                free.Enqueue(need[0]);
        }
    }
    return order.Count == known.Count ? order.ToArray() : [];
}
