string[] DeployOrder(string[] services, string[][] needs)
{
    // needs[i] is [service, what it needs].
    return [];
}
