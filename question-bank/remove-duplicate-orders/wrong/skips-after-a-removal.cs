// verdict: WrongAnswer
void RemoveDuplicates(List<string> orderIds)
{
    var seen = new HashSet<string>();
    for (var i = 0; i < orderIds.Count; i++)
    {
        if (!seen.Add(orderIds[i]))
            orderIds.RemoveAt(i);
    }
}
