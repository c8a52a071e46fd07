// verdict: WrongAnswer
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
        else
        {
            tail = tail.next = new ListNode(first.val);
            first = first.next;
            second = second.next;
        }
    }
    return head.next;
}
