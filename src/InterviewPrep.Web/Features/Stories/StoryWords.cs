using InterviewPrep.Domain.Stories;
using InterviewPrep.QuestionBank;

namespace InterviewPrep.Web.Features.Stories;

/// <summary>What the area's values are called on pages.</summary>
public static class StoryWords
{
    public static string Of(StoryKind kind) => kind switch
    {
        StoryKind.Job => "Job",
        StoryKind.Course => "Course",
        StoryKind.SideProject => "Side project",
        _ => "Volunteering",
    };

    public static string Of(StoryForm form) => form is StoryForm.Star ? "Story" : "Project";

    public static string Of(Competency competency) => competency is Competency.Leadership ? "Leadership without a title" : competency.ToString();

    /// <summary>What a story that shows it is about.</summary>
    public static string HintOf(Competency competency) => competency switch
    {
        Competency.Teamwork => "You got something done with others.",
        Competency.Communication => "You made somebody understand, or understood somebody.",
        Competency.Conflict => "People did not get on, and you were in the middle.",
        Competency.Disagreement => "Opinions differed, perhaps with somebody above you.",
        Competency.Feedback => "You got or gave criticism, and something changed.",
        Competency.Ownership => "You saw it through, although nobody made you.",
        Competency.Initiative => "You began something that nobody had asked for.",
        Competency.Leadership => "Others followed you, though nobody had to.",
        Competency.Mentoring => "Somebody else can do something because of you.",
        Competency.Learning => "You had to learn something quickly to go on.",
        Competency.Failure => "It went wrong, and it was yours.",
        Competency.Pressure => "There was too little time, or too much at once.",
        Competency.Prioritising => "Not everything could be done, and you chose.",
        Competency.Ambiguity => "It was not clear what was wanted.",
        Competency.Change => "It became something else on the way.",
        Competency.Quality => "You found what others would have found too late.",
        Competency.Customer => "You saw it with the eyes of who uses or pays for it.",
        Competency.Ethics => "You did what was right, although something else was easier.",
        _ => "Why you began, went on, or stopped.",
    };

    /// <summary><c>1.9 min</c>; below half a minute in seconds.</summary>
    public static string Spoken(double minutes) => minutes < 0.5 ? $"{Math.Round(minutes * 60):0} s" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{minutes:0.0} min");
}
