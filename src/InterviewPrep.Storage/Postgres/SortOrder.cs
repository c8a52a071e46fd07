namespace InterviewPrep.Storage.Postgres;

/// <summary>The order of a query, ties by id, and the condition that continues it after a place (keyset paging).</summary>
/// <param name="Name">Tells the cursors of one order from those of another.</param>
/// <param name="Text">The value as text, for the cursor.</param>
internal sealed record SortOrder(string Name, string Expression, string Text, Func<string, string> Compare, bool Descending, bool MayBeNull)
{
    public static SortOrder ById { get; } = new("id", "id", "id", text => text, false, false);

    public static SortOrder ByField(Field field, bool descending) =>
        new(field.Name + (descending ? "-" : "+"), field.Comparable, field.Raw, field.Compare, descending, field.MayBeNull);

    /// <summary>The best match first.</summary>
    public static SortOrder ByRank(string words, string asked)
    {
        var rank = $"ts_rank({words}, {asked})";
        return new("rank", rank, rank + "::text", text => text + "::float4", true, false);
    }

    // As a btree lies: nulls last going up, first going down, so that the index gives the order.
    public string Sql => Expression == "id" ? "id" : Descending ? $"{Expression} desc, id desc" : $"{Expression}, id";

    public string After(Cursor place, string id, string value)
    {
        var beyond = Descending ? "<" : ">";
        // Both parameters are always sent, so both are always used.
        if (place.Value is null)
            return $"({value}::text is null and {(Descending ? $"({Expression} is not null or id < {id})" : $"({Expression} is null and id > {id})")})";
        var next = $"({Expression}, id) {beyond} ({Compare(value)}, {id})";
        return MayBeNull && !Descending ? $"({next} or {Expression} is null)" : next;
    }
}
