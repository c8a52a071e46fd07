using InterviewPrep.Domain.Rooms.Live;
using InterviewPrep.Web.Features.Rooms.Contract;
using InterviewPrep.Web.Features.Rooms.Running;
using MediatR;

namespace InterviewPrep.Web.Features.Rooms.Live;

/// <summary>Tells the others where the cursor is, at once; a few times a second it is kept too, when all consent.</summary>
public sealed record MoveCursor(RoomConnection Connection, CursorMessage Cursor) : IRequest;

internal sealed class MoveCursorHandler(OpenRooms rooms, TimeProvider time) : AsyncRequestHandler<MoveCursor>
{
    protected override async Task Handle(MoveCursor request, CancellationToken cancellationToken)
    {
        var (connection, cursor) = request;
        if (cursor is not { Round: > 0, Version: >= 0, Anchor: >= 0, Head: >= 0 }) return;
        var view = new CursorView(connection.Member.Value, cursor);
        await rooms.RelayAsync(connection, client => client.CursorMoved(view), toObservers: true);
        if (connection.MaySample(time.GetUtcNow()))
            await rooms.PostIfOpenAsync(connection.Room, new Ask(new LiveCommand.SampleCursor(connection.Member, cursor.Round, cursor.Version, cursor.Anchor, cursor.Head)));
    }
}
