using InterviewPrep.Sandbox.Protocol;

namespace InterviewPrep.Sandbox.Compiling;

/// <summary>The wire's view of a target.</summary>
internal static class Shapes
{
    public static AnswerShape Of(Target target) => target switch
    {
        MethodTarget { ClassName: null } m => new(AnswerKind.Script, "", [], [Of(m.Method)], ResultIndex(m)),
        MethodTarget m => new(AnswerKind.Method, m.ClassName!, [], [Of(m.Method)], ResultIndex(m)),
        ClassTarget c => new(AnswerKind.Class, c.ClassName, [.. c.Constructor.Select(Of)], [.. c.Methods.Select(Of)], -1),
        ProgramTarget => new(AnswerKind.Program, "", [], [], -1),
        _ => throw new ArgumentException($"{target.GetType().Name} is no target that the sandbox knows."),
    };

    private static int ResultIndex(MethodTarget target)
    {
        if (target.ResultArgument is null)
            return -1;
        var index = target.Method.Parameters.ToList().FindIndex(p => p.Name == target.ResultArgument);
        return index >= 0 ? index : throw new ArgumentException($"{target.Method.Name} has no parameter {target.ResultArgument}.");
    }

    private static ShapeMethod Of(Signature s) => new(s.Name, [.. s.Parameters.Select(Of)], s.ReturnType);

    private static ShapeParameter Of(Parameter p) => new(p.Type, p.Name);
}
