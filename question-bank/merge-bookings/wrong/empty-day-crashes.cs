// verdict: RuntimeError
int[][] MergeBookings(int[][] bookings)
{
    Array.Sort(bookings, (a, b) => a[0].CompareTo(b[0]));
    var blocks = new List<int[]>();
    var current = bookings[0];
    foreach (var booking in bookings)
    {
        if (booking[0] <= current[1])
        {
            current[1] = Math.Max(current[1], booking[1]);
        }
        else
        {
            blocks.Add(current);
            current = booking;
        }
    }
    blocks.Add(current);
    return [.. blocks];
}
