// verdict: RuntimeError
List<int> RangeScan(TreeNode? root, int from, int to)
{
    var keys = new List<int>();
    Visit(root!);
    return keys;

    void Visit(TreeNode node)
    {
        if (node.left != null && node.val > from)
            Visit(node.left);
        if (node.val >= from && node.val <= to)
            keys.Add(node.val);
        if (node.right != null && node.val < to)
            Visit(node.right);
    }
}
