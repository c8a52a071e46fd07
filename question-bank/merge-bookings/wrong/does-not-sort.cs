// verdict: WrongAnswer
int[][] MergeBookings(int[][] bookings)
{
    var blocks = new List<int[]>();
    foreach (var booking in bookings)
    {
        if (blocks.Count == 0 || blocks[^1][1] < booking[0])
            blocks.Add([booking[0], booking[1]]);
        else
            blocks[^1][1] = Math.Max(blocks[^1][1], booking[1]);
    }
    return [.. blocks];
}
