using InterviewPrep.Storage;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Accounts.Mentors;

/// <summary>The applications that wait for a decision, the oldest first, at most 200.</summary>
[OnlyFor(Roles.Admin)]
public sealed record ListMentorApplications : IRequest<IReadOnlyList<MentorApplication>>;

internal sealed class ListMentorApplicationsHandler(IDocumentStore store) : IRequestHandler<ListMentorApplications, IReadOnlyList<MentorApplication>>
{
    public async Task<IReadOnlyList<MentorApplication>> Handle(ListMentorApplications request, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        return await session.Query<MentorApplication>().Where(a => a.State, ApplicationState.Open).OrderBy(a => a.SentAt).ToListAsync(200, cancellationToken);
    }
}
