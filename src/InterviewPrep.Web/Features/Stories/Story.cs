using System.Text.Json.Serialization;
using InterviewPrep.Domain;
using InterviewPrep.Domain.Stories;
using InterviewPrep.QuestionBank;
using InterviewPrep.Storage.Json;

namespace InterviewPrep.Web.Features.Stories;

/// <summary>Where something happened that a story tells of. Who looks for a first job has few of the first.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<StoryKind>))]
public enum StoryKind { Job, Course, SideProject, Volunteering }

/// <summary>Something that a person can tell in an interview.</summary>
public sealed record Story(StoryId Id, UserId Owner, StoryForm Form, StoryContent Content, DateTimeOffset CreatedAt, DateTimeOffset ChangedAt);

/// <summary>What the person writes, and what a saved state keeps.</summary>
/// <param name="When">In the person's words: "summer of 2025".</param>
/// <param name="Competencies">What it shows, the one it shows best first.</param>
/// <param name="Skills">Named in it: a language, a tool, a way of working.</param>
public sealed record StoryContent(string Title, StoryKind Kind, string When, string Where, StoryTexts Texts, IReadOnlyList<Competency> Competencies, IReadOnlyList<string> Skills)
{
    public const int LongestTitle = 150;
    public const int LongestPlace = 100;
    public const int LongestPart = 5_000;
    public const int LongestMeasure = 300;
    public const int MostSkills = 20;
    public const int LongestSkill = 40;

    public static StoryContent Empty(string title) => new(title, StoryKind.Course, "", "", new StoryTexts(), [], []);

    /// <summary>Whether both would be stored as the same.</summary>
    public bool IsSameAs(StoryContent other) => StorageJson.Write(this) == StorageJson.Write(other);

    [JsonIgnore]
    public string ShownTitle => string.IsNullOrWhiteSpace(Title) ? "Untitled" : Title;
}

/// <summary>What a story was once. Every save leaves one.</summary>
/// <param name="Revision">Of the story; of a state that was kept beside it, the one that it was written from.</param>
/// <param name="IsAside">Another tab had saved in the meantime: this text never was the story's, and is not lost either.</param>
public sealed record StoryState(string Id, StoryId Story, UserId Owner, long Revision, bool IsAside, DateTimeOffset At, StoryContent Content)
{
    public static StoryState Saved(Story story, long revision) => new($"{story.Id}-{revision}", story.Id, story.Owner, revision, false, story.ChangedAt, story.Content);

    public static StoryState Aside(Story story, long revision, StoryContent content, DateTimeOffset now) => new($"{story.Id}-{Guid.NewGuid():N}", story.Id, story.Owner, revision, true, now, content);
}
