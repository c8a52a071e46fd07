namespace InterviewPrep.Sandbox.Runner;

/// <summary>
/// Lowers the collector's limit to what the question allows, so that most memory bombs end as an exception at the line that set them off. An
/// answer could raise it again: the wall is the control group outside.
/// </summary>
internal static class HeapLimit
{
    public static void GrowBy(long bytes)
    {
        var limit = GC.GetGCMemoryInfo().TotalCommittedBytes + bytes;
        AppContext.SetData("GCHeapHardLimit", (ulong)limit);
        try
        {
            GC.RefreshMemoryLimit();
        }
        catch (InvalidOperationException)
        {
            // Started with a lower limit than this: that one holds.
        }
    }
}
