using System.Data.Common;
using System.Linq.Expressions;
using System.Text.Json;
using InterviewPrep.Storage.Json;
using Npgsql;
using NpgsqlTypes;

namespace InterviewPrep.Storage.Postgres;

internal sealed class DocumentQuery<T>(SqlReader reader, DocumentTable table) : IDocumentQuery<T> where T : class
{
    private readonly List<string> _conditions = [];
    private readonly List<NpgsqlParameter> _parameters = [];
    private SortOrder _order = SortOrder.ById;
    private bool _isOrdered;
    private string? _after;

    public IDocumentQuery<T> Where<TField>(Expression<Func<T, TField>> field, TField equalTo)
    {
        var declared = Comparable(field);
        return Add(Field.TextOf(equalTo) is { } text ? $"{declared.Comparable} = {declared.Compare(Parameter(text))}" : $"{declared.Comparable} is null");
    }

    public IDocumentQuery<T> WhereIn<TField>(Expression<Func<T, TField>> field, IEnumerable<TField> values)
    {
        var declared = Comparable(field);
        var each = values.Select(value => Field.TextOf(value)).OfType<string>().Select(text => declared.Compare(Parameter(text))).ToList();
        return Add(each.Count == 0 ? "false" : $"{declared.Comparable} in ({string.Join(", ", each)})");
    }

    public IDocumentQuery<T> WhereBetween<TField>(Expression<Func<T, TField>> field, TField? from, TField? to) where TField : struct
    {
        var declared = Comparable(field);
        if (Field.TextOf(from) is { } low)
            Add($"{declared.Comparable} >= {declared.Compare(Parameter(low))}");
        if (Field.TextOf(to) is { } high)
            Add($"{declared.Comparable} <= {declared.Compare(Parameter(high))}");
        return this;
    }

    public IDocumentQuery<T> WhereContains<TField>(Expression<Func<T, IEnumerable<TField>>> field, TField value)
    {
        var declared = table.Declared(FieldPath.Of(field), IndexKind.Array);
        _parameters.Add(SqlParameters.Json(JsonSerializer.Serialize(new[] { value }, StorageJson.Options)));
        return Add($"{declared.Json} @> ${_parameters.Count}");
    }

    public IDocumentQuery<T> Search(string words)
    {
        var text = table.Words?.Name ?? throw new InvalidOperationException($"{typeof(T).Name} declares no full text.");
        var asked = $"websearch_to_tsquery('english', {Parameter(words)})";
        if (!_isOrdered)
            _order = SortOrder.ByRank(text, asked);
        return Add($"{text} @@ {asked}");
    }

    public IDocumentQuery<T> OrderBy<TField>(Expression<Func<T, TField>> field, bool descending = false)
    {
        if (_isOrdered)
            throw new InvalidOperationException("A query has one order.");
        _order = SortOrder.ByField(Comparable(field), descending);
        _isOrdered = true;
        return this;
    }

    public IDocumentQuery<T> After(string? cursor)
    {
        _after = cursor;
        return this;
    }

    public async Task<IReadOnlyList<T>> ToListAsync(int limit = 1000, CancellationToken cancellationToken = default) =>
        [.. (await RowsAsync(limit, cancellationToken)).Select(row => row.Document)];

    public Task<IReadOnlyList<string>> ToIdsAsync(int limit = 1000, CancellationToken cancellationToken = default) => SelectAsync("id", limit, row => row.GetString(0), cancellationToken);

    public async Task<Page<T>> ToPageAsync(int size, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        var rows = await RowsAsync(size + 1, cancellationToken); // one more tells whether there is a next page
        var items = rows.Take(size).ToList();
        return new([.. items.Select(row => row.Document)], rows.Count > size ? items[^1].Place.ToString() : null);
    }

    public async Task<T?> FirstOrDefaultAsync(CancellationToken cancellationToken = default) =>
        await RowsAsync(1, cancellationToken) is [var first, ..] ? first.Document : null;

    public async Task<long> CountAsync(CancellationToken cancellationToken = default) =>
        (await reader.ReadAsync($"select count(*) from {table.Name}{Conditions(_conditions)}", _parameters, row => row.GetInt64(0), cancellationToken))[0];

    private sealed record Row(T Document, Cursor Place);

    private Task<IReadOnlyList<Row>> RowsAsync(int limit, CancellationToken cancellationToken) => SelectAsync(
        $"{table.Body}, id, {_order.Text}", limit,
        row => new Row((T)StorageJson.Read(row.GetString(0), typeof(T)), new Cursor(_order.Name, row.IsDBNull(2) ? null : row.GetString(2), row.GetString(1))), cancellationToken);

    private Task<IReadOnlyList<TResult>> SelectAsync<TResult>(string columns, int limit, Func<DbDataReader, TResult> read, CancellationToken cancellationToken)
    {
        var conditions = _conditions;
        var parameters = new List<NpgsqlParameter>(_parameters);
        if (_after is not null)
        {
            var place = Cursor.Parse(_after, _order.Name);
            parameters.Add(SqlParameters.Text(place.Id));
            parameters.Add(SqlParameters.Text(place.Value));
            conditions = [.. _conditions, _order.After(place, $"${parameters.Count - 1}", $"${parameters.Count}")];
        }

        parameters.Add(SqlParameters.Number(limit));
        return reader.ReadAsync($"select {columns} from {table.Name}{Conditions(conditions)} order by {_order.Sql} limit ${parameters.Count}", parameters, read, cancellationToken);
    }

    private static string Conditions(List<string> conditions) => conditions.Count == 0 ? "" : " where " + string.Join(" and ", conditions);

    private Field Comparable(LambdaExpression field) => table.Declared(FieldPath.Of(field), IndexKind.Plain, IndexKind.Unique);

    private string Parameter(string text)
    {
        StorableText.Check(text);
        _parameters.Add(SqlParameters.Text(text));
        return $"${_parameters.Count}";
    }

    private DocumentQuery<T> Add(string condition)
    {
        _conditions.Add(condition);
        return this;
    }
}
