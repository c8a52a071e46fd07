// verdict: RuntimeError
ListNode? MergeFeeds(ListNode? first, ListNode? second)
{
    var head = new ListNode(Math.Min(first!.val, second!.val));
    var tail = head;
    while (first != null || second != null)
    {
        var next = first == null ? second!.val : second == null ? first.val : Math.Min(first.val, second.val);
        if (next != tail.val)
            tail = tail.next = new ListNode(next);
        if (first != null && first.val == next)
            first = first.next;
        if (second != null && second.val == next)
            second = second.next;
    }
    return head;
}
