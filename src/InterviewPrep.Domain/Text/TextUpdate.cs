namespace InterviewPrep.Domain.Text;

/// <summary>One step of a document. A document's version is the number of its updates.</summary>
/// <param name="Client">The editor instance that made it.</param>
/// <param name="Number">Counts the client's updates of this document from 1; a resend carries the same.</param>
public sealed record TextUpdate(string Client, int Number, ChangeSet Changes);
