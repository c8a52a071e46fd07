using System.Text.Json;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Text;
using InterviewPrep.Web.Features.Rooms.Contract;
using InterviewPrep.Web.Features.Rooms.Running;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Rooms;

/// <summary>Stores updates of the text. Does not wait for it: the connection is told.</summary>
public sealed record EditText(RoomConnection Connection, EditBatch Batch) : IRequest;

internal sealed class EditTextHandler(OpenRooms rooms) : AsyncRequestHandler<EditText>
{
    protected override async Task Handle(EditText request, CancellationToken cancellationToken)
    {
        var (connection, batch) = request;
        if (Read(batch, out var updates) is { } refusal)
        {
            connection.Tell(client => client.EditRefused(new EditRefusal(batch.Round, batch.Updates is [{ } first, ..] ? first.Client : null, batch.Version, refusal)));
            return;
        }
        var command = new RoomCommand.EditText(connection.Member, batch.Round, batch.Version, updates);
        if (!await IsPostedAsync(connection, command)) connection.End(); // far too many at once, or the room is being read anew: come back and go on
    }

    private async Task<bool> IsPostedAsync(RoomConnection connection, RoomCommand command)
    {
        try
        {
            return await rooms.PostAsync(connection.Room, new Ask(command, connection));
        }
        catch (Problem)
        {
            return false;
        }
    }

    private static RoomRefusal? Read(EditBatch batch, out IReadOnlyList<TextUpdate> updates)
    {
        updates = [];
        try
        {
            updates = [.. batch.Updates.Select(u => new TextUpdate(u.Client ?? "", u.Number, ChangeSetJson.Parse(u.Changes)))];
            return null;
        }
        catch (Exception wrong) when (wrong is JsonException or ArgumentNullException or NullReferenceException)
        {
            return new RoomRefusal("malformed", wrong is JsonException ? wrong.Message : "A batch holds updates.");
        }
    }
}
