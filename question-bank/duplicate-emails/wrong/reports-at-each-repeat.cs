// verdict: WrongAnswer
List<string> SharedMailboxes(string[] addresses)
{
    var seen = new HashSet<string>();
    var shared = new List<string>();
    foreach (var address in addresses)
    {
        var parts = address.Trim().ToLowerInvariant().Split('@');
        var mailbox = parts[0].Split('+')[0] + "@" + parts[1];
        if (!seen.Add(mailbox))
            shared.Add(mailbox);
    }
    return shared;
}
