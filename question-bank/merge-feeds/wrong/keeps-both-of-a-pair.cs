// verdict: WrongAnswer
ListNode? MergeFeeds(ListNode? first, ListNode? second)
{
    var head = new ListNode();
    var tail = head;
    while (first != null && second != null)
    {
        if (first.val <= second.val)
        {
            tail = tail.next = new ListNode(first.val);
            first = first.next;
        }
        else
        {
            tail = tail.next = new ListNode(second.val);
            second = second.next;
        }
    }
    tail.next = first ?? second;
    return head.next;
}
