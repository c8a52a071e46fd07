using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Rooms.Live;

namespace InterviewPrep.Domain.Recordings;

/// <summary>
/// An event as a line of JSON, as <c>infra/recording-format.md</c> describes it: <c>k</c> says what happened, times are milliseconds from the first event,
/// people are numbers. What the player reads is what the file holds.
/// </summary>
public static class RecordingJson
{
    /// <summary>The names of events, stable for ever; the same as in the storage.</summary>
    public static readonly IReadOnlyDictionary<Type, string> Names = new Dictionary<Type, string>
    {
        [typeof(RoomOpened)] = "room_opened",
        [typeof(MemberJoined)] = "member_joined",
        [typeof(RoundStarted)] = "round_started",
        [typeof(TextEdited)] = "text_edited",
        [typeof(StarterRestored)] = "starter_restored",
        [typeof(DraftRestored)] = "draft_restored",
        [typeof(TextHashReported)] = "text_hash_reported",
        [typeof(HintRevealed)] = "hint_revealed",
        [typeof(RunRequested)] = "run_requested",
        [typeof(AnswerSubmitted)] = "answer_submitted",
        [typeof(RunFinished)] = "run_finished",
        [typeof(DeadlinePassed)] = "deadline_passed",
        [typeof(GaveUp)] = "gave_up",
        [typeof(RoundEnded)] = "round_ended",
        [typeof(SolutionRevealed)] = "solution_revealed",
        [typeof(RoomClosed)] = "room_closed",
        [typeof(PhaseStarted)] = "phase_started",
        [typeof(PhaseExtended)] = "phase_extended",
        [typeof(MemberArrived)] = "member_arrived",
        [typeof(MemberMissed)] = "member_missed",
        [typeof(MemberLeft)] = "member_left",
        [typeof(ConsentAnswered)] = "consent_answered",
        [typeof(ProposalMade)] = "proposal_made",
        [typeof(ProposalAnswered)] = "proposal_answered",
        [typeof(QuestionRevealed)] = "question_revealed",
        [typeof(ChatSent)] = "chat_sent",
        [typeof(BoardDrawn)] = "board_drawn",
        [typeof(CursorSampled)] = "cursor_sampled",
    };

    private static readonly JsonSerializerOptions s_options = Make();

    /// <summary>Of the event that is written or read on this thread: converters are told nothing else.</summary>
    [ThreadStatic] private static RecordingScale? t_scale;

    public static string Write(RoomEvent happened, RecordingScale scale)
    {
        t_scale = scale;
        return JsonSerializer.Serialize(happened, s_options);
    }

    /// <exception cref="JsonException">It is no event of a recording.</exception>
    public static RoomEvent Read(string line, RecordingScale scale)
    {
        t_scale = scale;
        try
        {
            return JsonSerializer.Deserialize<RoomEvent>(line, s_options) ?? throw new JsonException("An event is an object.");
        }
        catch (Exception wrong) when (wrong is NotSupportedException or InvalidOperationException or ArgumentException)
        {
            throw new JsonException($"This is no event of a recording: {wrong.Message}", wrong);
        }
    }

    private static JsonSerializerOptions Make()
    {
        var resolver = new DefaultJsonTypeInfoResolver { Modifiers = { NameEvents, RequireWhatIsNeverNull } };
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // never shown in a page as it is
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            RespectNullableAnnotations = true,
            TypeInfoResolver = resolver,
            Converters = { new PersonNumber(), new Milliseconds() },
        };
        options.MakeReadOnly();
        return options;
    }

    private static void NameEvents(JsonTypeInfo type)
    {
        if (type.Type != typeof(RoomEvent)) return;
        type.PolymorphismOptions = new JsonPolymorphismOptions { TypeDiscriminatorPropertyName = "k" };
        foreach (var (derived, name) in Names) type.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(derived, name));
    }

    /// <summary>What is null is left out, so only what is never null can be asked for.</summary>
    private static void RequireWhatIsNeverNull(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
            if (property.AssociatedParameter is { HasDefaultValue: false } parameter)
                property.IsRequired = parameter.ParameterType.IsValueType ? Nullable.GetUnderlyingType(parameter.ParameterType) is null : !parameter.IsNullable;
    }

    private sealed class PersonNumber : JsonConverter<UserId>
    {
        public override UserId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            t_scale!.PersonOf(reader.GetInt32()) ?? throw new JsonException("Nobody in this recording has that number.");

        public override void Write(Utf8JsonWriter writer, UserId value, JsonSerializerOptions options) => writer.WriteNumberValue(t_scale!.NumberOf(value));
    }

    private sealed class Milliseconds : JsonConverter<DateTimeOffset>
    {
        /// <summary>A hundred years: far beyond any session, and still a date.</summary>
        private const long Most = 100L * 365 * 24 * 3600 * 1000;

        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetInt64() is >= -Most and <= Most and var at ? t_scale!.At(at) : throw new JsonException("That time is out of reach.");

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) => writer.WriteNumberValue(t_scale!.Of(value));
    }
}
