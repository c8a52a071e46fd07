namespace InterviewPrep.Domain.Stories.Coaching;

/// <summary>One thing that the coach looks for, so that it can be argued with.</summary>
/// <param name="Id">Stable, e.g. <c>passive</c>.</param>
/// <param name="Why">Why an interviewer minds.</param>
/// <param name="Unless">When you are right and the rule is not.</param>
public sealed record CoachRule(string Id, string Name, string Why, string Unless)
{
    public static readonly CoachRule Missing = new(
        "missing", "A part is empty",
        "The parts are the order in which a listener wants to hear it. When one is missing they ask for it, and the clock runs.",
        "You are still writing. The remark goes as soon as the part has a sentence.");

    public static readonly CoachRule Balance = new(
        "balance", "Share of the parts",
        "What you did is what is scored. A long way in costs attention before anything has happened, and a result in half a sentence sounds like none.",
        "The situation is really hard to understand for somebody from outside. Then try whether one sentence less still does it.");

    public static readonly CoachRule FirstPerson = new(
        "first-person", "“I” against “we”",
        "The interviewer hires you, not your team. Where it says “we” they cannot tell what was yours, and will ask.",
        "It was truly done by all of you at once. Say once who else was there, then go on with your own part.");

    public static readonly CoachRule Passive = new(
        "passive", "Passive voice",
        "“It was fixed” hides who fixed it. If it was you, you lose the credit; if it was not, it does not belong into your action.",
        "Nobody knows who did it, or it does not matter for what you did.");

    public static readonly CoachRule Number = new(
        "number", "A result with a number",
        "A number makes a result believable and easy to remember: how many, how long, how often, before and after. A small one is fine.",
        "Nothing could be counted. Then say what somebody else said or did because of it.");

    public static readonly CoachRule Length = new(
        "length", "Spoken length",
        "About two minutes is what people listen to without a break. It is counted at 140 words a minute, an easy pace.",
        "You speak much faster or slower: rehearse it once against the clock, which knows better.");

    public static readonly CoachRule Filler = new(
        "filler", "Filler",
        "The sentence says the same without it, and sounds surer.",
        "The word means something here, as in “just before the release”.");

    public static readonly CoachRule Vague = new(
        "vague", "Vague verb",
        "“Helped” and “worked on” are what everybody says. The listener cannot see you do it. Name what your hands or your mouth did: wrote, measured, called, drew, asked.",
        "The next sentence says exactly what you did.");

    public static readonly CoachRule Buzzword = new(
        "buzzword", "Buzzword",
        "It could stand in anybody's story. A plain word, or an example in its place, says more about you.",
        "It is the name of a thing, such as a product or a method that was really used.");

    public static IReadOnlyList<CoachRule> All { get; } = [Missing, Balance, FirstPerson, Passive, Number, Length, Filler, Vague, Buzzword];
}

/// <summary>What the coach says about a place in the text.</summary>
/// <param name="Id">The same as long as the sentence that it is about stays as it is, whatever changes elsewhere. By it a remark is set aside.</param>
/// <param name="Rule">Id of the <see cref="CoachRule"/>.</param>
/// <param name="Start">In the part's text, in UTF-16 units.</param>
/// <param name="Length">0 where words are missing.</param>
/// <param name="Words">Those that it points at; a whole part is not repeated.</param>
/// <param name="Message">What about them, and what to try.</param>
public sealed record Remark(string Id, string Rule, StoryPart Part, int Start, int Length, string Words, string Message);

/// <param name="Share">Of all words, 0 to 1.</param>
public sealed record PartFigures(StoryPart Part, int Words, double Share);

/// <param name="Minutes">Spoken, at an easy pace.</param>
/// <param name="English">False: the rules about words are for English and were left out.</param>
public sealed record StoryFigures(int Words, double Minutes, IReadOnlyList<PartFigures> Parts, bool English);

/// <param name="Remarks">In the order of the text.</param>
public sealed record Coached(StoryFigures Figures, IReadOnlyList<Remark> Remarks);
