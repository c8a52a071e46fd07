// verdict: WrongAnswer
void RemoveDuplicates(List<string> orderIds)
{
    orderIds = orderIds.Distinct().ToList();
}
