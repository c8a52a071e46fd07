// An empty answer is right only where the reference found no order. Else: every service once, and each after what it needs.
bool Check(string[] services, string[][] needs, string[] expected, string[] actual)
{
    if (expected.Length == 0 || actual is null)
        return actual is { Length: 0 };
    if (actual.Length != services.Length || !actual.ToHashSet().SetEquals(services))
        return false;
    var position = actual.Select((service, i) => (service, i)).ToDictionary(p => p.service, p => p.i);
    return needs.All(need => position[need[1]] < position[need[0]]);
}
