ListNode? MergeFeeds(ListNode? first, ListNode? second)
{
    var head = new ListNode();
    var tail = head;
    while (first != null && second != null)
    {
        var smaller = Math.Min(first.val, second.val);
        tail = tail.next = new ListNode(smaller);
        if (first.val == smaller && second.val == smaller)
        {
            first = first.next;
            second = second.next;
        }
        else if (first.val == smaller)
        {
            first = first.next;
        }
        else
        {
            second = second.next;
        }
    }
    tail.next = first ?? second;
    return head.next;
}
