// verdict: WrongAnswer
List<int> RangeScan(TreeNode? root, int from, int to)
{
    if (root == null)
        return [];
    var keys = RangeScan(root.left, from, to);
    if (root.val > from && root.val < to)
        keys.Add(root.val);
    keys.AddRange(RangeScan(root.right, from, to));
    return keys;
}
