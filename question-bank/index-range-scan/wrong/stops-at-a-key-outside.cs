// verdict: WrongAnswer
List<int> RangeScan(TreeNode? root, int from, int to)
{
    if (root == null || root.val < from || root.val > to)
        return [];
    return [.. RangeScan(root.left, from, to), root.val, .. RangeScan(root.right, from, to)];
}
