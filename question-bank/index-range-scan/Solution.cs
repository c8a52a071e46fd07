List<int> RangeScan(TreeNode? root, int from, int to)
{
    var keys = new List<int>();
    if (from <= to)
        Visit(root);
    return keys;

    void Visit(TreeNode? node)
    {
        if (node == null)
            return;
        if (node.val > from)
            Visit(node.left);
        if (node.val >= from && node.val <= to)
            keys.Add(node.val);
        if (node.val < to)
            Visit(node.right);
    }
}
