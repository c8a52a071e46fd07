List<string> SharedMailboxes(string[] addresses)
{
    return addresses.ToList();
}
