// verdict: TimeLimit
// Right, but Contains looks at all that is kept, for each id.
void RemoveDuplicates(List<string> orderIds)
{
    var kept = new List<string>();
    foreach (var id in orderIds)
    {
        if (!kept.Contains(id))
            kept.Add(id);
    }
    orderIds.Clear();
    orderIds.AddRange(kept);
}
