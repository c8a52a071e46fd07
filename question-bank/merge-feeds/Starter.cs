ListNode? MergeFeeds(ListNode? first, ListNode? second)
{
    return first;
}
