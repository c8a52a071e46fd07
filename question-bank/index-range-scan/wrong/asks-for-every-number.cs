// verdict: TimeLimit
List<int> RangeScan(TreeNode? root, int from, int to)
{
    var keys = new List<int>();
    for (long key = from; key <= to; key++)
    {
        var node = root;
        while (node != null && node.val != key)
            node = key < node.val ? node.left : node.right;
        if (node != null)
            keys.Add(node.val);
    }
    return keys;
}
