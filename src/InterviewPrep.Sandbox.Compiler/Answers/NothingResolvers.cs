using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace InterviewPrep.Sandbox.Compiler.Answers;

/// <summary>Leaves <c>#r</c> without effect: no assembly is found anywhere.</summary>
internal sealed class NoMetadata : MetadataReferenceResolver
{
    public override ImmutableArray<PortableExecutableReference> ResolveReference(string reference, string? baseFilePath, MetadataReferenceProperties properties) => [];

    public override bool Equals(object? other) => other is NoMetadata;

    public override int GetHashCode() => 1;
}

/// <summary>Leaves <c>#load</c> without effect: no file is found anywhere.</summary>
internal sealed class NoSources : SourceReferenceResolver
{
    public override string? NormalizePath(string path, string? baseFilePath) => null;

    public override string? ResolveReference(string path, string? baseFilePath) => null;

    public override Stream OpenRead(string resolvedPath) => throw new FileNotFoundException(resolvedPath);

    public override bool Equals(object? other) => other is NoSources;

    public override int GetHashCode() => 2;
}
