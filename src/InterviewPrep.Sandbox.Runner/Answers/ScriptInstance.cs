using System.Reflection;

namespace InterviewPrep.Sandbox.Runner.Answers;

/// <summary>A script compiles to a class whose factory stores the new instance in an array and then runs the top-level statements.</summary>
internal static class ScriptInstance
{
    public static Type TypeIn(Assembly assembly) =>
        assembly.GetType("Submission#0") ?? throw new MissingMemberException("The assembly holds no script.");

    public static object Create(Type type)
    {
        var submissions = new object[2]; // globals, then this one
        var factory = type.GetMethod("<Factory>", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!;
        var run = (Task<object>)factory.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [submissions], null)!;
        run.GetAwaiter().GetResult();
        return submissions[1];
    }
}
