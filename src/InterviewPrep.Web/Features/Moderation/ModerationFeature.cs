using InterviewPrep.Domain;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Rooms;
using InterviewPrep.Web.Infrastructure.PersonalData;
using MediatR;

namespace InterviewPrep.Web.Features.Moderation;

/// <summary>What people do about people: block, report, and what the admins make of it.</summary>
internal sealed class ModerationFeature : Feature
{
    public override void Store(StorageSchema schema) =>
        schema.Document<PersonReport>("person_report", r => r.Id).Index(r => r.Open, r => r.At).Index(r => r.Reporter).Index(r => r.Reported);

    public override void Register(IServiceCollection services, IConfiguration configuration) =>
        services.AddScoped<Encounters>().AddSingleton<IPersonalData, ModerationData>();

    public override void Map(IEndpointRouteBuilder routes)
    {
        var member = routes.MapGroup("/api/rooms/{room}/members/{member}").WithTags("Rooms").RequireAuthorization();
        member.MapPost("/block", (string room, string member, IMediator mediator, CancellationToken cancelled) => RoomsApi.Done(mediator.Send(new BlockMember(RoomsApi.Id(room), new UserId(member)), cancelled)))
            .WithSummary("Never meets this person again.");
        member.MapPost("/report", (string room, string member, MemberReport body, IMediator mediator, CancellationToken cancelled) =>
                RoomsApi.Done(mediator.Send(new ReportMember(RoomsApi.Id(room), new UserId(member), body.Text), cancelled)))
            .WithSummary("Tells the admins what this person did.");
        var blocks = routes.MapGroup("/api/me/blocks").WithTags("Your account").RequireAuthorization();
        blocks.MapGet("/", (IMediator mediator, CancellationToken cancelled) => mediator.Send(new ListBlocks(), cancelled)).WithSummary("Whom you have blocked.");
        blocks.MapDelete("/{person}", (string person, IMediator mediator, CancellationToken cancelled) => RoomsApi.Done(mediator.Send(new Unblock(new UserId(person)), cancelled))).WithSummary("Takes a block back.");
    }
}

/// <param name="Text">10 to 2,000 characters.</param>
public sealed record MemberReport(string Text);
