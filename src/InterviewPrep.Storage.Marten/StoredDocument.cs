using JasperFx;

namespace InterviewPrep.Storage.Marten;

/// <summary>
/// What Marten stores for a document of ours. Marten wants an Id and a Version on its documents; ours need have neither, and ids that are types.
/// </summary>
public sealed class StoredDocument<T> : IRevisioned where T : class
{
    public string Id { get; set; } = "";
    public int Version { get; set; }
    public T Document { get; set; } = null!;
}
