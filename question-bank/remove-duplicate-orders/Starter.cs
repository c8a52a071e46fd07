void RemoveDuplicates(List<string> orderIds)
{
}
