using System.Text.Json;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Text;
using InterviewPrep.Web.Features.Rooms.Contract;
using InterviewPrep.Web.Features.Rooms.Running;
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
        if (!await rooms.PostAsync(connection.Room, new Ask(command, connection))) connection.End(); // far too many at once: come back and go on
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
