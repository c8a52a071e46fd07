List<string> SharedMailboxes(string[] addresses)
{
    return addresses.Select(Mailbox).GroupBy(m => m).Where(g => g.Count() > 1).Select(g => g.Key).ToList();
}

string Mailbox(string address)
{
    var parts = address.Trim().ToLowerInvariant().Split('@');
    return parts[0].Split('+')[0] + "@" + parts[1];
}
