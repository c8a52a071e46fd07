using InterviewPrep.Domain.Stories;
using InterviewPrep.QuestionBank;

namespace InterviewPrep.Web.Features.Stories;

/// <summary>The editor's form.</summary>
public sealed class StoryInput
{
    public string? Title { get; set; }
    public StoryKind Kind { get; set; }
    public string? When { get; set; }
    public string? Where { get; set; }
    public string? Situation { get; set; }
    public string? Task { get; set; }
    public string? Action { get; set; }
    public string? Result { get; set; }
    public string? Problem { get; set; }
    public string? Role { get; set; }
    public string? Technologies { get; set; }
    public string? HardestBug { get; set; }
    public string? TradeOffs { get; set; }
    public string? Changes { get; set; }
    public string? MeasuredBy { get; set; }

    /// <summary>In the order of choosing where the browser has script, otherwise of the page.</summary>
    public List<Competency> Competencies { get; set; } = [];

    /// <summary>With commas between.</summary>
    public string? Skills { get; set; }
    public long Revision { get; set; }

    public string this[StoryPart part] => TextsOf()[part];

    public static StoryInput Of(StoryContent content, long revision) => new()
    {
        Title = content.Title,
        Kind = content.Kind,
        When = content.When,
        Where = content.Where,
        Situation = content.Texts.Situation,
        Task = content.Texts.Task,
        Action = content.Texts.Action,
        Result = content.Texts.Result,
        Problem = content.Texts.Problem,
        Role = content.Texts.Role,
        Technologies = content.Texts.Technologies,
        HardestBug = content.Texts.HardestBug,
        TradeOffs = content.Texts.TradeOffs,
        Changes = content.Texts.Changes,
        MeasuredBy = content.Texts.MeasuredBy,
        Competencies = [.. content.Competencies],
        Skills = string.Join(", ", content.Skills),
        Revision = revision,
    };

    public StoryTexts TextsOf() => new TextsBody(Situation, Task, Action, Result, Problem, Role, Technologies, HardestBug, TradeOffs, Changes, MeasuredBy).ToTexts();

    public StoryContent ToContent() => new StoryBody
    {
        Title = Title,
        Kind = Kind,
        When = When,
        Where = Where,
        Texts = new TextsBody(Situation, Task, Action, Result, Problem, Role, Technologies, HardestBug, TradeOffs, Changes, MeasuredBy),
        Competencies = Competencies,
        Skills = (Skills ?? "").Split(','),
    }.ToContent();
}
