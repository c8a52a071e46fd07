using System.Globalization;
using System.Text.Json;

namespace InterviewPrep.Sandbox.Runner.Values;

/// <summary>A linked list as the array of its values.</summary>
internal sealed class ListNodeCodec : Codec
{
    public override Type Type => typeof(ListNode);

    protected override object? ReadValue(JsonElement json)
    {
        ListNode head = new(), last = head;
        foreach (var item in json.EnumerateArray())
            last = last.next = new ListNode(item.GetInt32());
        return head.next;
    }

    protected override void WriteNull(BoundedJson to) => to.Raw("[]");

    protected override void WriteValue(BoundedJson to, object value)
    {
        to.Raw("[");
        for (var node = (ListNode?)value; node is not null; node = node.next)
        {
            to.Raw(node.val.ToString(CultureInfo.InvariantCulture));
            to.Raw(node.next is null ? "" : ",");
        }
        to.Raw("]");
    }
}

/// <summary>A binary tree level by level; nothing is written for the children of a missing node, nor at the end.</summary>
internal sealed class TreeNodeCodec : Codec
{
    public override Type Type => typeof(TreeNode);

    protected override object? ReadValue(JsonElement json)
    {
        var values = json.EnumerateArray().Select(v => v.ValueKind == JsonValueKind.Null ? null : new TreeNode(v.GetInt32())).ToList();
        var parents = new Queue<TreeNode>(values.Take(1).OfType<TreeNode>());
        for (var i = 1; i < values.Count; i += 2)
        {
            var parent = parents.Dequeue();
            parent.left = values[i];
            parent.right = i + 1 < values.Count ? values[i + 1] : null;
            foreach (var child in new[] { parent.left, parent.right }.OfType<TreeNode>())
                parents.Enqueue(child);
        }
        return values.FirstOrDefault();
    }

    protected override void WriteNull(BoundedJson to) => to.Raw("[]");

    protected override void WriteValue(BoundedJson to, object value)
    {
        var level = new Queue<TreeNode?>([(TreeNode)value]);
        var missing = 0; // written only when a node follows
        to.Raw("[");
        for (var first = true; level.TryDequeue(out var node); first = false)
        {
            if (node is null)
            {
                missing++;
                continue;
            }
            for (; missing > 0; missing--)
                to.Raw(",null");
            to.Raw(first ? "" : ",");
            to.Raw(node.val.ToString(CultureInfo.InvariantCulture));
            level.Enqueue(node.left);
            level.Enqueue(node.right);
        }
        to.Raw("]");
    }
}
