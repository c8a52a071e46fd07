using FluentValidation;
using InterviewPrep.Storage;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Notices;

/// <summary>Says where the caller wants to be told about what. Kinds that are not named stay as they are.</summary>
public sealed record ChooseNotifications(IReadOnlyList<NotificationChoice> Choices) : IRequest;

/// <summary>Where the caller is told about what.</summary>
public sealed record ShowNotificationChoices : IRequest<IReadOnlyList<NotificationChoice>>;

internal sealed class ChooseNotificationsRules : AbstractValidator<ChooseNotifications>
{
    public ChooseNotificationsRules() => RuleFor(c => c.Choices)
        .Must(choices => choices is not null && choices.All(c => c is not null && Enum.IsDefined(c.Kind)) && choices.DistinctBy(c => c.Kind).Count() == choices.Count)
        .WithMessage("Say for each kind once whether you want it here and by mail.");
}

internal sealed class ChooseNotificationsHandler(IDocumentStore store, Caller caller) :
    IRequestHandler<ChooseNotifications, Unit>, IRequestHandler<ShowNotificationChoices, IReadOnlyList<NotificationChoice>>
{
    public async Task<Unit> Handle(ChooseNotifications request, CancellationToken cancellationToken)
    {
        await using var session = store.LightweightSession();
        foreach (var choice in request.Choices)
            session.QueueSql(
                """
                insert into notification_choices (user_id, kind, here, by_mail) values (@User, @Kind, @Here, @ByMail)
                on conflict (user_id, kind) do update set here = excluded.here, by_mail = excluded.by_mail
                """,
                new { User = caller.Id, Kind = choice.Kind.ToString(), choice.Here, choice.ByMail });
        await session.SaveChangesAsync(cancellationToken: cancellationToken);
        return Unit.Value;
    }

    public async Task<IReadOnlyList<NotificationChoice>> Handle(ShowNotificationChoices request, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        return await Notifier.ChoicesAsync(session, caller.Id, cancellationToken);
    }
}
