// verdict: WrongAnswer
void RemoveDuplicates(List<string> orderIds)
{
    var unique = new SortedSet<string>(orderIds, StringComparer.Ordinal);
    orderIds.Clear();
    orderIds.AddRange(unique);
}
