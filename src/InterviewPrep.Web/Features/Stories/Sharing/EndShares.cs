using InterviewPrep.Domain;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Moderation;

namespace InterviewPrep.Web.Features.Stories.Sharing;

/// <summary>Revokes what two people share with each other when one of them blocks the other.</summary>
internal sealed class EndShares(TimeProvider time) : IPartedPeople
{
    public async Task PartAsync(UserId one, UserId other, IDocumentSession session, CancellationToken cancellationToken)
    {
        foreach (var (owner, reader) in new[] { (one, other), (other, one) })
        {
            foreach (var share in await session.Query<StoryShare>().Where(s => s.Reader, reader).ToListAsync(Shares.Many, cancellationToken))
            {
                if (share.Owner == owner && share.IsOpen) session.Store(share with { RevokedAt = time.GetUtcNow() });
            }
        }
    }
}
