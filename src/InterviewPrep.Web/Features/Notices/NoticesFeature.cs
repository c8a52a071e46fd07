using InterviewPrep.Web.Features.Rooms;
using InterviewPrep.Web.Infrastructure.PersonalData;
using MediatR;

namespace InterviewPrep.Web.Features.Notices;

/// <summary>What people are told about, and where.</summary>
internal sealed class NoticesFeature : Feature
{
    public override void Register(IServiceCollection services, IConfiguration configuration) =>
        services.AddSingleton<Notifier>().AddSingleton<IPersonalData, NotificationData>();

    public override void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/me/notifications").WithTags("Your account").RequireAuthorization();
        api.MapGet("/", (IMediator mediator, CancellationToken cancelled) => mediator.Send(new ListNotifications(), cancelled)).WithSummary("What you were told, the newest first.");
        api.MapPost("/read", (IMediator mediator, CancellationToken cancelled) => RoomsApi.Done(mediator.Send(new ReadAllNotifications(), cancelled))).WithSummary("Marks all as read.");
        api.MapGet("/choices", (IMediator mediator, CancellationToken cancelled) => mediator.Send(new ShowNotificationChoices(), cancelled)).WithSummary("Where you are told about what.");
        api.MapPut("/choices", (IMediator mediator, ChooseNotifications body, CancellationToken cancelled) => RoomsApi.Done(mediator.Send(body, cancelled))).WithSummary("Says where you want to be told about what.");
    }
}
