using FluentValidation;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Rooms.Live;
using InterviewPrep.Storage.Postgres;
using InterviewPrep.Web.Features.Rooms.Running;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Recordings.Sound;

/// <summary>Keeps a piece of the caller's voice, in a session in which everybody consents to that. The same piece sent twice is kept once.</summary>
/// <param name="Take">A page load of the browser.</param>
/// <param name="Number">The piece's number in it.</param>
/// <param name="Began">When it began, by the server's clock, in milliseconds since 1970.</param>
/// <param name="Length">In milliseconds.</param>
/// <param name="Spoken">Stretches of it in which somebody is heard, in milliseconds from its beginning: from, to, from, to.</param>
/// <param name="Data">A whole file that plays by itself: WebM, Ogg or MP4.</param>
public sealed record RecordSound(RoomId Room, string Take, int Number, long Began, int Length, IReadOnlyList<int> Spoken, byte[] Data) : IRequest
{
    public const int MaxBytes = 512 * 1024;
    public const int MostStretches = 100;
}

internal sealed class RecordSoundValidator : AbstractValidator<RecordSound>
{
    public RecordSoundValidator()
    {
        RuleFor(s => s.Take).Must(take => take is { Length: > 0 and <= 40 } && take.All(char.IsAsciiLetterOrDigit)).WithMessage("A take is named by 1 to 40 letters and digits.");
        RuleFor(s => s.Number).InclusiveBetween(0, 100_000).WithMessage("Pieces count from 0.");
        RuleFor(s => s.Length).InclusiveBetween(1, 21_000).WithMessage("A piece has at most 20 seconds.");
        RuleFor(s => s.Spoken).Must((s, spoken) => AreStretches(spoken, s.Length)).WithMessage("What is spoken is told as from, to, from, to: in order, within the piece.");
        RuleFor(s => s.Data.Length).InclusiveBetween(1, RecordSound.MaxBytes).WithMessage("A piece has at most 512 KB.");
    }

    private static bool AreStretches(IReadOnlyList<int> spoken, int length) =>
        spoken.Count % 2 == 0 && spoken.Count <= RecordSound.MostStretches * 2 && spoken.Zip(spoken.Skip(1)).All(pair => pair.First < pair.Second) && (spoken.Count == 0 || (spoken[0] >= 0 && spoken[^1] <= length));
}

internal sealed class RecordSoundHandler(OpenRooms rooms, SqlTransactions sql, Caller caller, TimeProvider time) : AsyncRequestHandler<RecordSound>
{
    /// <summary>Of one person in one room, in bytes: some hours of speech.</summary>
    private const long MostOfPerson = 64 * 1024 * 1024;

    /// <summary>How long after the end a slow line may still bring what was said before.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(30);

    protected override async Task Handle(RecordSound request, CancellationToken cancellationToken)
    {
        if (TypeOf(request.Data) is not { } type) throw Problem.Invalid("no-sound", "This is neither WebM, Ogg nor MP4.");
        var (opened, ended, refusal) = await rooms.ReadAsync(request.Room, Look);
        if (refusal is not null) throw RoomProblems.Of(refusal);
        var now = time.GetUtcNow();
        var at = request.Began - opened.ToUnixTimeMilliseconds();
        if (at < 0 || at > ((ended ?? now) - opened).TotalMilliseconds + 5_000) throw Problem.Invalid("no-sound", "This piece begins outside the session.");
        if (now > ended + Late) throw RoomProblems.Of(Refusal.SessionOver);
        await sql.RunAsync($"sound {request.Room} {caller.Id}", transaction => StoreAsync(transaction, request, at, type), cancellationToken);
    }

    private (DateTimeOffset Opened, DateTimeOffset? Ended, Refusal? Refusal) Look(RoomState state)
    {
        if (state.Live is not { } live) return (default, null, state.Find(caller.Id) is null ? Refusal.NotAMember : Refusal.NotLive);
        if (live.People.Find(m => m.Id == caller.Id) is not { } member) return (default, null, Refusal.NotAMember);
        return (live.OpenedAt, live.Begun.Find(p => p.Phase is Phase.Over)?.At, member.Role is RoomRole.Observer ? Refusal.OnlyReads : state.IsRecorded ? null : Refusal.NotRecorded);
    }

    /// <summary>The room's row is held until this is stored: who takes the consent back meanwhile waits, and then deletes this piece too.</summary>
    private async Task<bool> StoreAsync(SqlTransaction transaction, RecordSound request, long at, string type)
    {
        var allowed = await transaction.QueryAsync("select room from recording_voices where room = @Room for share", new { Room = request.Room.Value }, row => row.GetString(0));
        if (allowed.Count == 0) throw RoomProblems.Of(Refusal.NotRecorded);
        var kept = await transaction.QueryAsync(
            "select coalesce(sum(octet_length(data)), 0)::bigint from recording_sound where room = @Room and user_id = @User", new { Room = request.Room.Value, User = caller.Id }, row => row.GetInt64(0));
        if (kept[0] + request.Data.Length > MostOfPerson) throw Problem.Conflict("sound-full", "Your voice in this session takes up all the room there is for it. The rest is not recorded.");
        await transaction.ExecuteAsync(
            """
            insert into recording_sound (room, user_id, take, number, at_ms, length_ms, spoken_ms, type, data) values (@Room, @User, @Take, @Number, @At, @Length, @Spoken, @Type, @Data)
            on conflict (room, user_id, take, number) do nothing
            """,
            new { Room = request.Room.Value, User = caller.Id, request.Take, request.Number, At = at, request.Length, Spoken = request.Spoken.ToArray(), Type = type, request.Data });
        return true;
    }

    /// <summary>What the bytes are, whatever the sender says; null: no sound that browsers record.</summary>
    private static string? TypeOf(ReadOnlySpan<byte> data)
    {
        if (data.StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3])) return "audio/webm";
        if (data.StartsWith("OggS"u8)) return "audio/ogg";
        return data.Length > 8 && data[4..].StartsWith("ftyp"u8) ? "audio/mp4" : null;
    }
}
