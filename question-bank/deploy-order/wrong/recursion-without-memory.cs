// verdict: RuntimeError
// In a circle the recursion never ends: the stack overflows.
string[] DeployOrder(string[] services, string[][] needs)
{
    var waitsFor = services.ToDictionary(s => s, _ => new List<string>());
    foreach (var need in needs)
        waitsFor[need[0]].Add(need[1]);

    var order = new List<string>();
    foreach (var service in services)
        Deploy(service);
    return order.ToArray();

    void Deploy(string service)
    {
        foreach (var needed in waitsFor[service])
            Deploy(needed);
        if (!order.Contains(service))
            order.Add(service);
    }
}
