using FluentValidation;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Accounts.Settings;

/// <summary>Changes one's own profile; all of it is given. Answers it as stored.</summary>
public sealed record EditProfile(
    string DisplayName, string Level, IReadOnlyList<string>? Topics, IReadOnlyList<string>? Languages, string? TimeZone, string Keymap, int FontSize, string Theme)
    : IRequest<Profile>;

internal sealed class EditProfileRules : AbstractValidator<EditProfile>
{
    public EditProfileRules()
    {
        RuleFor(r => r.DisplayName).DisplayName();
        RuleFor(r => r.Level).Must(l => l is not null && ProfileChoices.Levels.ContainsKey(l)).WithMessage("Choose a level of the list.");
        RuleFor(r => r.Topics).Must(Of(ProfileChoices.Topics)).WithMessage("Choose topics of the list.");
        RuleFor(r => r.Languages).Must(Of(ProfileChoices.Languages)).WithMessage("Choose languages of the list.");
        RuleFor(r => r.TimeZone).Must(z => string.IsNullOrEmpty(z) || (z.Length <= 64 && TimeZoneInfo.TryFindSystemTimeZoneById(z, out _))).WithMessage("Choose a time zone of the list.");
        RuleFor(r => r.Keymap).Must(k => k is not null && ProfileChoices.Keymaps.ContainsKey(k)).WithMessage("Choose keys of the list.");
        RuleFor(r => r.FontSize).InclusiveBetween(10, 28).WithMessage("The size is 10 to 28 pixels.");
        RuleFor(r => r.Theme).Must(t => t is "auto" or "light" or "dark").WithMessage("Choose colours of the list.");
    }

    private static Func<IReadOnlyList<string>?, bool> Of(IReadOnlyDictionary<string, string> choices) =>
        chosen => chosen is null || (chosen.Count <= choices.Count && chosen.All(c => c is not null && choices.ContainsKey(c)));
}

internal sealed class EditProfileHandler(OwnAccount own, AccountSession accounts) : IRequestHandler<EditProfile, Profile>
{
    public async Task<Profile> Handle(EditProfile request, CancellationToken cancellationToken)
    {
        var account = await own.LoadAsync(cancellationToken);
        account.Profile = new Profile(
            request.DisplayName.TidyName(), request.Level, [.. (request.Topics ?? []).Distinct()], [.. (request.Languages ?? []).Distinct()],
            string.IsNullOrEmpty(request.TimeZone) ? null : request.TimeZone, request.Keymap, request.FontSize, request.Theme);
        accounts.Change(account);
        await accounts.SaveAsync(cancellationToken);
        return account.Profile;
    }
}
