using System.Reflection;
using InterviewPrep.Sandbox.Protocol;

namespace InterviewPrep.Sandbox.Compiler;

/// <summary>Opens every file and compiles every path that a request may need, since nothing can be opened once the walls stand.</summary>
internal static class Warmup
{
    private const string Methods = "int Twice(int n) { var list = new List<int> { n }; return list.Where(x => x > 0).Sum() * 2; }";
    private const string Type = "class C { public int Twice(int n) { var text = $\"{n}\"; return n * 2; } }";
    private const string Program = "Console.WriteLine(Console.ReadLine());";
    private const string Wrong = "int Twice(int n) { int m; return missing + m; }";

    public static void Run(CompilerDesk desk)
    {
        LoadEverything();
        ShapeMethod twice = new("Twice", [new("int", "n")], "int");
        Ask(desk, new AnswerShape(AnswerKind.Script, "", [], [twice], -1), Methods, Wrong);
        Ask(desk, new AnswerShape(AnswerKind.Method, "C", [], [twice], -1), Type, Wrong);
        Ask(desk, new AnswerShape(AnswerKind.Program, "", [], [], -1), Program, Wrong);
    }

    private static void LoadEverything()
    {
        foreach (var path in Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll").Concat(FrameworkFiles()))
        {
            try
            {
                Assembly.Load(AssemblyName.GetAssemblyName(path));
            }
            catch (BadImageFormatException)
            {
                // A native library.
            }
        }
    }

    private static IEnumerable<string> FrameworkFiles() =>
        Directory.EnumerateFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "System.*.dll");

    private static void Ask(CompilerDesk desk, AnswerShape shape, string right, string wrong)
    {
        foreach (var (task, source) in new[] { (CompilerTask.Compile, right), (CompilerTask.Compile, wrong), (CompilerTask.Diagnose, wrong) })
            desk.AnswerAsync(new CompilerRequest(task, shape, source, 0)).GetAwaiter().GetResult();
        desk.AnswerAsync(new CompilerRequest(CompilerTask.Complete, shape, right, right.IndexOf('{', StringComparison.Ordinal) + 1)).GetAwaiter().GetResult();
    }
}
