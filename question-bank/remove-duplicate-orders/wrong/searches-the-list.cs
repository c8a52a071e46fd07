// verdict: TimeLimit
void RemoveDuplicates(List<string> orderIds)
{
    for (var i = 0; i < orderIds.Count; i++)
    {
        for (var j = orderIds.Count - 1; j > i; j--)
        {
            if (orderIds[i].Equals(orderIds[j], StringComparison.CurrentCulture))
                orderIds.RemoveAt(j);
        }
    }
}
