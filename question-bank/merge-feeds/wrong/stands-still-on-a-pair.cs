// verdict: TimeLimit
// With equal numbers neither finger moves.
ListNode? MergeFeeds(ListNode? first, ListNode? second)
{
    var head = new ListNode();
    var tail = head;
    while (first != null && second != null)
    {
        if (first.val < second.val)
        {
            tail = tail.next = new ListNode(first.val);
            first = first.next;
        }
        else if (second.val < first.val)
        {
            tail = tail.next = new ListNode(second.val);
            second = second.next;
        }
        else if (tail.val != first.val)
        {
            tail = tail.next = new ListNode(first.val);
        }
    }
    tail.next = first ?? second;
    return head.next;
}
