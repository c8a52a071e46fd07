using InterviewPrep.Domain;
using InterviewPrep.Storage;

namespace InterviewPrep.Web.Features.Moderation;

/// <summary>Ends what an area lets two people have of each other, when one of them blocks the other. Taking the block back does not begin it again.</summary>
public interface IPartedPeople
{
    /// <summary>Queues it, in the transaction of the block.</summary>
    Task PartAsync(UserId one, UserId other, IDocumentSession session, CancellationToken cancellationToken);
}
