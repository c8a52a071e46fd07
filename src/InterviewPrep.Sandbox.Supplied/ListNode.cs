/// <summary>A node of a singly linked list, as questions give it.</summary>
public class ListNode(int val = 0, ListNode? next = null)
{
    public int val = val;
    public ListNode? next = next;
}
