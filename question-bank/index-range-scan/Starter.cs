List<int> RangeScan(TreeNode? root, int from, int to)
{
    return [];
}
