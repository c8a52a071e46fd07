using FluentValidation;
using InterviewPrep.Domain;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Storage;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Moderation;

/// <summary>Tells the admins what somebody did in a room, during the session or after it.</summary>
/// <param name="Text">10 to 2,000 characters.</param>
public sealed record ReportMember(RoomId Room, UserId Member, string Text) : IRequest;

/// <summary>What was told about somebody.</summary>
/// <param name="ReporterName">As the room knew them, like <paramref name="ReportedName"/>.</param>
/// <param name="Open">False once an admin has dealt with it.</param>
/// <param name="Note">What the admin answered.</param>
public sealed record PersonReport(
    string Id,
    string Room,
    string Reporter,
    string ReporterName,
    string Reported,
    string ReportedName,
    string Text,
    DateTimeOffset At,
    bool Open = true,
    string? Note = null,
    DateTimeOffset? ResolvedAt = null);

internal sealed class ReportMemberRules : AbstractValidator<ReportMember>
{
    public ReportMemberRules() => RuleFor(r => r.Text).Must(text => text is not null && text.Trim().Length is >= 10 and <= 2000)
        .WithMessage("Tell in 10 to 2,000 characters what happened.");
}

internal sealed class ReportMemberHandler(Encounters encounters, IDocumentStore store, Caller caller, TimeProvider time) : AsyncRequestHandler<ReportMember>
{
    protected override async Task Handle(ReportMember request, CancellationToken cancellationToken)
    {
        var person = await encounters.FindAsync(request.Room, request.Member, cancellationToken);
        await using var session = store.LightweightSession();
        session.Insert(new PersonReport(
            Guid.NewGuid().ToString("N"), request.Room.Value, caller.Id.Value, caller.Name, person.Id.Value, person.Name, request.Text.Trim(), time.GetUtcNow()));
        await session.SaveChangesAsync(cancellationToken: cancellationToken);
    }
}
