// verdict: TimeLimit
// Nothing moves on past a gap.
int[][] MergeBookings(int[][] bookings)
{
    var blocks = bookings.OrderBy(b => b[0]).ToList();
    var i = 0;
    while (i < blocks.Count - 1)
    {
        if (blocks[i + 1][0] <= blocks[i][1])
        {
            blocks[i] = [blocks[i][0], Math.Max(blocks[i][1], blocks[i + 1][1])];
            blocks.RemoveAt(i + 1);
        }
    }
    return [.. blocks];
}
