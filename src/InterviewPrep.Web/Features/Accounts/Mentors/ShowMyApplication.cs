using InterviewPrep.Storage;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Accounts.Mentors;

/// <summary>One's own application as a mentor; null when there is none.</summary>
public sealed record ShowMyApplication : IRequest<MentorApplication?>;

internal sealed class ShowMyApplicationHandler(Caller caller, IDocumentStore store) : IRequestHandler<ShowMyApplication, MentorApplication?>
{
    public async Task<MentorApplication?> Handle(ShowMyApplication request, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        return await session.LoadAsync<MentorApplication>(caller.Id.Value, cancellationToken);
    }
}
