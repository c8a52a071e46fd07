// verdict: WrongAnswer
List<int> RangeScan(TreeNode? root, int from, int to)
{
    var keys = new List<int>();
    Visit(root);
    return keys;

    void Visit(TreeNode? node)
    {
        if (node == null)
            return;
        if (node.val >= from && node.val <= to)
            keys.Add(node.val);
        Visit(node.left);
        Visit(node.right);
    }
}
