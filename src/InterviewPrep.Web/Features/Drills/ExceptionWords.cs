namespace InterviewPrep.Web.Features.Drills;

/// <summary>What the exceptions that beginners meet mean.</summary>
internal static class ExceptionWords
{
    private static readonly Dictionary<string, string> Meanings = new()
    {
        ["IndexOutOfRangeException"] = "An index was below 0 or past the last item.",
        ["ArgumentOutOfRangeException"] = "An index or a number handed over was outside of what is allowed.",
        ["NullReferenceException"] = "Something that was used there is null: there is no object to ask.",
        ["KeyNotFoundException"] = "The dictionary does not have this key: ask with TryGetValue or ContainsKey first.",
        ["DivideByZeroException"] = "A whole number was divided by 0.",
        ["OverflowException"] = "A number did not fit its type.",
        ["FormatException"] = "A text was not in the form that was to be read, such as a number.",
        ["InvalidCastException"] = "A value is of another type than the one it was cast to.",
        ["InvalidOperationException"] = "Something was asked that the object cannot do now: First or Max of an empty sequence, or a change to a list while it is being walked through.",
        ["ArgumentNullException"] = "null was handed to a method that does not take it.",
        ["ArgumentException"] = "A method does not take the value it was given; adding a key twice to a dictionary is the usual case.",
        ["StackOverflowException"] = "A method called itself too many times: does it always reach the case in which it stops?",
        ["InsufficientExecutionStackException"] = "A method called itself too many times: does it always reach the case in which it stops?",
        ["NotImplementedException"] = "A part of the starter still waits to be written.",
    };

    /// <param name="type">Name of the exception's type, with or without its namespace.</param>
    public static string Meaning(string? type) => type is null ? "" : Meanings.GetValueOrDefault(type.Split('.')[^1], "");
}
