using InterviewPrep.Domain.Rooms;

namespace InterviewPrep.Web.Features.Drills;

/// <summary>What the compiler's messages that beginners meet mean, and which one to begin with.</summary>
internal static class CompilerWords
{
    private static readonly Dictionary<string, string> Meanings = new()
    {
        ["CS0019"] = "The two sides of this operator are of types that do not go together.",
        ["CS0021"] = "Square brackets work on arrays, lists, texts and dictionaries; this is something else.",
        ["CS0029"] = "The value is of another type than the place it goes to.",
        ["CS0103"] = "Nothing of this name is known here: check how it is written, and whether it was declared before, in the same or an outer block.",
        ["CS0117"] = "The type has nothing of this name.",
        ["CS0120"] = "This belongs to an object, and there is none here.",
        ["CS0127"] = "A method that is declared void returns nothing.",
        ["CS0128"] = "This name was declared before in the same block.",
        ["CS0136"] = "This name was declared before in an outer block.",
        ["CS0161"] = "There is a way through the method that ends without a return: often an if without an else, or a loop that may not run at all.",
        ["CS0165"] = "There is a way to this place on which the variable got no value.",
        ["CS0246"] = "No type of this name is known: check how it is written.",
        ["CS0266"] = "The value may not fit; if you are sure, write the type in parentheses before it.",
        ["CS0411"] = "The compiler cannot tell the type: write it in angle brackets.",
        ["CS0428"] = "A method is called with parentheses after its name.",
        ["CS1002"] = "A statement ends with a semicolon; it is often missing one line above.",
        ["CS1003"] = "A sign is missing here, such as a comma or a bracket.",
        ["CS1026"] = "A closing parenthesis is missing.",
        ["CS1061"] = "The object has nothing of this name: check how it is written, and what type the object is.",
        ["CS1501"] = "No version of this method takes so many arguments.",
        ["CS1503"] = "An argument is of another type than the method takes.",
        ["CS1513"] = "A closing brace is missing, often further up.",
        ["CS1525"] = "Something is missing or too much just before this place.",
        ["CS8600"] = "The value may be null, and the type does not allow it.",
    };

    public static string Meaning(string id) => Meanings.GetValueOrDefault(id, "");

    /// <summary>A sentence that cannot be read comes first; that a path does not return is often but a consequence of the others.</summary>
    public static CompilerMessage? First(IEnumerable<CompilerMessage> messages) =>
        messages.Where(m => m.Severity == "error").OrderBy(m => m.Id is "CS0161" ? 2 : m.Id.StartsWith("CS10", StringComparison.Ordinal) || m.Id is "CS1513" or "CS1525" ? 0 : 1).FirstOrDefault();
}
