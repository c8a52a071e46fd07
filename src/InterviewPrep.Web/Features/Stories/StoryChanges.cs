using InterviewPrep.Storage;
using InterviewPrep.Web.Infrastructure.Requests;

namespace InterviewPrep.Web.Features.Stories;

internal static class StoryChanges
{
    /// <summary>Saves what requires a story.</summary>
    /// <exception cref="Problem">The story was deleted in the meantime.</exception>
    public static async Task SaveAboutAsync(this IDocumentSession session, CancellationToken cancellationToken)
    {
        try
        {
            await session.SaveChangesAsync(cancellationToken: cancellationToken);
        }
        catch (ConcurrencyException)
        {
            throw Problem.NotFound("story");
        }
    }
}
