int[][] MergeBookings(int[][] bookings)
{
    // Each booking is [start, end] in minutes since midnight.
    return bookings;
}
