using System.Linq.Expressions;
using InterviewPrep.Storage.Json;

namespace InterviewPrep.Storage;

/// <summary>
/// What is stored: document types with their declared indexes, and event types with their names. Each area of the server
/// adds its own; the adapter turns it into tables and expression indexes.
/// </summary>
public sealed class StorageSchema
{
    private readonly Dictionary<Type, DocumentSchema> _documents = [];
    private readonly Dictionary<Type, string> _eventNames = [];

    public IReadOnlyDictionary<Type, DocumentSchema> Documents => _documents;
    public IReadOnlyDictionary<Type, string> EventNames => _eventNames;

    /// <summary>Declares a document type. <paramref name="name"/> is its table's name part, lower case, stable for ever.</summary>
    public DocumentSchema<T> Document<T>(string name, Func<T, string> id) where T : class
    {
        var schema = new DocumentSchema<T>(name, id);
        _documents.Add(typeof(T), schema);
        return schema;
    }

    /// <summary>Declares an event type under a name that is stable for ever.</summary>
    public StorageSchema Event<T>(string name) where T : class
    {
        _eventNames.Add(typeof(T), name);
        return this;
    }
}

public enum IndexKind { Plain, Unique, Array, FullText }

/// <param name="Fields">Property paths from the document's root, as the properties are named in C#.</param>
public sealed record DocumentIndex(IndexKind Kind, IReadOnlyList<IReadOnlyList<string>> Fields);

public abstract class DocumentSchema(string name, Type type)
{
    private readonly List<DocumentIndex> _indexes = [];
    public string Name { get; } = name;
    public Type Type { get; } = type;
    public IReadOnlyList<DocumentIndex> Indexes => _indexes;
    public abstract string IdOf(object document);
    protected void Add(DocumentIndex index) => _indexes.Add(index);
}

public sealed class DocumentSchema<T>(string name, Func<T, string> id) : DocumentSchema(name, typeof(T)) where T : class
{
    public override string IdOf(object document) => id((T)document);

    /// <summary>Equality, in, range and order. Several fields make one index over all of them, in order.</summary>
    public DocumentSchema<T> Index(params Expression<Func<T, object?>>[] fields) => With(IndexKind.Plain, fields);

    /// <summary>As <see cref="Index"/>, and no two documents share the value; nulls never collide.</summary>
    public DocumentSchema<T> Unique(params Expression<Func<T, object?>>[] fields) => With(IndexKind.Unique, fields);

    /// <summary>Containment in an array of scalars.</summary>
    public DocumentSchema<T> ArrayIndex(Expression<Func<T, object?>> field) => With(IndexKind.Array, field);

    /// <summary>Full text over the fields together. One per type.</summary>
    public DocumentSchema<T> FullText(params Expression<Func<T, object?>>[] fields) => With(IndexKind.FullText, fields);

    private DocumentSchema<T> With(IndexKind kind, params Expression<Func<T, object?>>[] fields)
    {
        Add(new DocumentIndex(kind, [.. fields.Select(FieldPath.Of)]));
        return this;
    }
}

/// <summary>Reads the property path out of <c>x => x.A.B</c>.</summary>
public static class FieldPath
{
    public static IReadOnlyList<string> Of(LambdaExpression field)
    {
        var path = new List<string>();
        var node = field.Body;
        while (true)
        {
            switch (node)
            {
                case UnaryExpression { NodeType: ExpressionType.Convert } convert:
                    node = convert.Operand;
                    continue;
                case MemberExpression { Member.Name: "Value", Expression: { } id } when ValueId.ValueOf(id.Type) is not null || Nullable.GetUnderlyingType(id.Type) is not null:
                    node = id; // an id is stored as its bare value
                    continue;
                case MemberExpression { Expression: { } parent } member:
                    path.Insert(0, member.Member.Name);
                    node = parent;
                    continue;
                case ParameterExpression when path.Count > 0:
                    return path;
                default:
                    throw new ArgumentException($"'{field}' is not a property path.", nameof(field));
            }
        }
    }
}
