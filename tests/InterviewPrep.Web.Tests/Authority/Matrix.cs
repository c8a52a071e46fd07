namespace InterviewPrep.Web.Tests.Authority;

/// <summary>Who is let in where: for each door a letter for each <see cref="Part"/>, in its order: <c>y</c> answered, <c>-</c> turned away.</summary>
internal static class Matrix
{
    /// <summary>Fails with all that differs at once, written as rows.</summary>
    public static async Task CheckAsync<TRow>(IEnumerable<TRow> rows, Func<TRow, string> name, Func<TRow, string> expected, Func<TRow, Part, Task<bool>> isLetIn)
    {
        var wrong = new List<string>();
        foreach (var row in rows)
        {
            var found = "";
            foreach (var part in Enum.GetValues<Part>()) found += await isLetIn(row, part) ? 'y' : '-';
            if (found != expected(row)) wrong.Add($"\"{name(row)}\": {expected(row)} was expected, found was {found}");
        }
        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }

    public static void CheckComplete(IEnumerable<string> there, IEnumerable<string> rows)
    {
        var (doors, known) = (there.ToHashSet(), rows.ToHashSet());
        Assert.True(doors.SetEquals(known), $"Without a row: {string.Join(", ", doors.Except(known).Order())}. No longer there: {string.Join(", ", known.Except(doors).Order())}.");
    }
}
