using InterviewPrep.Domain;
using InterviewPrep.Storage;

namespace InterviewPrep.Web.Infrastructure.PersonalData;

/// <summary>What an area keeps about a person. Every area that keeps something registers one, so that "export my data" and "delete my account" miss nothing.</summary>
public interface IPersonalData
{
    /// <summary>The area's name in the exported file, e.g. <c>drills</c>.</summary>
    string Name { get; }

    /// <summary>All that is kept, as something that serialises to JSON; null when there is nothing.</summary>
    Task<object?> ExportAsync(UserId user, CancellationToken cancellationToken);

    /// <summary>Queues its removal (or, where others need it, its anonymisation) into the session. All areas are saved in one transaction.</summary>
    Task DeleteAsync(UserId user, IDocumentSession session, CancellationToken cancellationToken);
}
