int CountFailed(int[] statuses)
{
    var failed = 0;
    foreach (var status in statuses)
    {
        if (status >= 500)
            failed++;
    }
    return failed;
}
