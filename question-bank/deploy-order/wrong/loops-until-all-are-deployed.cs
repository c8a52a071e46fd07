// verdict: TimeLimit
// In a circle nobody ever becomes free, and the loop goes on.
string[] DeployOrder(string[] services, string[][] needs)
{
    var order = new List<string>();
    while (order.Count < services.Length)
    {
        foreach (var service in services)
        {
            if (!order.Contains(service) && needs.Where(n => n[0] == service).All(n => order.Contains(n[1])))
                order.Add(service);
        }
    }
    return order.ToArray();
}
