// verdict: RuntimeError
void RemoveDuplicates(List<string> orderIds)
{
    var seen = new HashSet<string>();
    foreach (var id in orderIds)
    {
        if (!seen.Add(id))
            orderIds.Remove(id);
    }
}
