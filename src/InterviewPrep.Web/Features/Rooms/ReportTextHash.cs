using FluentValidation;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Web.Features.Rooms.Contract;
using InterviewPrep.Web.Features.Rooms.Running;
using MediatR;

namespace InterviewPrep.Web.Features.Rooms;

/// <summary>Compares a browser's text with the server's.</summary>
public sealed record ReportTextHash(RoomConnection Connection, TextHash Hash) : IRequest;

internal sealed class ReportTextHashValidator : AbstractValidator<ReportTextHash>
{
    public ReportTextHashValidator() => RuleFor(r => r.Hash.Sha256).NotNull().Matches("^[0-9a-f]{64}$").WithMessage("A SHA-256 has 64 lower-case hexadecimal digits.");
}

internal sealed class ReportTextHashHandler(OpenRooms rooms) : AsyncRequestHandler<ReportTextHash>
{
    protected override Task Handle(ReportTextHash request, CancellationToken cancellationToken)
    {
        var (connection, hash) = request;
        return rooms.PostAsync(connection.Room, new Ask(new RoomCommand.ReportTextHash(connection.Member, hash.Round, hash.Version, hash.Sha256), connection));
    }
}
