// verdict: TimeLimit
List<string> SharedMailboxes(string[] addresses)
{
    var shared = new List<string>();
    foreach (var one in addresses)
    {
        var count = addresses.Count(other => Mailbox(other) == Mailbox(one));
        if (count > 1 && !shared.Contains(Mailbox(one)))
            shared.Add(Mailbox(one));
    }
    return shared;
}

string Mailbox(string address)
{
    var parts = address.Trim().ToLowerInvariant().Split('@');
    return parts[0].Split('+')[0] + "@" + parts[1];
}
