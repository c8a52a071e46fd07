using System.Reflection;
using System.Runtime.Loader;
using InterviewPrep.Sandbox.Protocol;
using InterviewPrep.Sandbox.Runner.Values;

namespace InterviewPrep.Sandbox.Runner.Answers;

/// <summary>A loaded answer. Its code runs in <see cref="Run"/> only, so that all of it is on the clock of a case.</summary>
internal abstract class Answer
{
    /// <summary>What the compiler calls the candidate's text in line numbers.</summary>
    public const string FileName = "Answer.cs";

    /// <summary>The load context of its assembly.</summary>
    public const string ContextName = "answer";

    protected const BindingFlags Anything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    /// <param name="input">JSON in UTF-8.</param>
    public abstract void Run(byte[] input, BoundedJson result);

    public static Answer Load(LoadAnswer load, CaseConsole console) => load.Shape.Kind switch
    {
        AnswerKind.Program => new ProgramAnswer(load, console),
        AnswerKind.Class => new ClassAnswer(load.Shape, Open(load), console),
        AnswerKind.Method => new MethodAnswer(load.Shape, Open(load).GetType(load.Shape.ClassName, throwOnError: true)!, console),
        _ => new MethodAnswer(load.Shape, ScriptInstance.TypeIn(Open(load)), console),
    };

    protected static Assembly Open(LoadAnswer load) =>
        new AssemblyLoadContext(ContextName).LoadFromStream(new MemoryStream(load.Assembly), new MemoryStream(load.Pdb));
}
