void RemoveDuplicates(List<string> orderIds)
{
    var seen = new HashSet<string>();
    orderIds.RemoveAll(id => !seen.Add(id));
}
