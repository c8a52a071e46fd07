namespace InterviewPrep.QuestionBank.Reading;

/// <summary>The parts of a pack that one file gives; null is a part that it leaves to the shared ones of its kind.</summary>
internal sealed record PackParts(
    IReadOnlyList<ScriptPhase>? Script,
    IReadOnlyList<Section>? Clarifications,
    IReadOnlyList<Section>? Hints,
    IReadOnlyList<Section>? WrongApproaches,
    IReadOnlyList<Section>? FollowUps,
    string? Reference)
{
    public static PackParts None { get; } = new(null, null, null, null, null, null);

    /// <summary>These parts, and those of <paramref name="shared"/> where there are none.</summary>
    public PackParts Or(PackParts shared) => new(
        Script ?? shared.Script,
        Clarifications ?? shared.Clarifications,
        Hints ?? shared.Hints,
        WrongApproaches ?? shared.WrongApproaches,
        FollowUps ?? shared.FollowUps,
        Reference ?? shared.Reference);

    /// <summary>The pack; what is missing is told and left empty.</summary>
    public InterviewerPack ToPack(PackHeadings names, FileProblems problems)
    {
        return new InterviewerPack(
            Given(Script, names.Script),
            Given(Clarifications, names.Clarifications),
            Given(Hints, names.Hints),
            Given(WrongApproaches, names.WrongApproaches),
            Given(FollowUps, names.FollowUps),
            string.Concat(Given(Reference, names.Reference)));

        IReadOnlyList<T> Given<T>(IEnumerable<T>? part, string name)
        {
            if (part is null)
                problems.Add($"The part '# {name}' is missing.");
            return [.. part ?? []];
        }
    }
}
