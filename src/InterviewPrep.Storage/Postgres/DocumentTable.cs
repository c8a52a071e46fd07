using System.Linq.Expressions;
using System.Security.Cryptography;
using System.Text;

namespace InterviewPrep.Storage.Postgres;

/// <summary>The table and the indexes of a document type.</summary>
internal sealed class DocumentTable
{
    /// <summary>PostgreSQL cuts longer names.</summary>
    private const int LongestName = 63;

    /// <param name="prefix">Comes before the name of the document type in the table's.</param>
    /// <param name="body">The document's JSON in SQL.</param>
    public DocumentTable(DocumentSchema schema, string prefix = "doc_", string body = "data")
    {
        if (schema.Name.Length is 0 or > 40 || schema.Name.Any(c => c is not (>= 'a' and <= 'z' or >= '0' and <= '9' or '_')))
            throw new ArgumentException($"'{schema.Name}' is no name of a document type: a-z, 0-9 and _, at most 40.");
        Schema = schema;
        Name = prefix + schema.Name;
        Body = body;
        Words = schema.Indexes.FirstOrDefault(index => index.Kind == IndexKind.FullText) is { } text ? WordsOf(FieldsOf(text)) : null;
        Indexes = [.. schema.Indexes.Select(ToIndex)];
    }

    public DocumentSchema Schema { get; }
    public string Name { get; }
    public string Body { get; }
    public IReadOnlyList<Index> Indexes { get; }

    /// <summary>The stored column with the words of a document, or null when it declares no full text.</summary>
    public Column? Words { get; }

    public sealed record Index(string Name, string Sql);

    /// <param name="Name">Another one as soon as the definition is another one.</param>
    public sealed record Column(string Name, string Definition);

    public string CreateTable =>
        $"""
        create table if not exists {Name} (
          id text primary key,
          revision bigint not null,
          data jsonb not null,
          created_at timestamptz not null,
          updated_at timestamptz not null
        )
        """;

    /// <summary>Adds the column to a table of before, which fills it from the documents.</summary>
    public string? AddWords => Words is null ? null : $"alter table {Name} add column if not exists {Words.Name} {Words.Definition}";

    /// <summary>The field, when an index of such a kind was declared over it.</summary>
    /// <exception cref="InvalidOperationException">None was.</exception>
    public Field Declared(IReadOnlyList<string> path, params ReadOnlySpan<IndexKind> kinds)
    {
        foreach (var index in Schema.Indexes)
        {
            if (kinds.Contains(index.Kind) && index.Fields.Any(field => field.SequenceEqual(path)))
                return Field.Of(Body, Schema.Type, path);
        }

        throw new InvalidOperationException($"{Schema.Type.Name}.{string.Join('.', path)} is not declared as a field to query so; declare an index for it in the schema.");
    }

    public Statement DeleteWhere<T, TField>(Expression<Func<T, TField>> field, TField equalTo) where T : class
    {
        var declared = Declared(FieldPath.Of(field), IndexKind.Plain, IndexKind.Unique);
        return new Statement($"delete from {Name} where {declared.Comparable} = {declared.Compare("$1")}", SqlParameters.Text(Field.TextOf(equalTo)));
    }

    /// <summary>Locks the row by writing it as it is.</summary>
    /// <param name="version">The column that counts the revisions.</param>
    public Statement Require(string id, string version) => new($"update {Name} set {version} = {version} where id = $1", SqlParameters.Text(id))
    {
        MustWrite = 1,
        Otherwise = () => new ConcurrencyException($"{Schema.Type.Name} '{id}' is not there any more."),
    };

    private Field[] FieldsOf(DocumentIndex index) => [.. index.Fields.Select(path => Field.Of(Body, Schema.Type, path))];

    private Index ToIndex(DocumentIndex index)
    {
        var fields = FieldsOf(index);
        var comparable = string.Join(", ", fields.Select(field => index.Kind is IndexKind.Plain or IndexKind.Unique ? field.Comparable : field.Json));
        var (words, body) = index.Kind switch
        {
            IndexKind.Unique => ("create unique index", $"({comparable})"),
            IndexKind.Array => ("create index", $"using gin ({comparable} jsonb_path_ops)"),
            IndexKind.FullText => ("create index", $"using gin ({Words!.Name})"),
            _ => ("create index", $"({comparable}, id)"), // id: the tie-breaker of keyset paging
        };
        var name = NameOf(index.Kind, fields, body);
        return new Index(name, $"{words} if not exists {name} on {Name} {body}");
    }

    /// <summary>Readable, and another one as soon as the definition is another one.</summary>
    private string NameOf(IndexKind kind, IEnumerable<Field> fields, string body)
    {
        var readable = $"{Name}_{kind}_{string.Join('_', fields.Select(field => field.Name))}".ToLowerInvariant();
        var ascii = string.Concat(readable.Where(c => char.IsAsciiLetterOrDigit(c) || c == '_'));
        return $"{ascii[..Math.Min(ascii.Length, LongestName - 9)]}_{HashOf(kind + body)}";
    }

    /// <summary>Stored, because making the words anew for each row that a search looks at takes longer than the search.</summary>
    private static Column WordsOf(IEnumerable<Field> fields)
    {
        var words = $"to_tsvector('english', {string.Join(" || ' ' || ", fields.Select(field => $"coalesce({field.Raw}, '')"))})";
        return new Column($"words_{HashOf(words)}", $"tsvector generated always as ({words}) stored");
    }

    private static string HashOf(string definition) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(definition)))[..8];
}
