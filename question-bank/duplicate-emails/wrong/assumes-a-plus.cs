// verdict: RuntimeError
// Substring with the -1 that IndexOf returns when there is no plus.
List<string> SharedMailboxes(string[] addresses)
{
    var counts = new Dictionary<string, int>();
    foreach (var address in addresses)
    {
        var parts = address.Trim().ToLowerInvariant().Split('@');
        var name = parts[0].Substring(0, parts[0].IndexOf('+'));
        var mailbox = name + "@" + parts[1];
        counts[mailbox] = counts.GetValueOrDefault(mailbox) + 1;
    }
    return counts.Where(c => c.Value > 1).Select(c => c.Key).ToList();
}
