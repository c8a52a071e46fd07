using System.Text;
using InterviewPrep.Domain.Recordings;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Storage;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Recordings.Playing;

/// <summary>Some hundred events in a row, with the texts and the whiteboard as they are before the first of them.</summary>
/// <param name="Number">From 0.</param>
[OpenToAll]
public sealed record ShowSegment(RoomId Room, int Number, string? Share = null) : IRequest<SegmentView>;

/// <param name="Json"><c>{ texts, cursors, board, events }</c>; events as in the exported file.</param>
public sealed record SegmentView(string Json);

internal sealed class ShowSegmentHandler(RecordingAccess access, RecordingIndex index, IDocumentStore store) : IRequestHandler<ShowSegment, SegmentView>
{
    private sealed record Kept(long After, long Upto, string State, string Board);

    public async Task<SegmentView> Handle(ShowSegment request, CancellationToken cancellationToken)
    {
        var watched = await access.WatchAsync(request.Room, request.Share, RecordingUse.Watched, cancellationToken);
        await using var session = store.QuerySession();
        var kept = await FindAsync(session, request, cancellationToken);
        if (kept is null)
        {
            await index.OutlineAsync(watched.Recording, cancellationToken);
            kept = await FindAsync(session, request, cancellationToken) ?? throw Problem.NotFound("segment");
        }
        var scale = RecordingIndex.ScaleOf(watched.Recording);
        var json = new StringBuilder(64 * 1024).Append(kept.State, 0, kept.State.Length - 1).Append(",\"board\":").Append(kept.Board).Append(",\"events\":[");
        var first = true;
        foreach (var stored in await session.FetchStreamAsync(request.Room.Stream, kept.After, kept.Upto, cancellationToken))
        {
            if (stored.Data is not RoomEvent happened || watched.Sight.Show(Slim(happened)) is not { } shown) continue;
            if (!first) json.Append(',');
            first = false;
            json.Append(RecordingJson.Write(shown, scale));
        }
        return new SegmentView(json.Append("]}").ToString());
    }

    /// <summary>What is only read on demand stays out, so that pages stay small.</summary>
    private static RoomEvent Slim(RoomEvent happened) => happened is RunFinished e ? e with { Result = e.Result with { Cases = [], Diagnostics = [] } } : happened;

    private static async Task<Kept?> FindAsync(IQuerySession session, ShowSegment request, CancellationToken cancellationToken)
    {
        var found = await session.QuerySqlAsync(
            """
            select after_version, upto_version, state::text,
                coalesce((select b.board::text from recording_segments b where b.room = s.room and b.number <= s.number and b.board is not null order by b.number desc limit 1), '[]')
            from recording_segments s where room = @Room and number = @Number
            """,
            new { Room = request.Room.Value, request.Number }, row => new Kept(row.GetInt64(0), row.GetInt64(1), row.GetString(2).TrimEnd(), row.GetString(3)), cancellationToken);
        return found is [var kept] ? kept : null;
    }
}
