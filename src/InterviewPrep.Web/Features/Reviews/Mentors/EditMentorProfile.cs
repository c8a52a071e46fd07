using FluentValidation;
using InterviewPrep.Domain.Reviews;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Accounts;
using InterviewPrep.Web.Features.Questions;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Reviews.Mentors;

/// <summary>Changes the calling mentor's profile and limits; give all of it.</summary>
[OnlyFor(Roles.Mentor)]
public sealed record EditMentorProfile(string About, IReadOnlyList<string> Topics, IReadOnlyList<string> Languages, IReadOnlyList<ReviewKind> Kinds, int AtOnce, int PerWeek, DateOnly? AwayUntil) : IRequest;

/// <summary>The calling mentor's own profile.</summary>
[OnlyFor(Roles.Mentor)]
public sealed record ShowMyMentorProfile : IRequest<MentorProfile>;

internal sealed class EditMentorProfileRules : AbstractValidator<EditMentorProfile>
{
    public EditMentorProfileRules(Catalogue catalogue)
    {
        RuleFor(p => p.About).Must(about => about is { Length: <= MentorProfile.MaxAbout }).WithMessage("Please keep it to 2,000 characters.");
        RuleFor(p => p.Topics).Must(topics => topics is not null && topics.All(catalogue.Topics.Contains)).WithMessage("Choose topics of the list.");
        RuleFor(p => p.Languages).Must(languages => languages is not null && languages.All(l => l is not null && ProfileChoices.Languages.ContainsKey(l))).WithMessage("Choose languages of the list.");
        RuleFor(p => p.Kinds).Must(kinds => kinds is not null && kinds.All(Enum.IsDefined)).WithMessage("Choose kinds of the list.");
        RuleFor(p => p.AtOnce).InclusiveBetween(1, MentorProfile.MostAtOnce).WithMessage("Between 1 and 10 at a time.");
        RuleFor(p => p.PerWeek).InclusiveBetween(0, MentorProfile.MostPerWeek).WithMessage("Between 0 and 50 in a week.");
    }
}

internal sealed class EditMentorProfileHandler(IDocumentStore store, Caller caller) : IRequestHandler<EditMentorProfile, Unit>, IRequestHandler<ShowMyMentorProfile, MentorProfile>
{
    public async Task<Unit> Handle(EditMentorProfile request, CancellationToken cancellationToken)
    {
        await using var session = store.LightweightSession();
        session.Store(new MentorProfile(
            caller.Id.Value, caller.Name, request.About.Trim(), [.. request.Topics.Distinct()], [.. request.Languages.Distinct()], [.. request.Kinds.Distinct()], request.AtOnce, request.PerWeek, request.AwayUntil));
        await session.SaveChangesAsync(cancellationToken: cancellationToken);
        return Unit.Value;
    }

    public async Task<MentorProfile> Handle(ShowMyMentorProfile request, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        return await session.LoadAsync<MentorProfile>(caller.Id.Value, cancellationToken) ?? new MentorProfile(caller.Id.Value, caller.Name);
    }
}
