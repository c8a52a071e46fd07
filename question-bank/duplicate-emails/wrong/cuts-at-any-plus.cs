// verdict: WrongAnswer
List<string> SharedMailboxes(string[] addresses)
{
    return addresses.Select(Mailbox).GroupBy(m => m).Where(g => g.Count() > 1).Select(g => g.Key).ToList();
}

string Mailbox(string address)
{
    address = address.Trim().ToLowerInvariant();
    var plus = address.IndexOf('+');
    if (plus < 0)
        return address;
    var at = address.IndexOf('@');
    return at > plus ? address[..plus] + address[at..] : address[..plus];
}
