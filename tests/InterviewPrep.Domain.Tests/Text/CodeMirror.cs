using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace InterviewPrep.Domain.Tests.Text;

/// <summary>The real @codemirror/state and @codemirror/collab, in a Node process.</summary>
public sealed class CodeMirror : IDisposable
{
    private readonly Process _node;

    public CodeMirror()
    {
        var here = Path.GetDirectoryName(Here())!;
        var client = Path.GetFullPath(Path.Combine(here, "../../../src/InterviewPrep.Web/Client"));
        if (!Directory.Exists(Path.Combine(client, "node_modules/@codemirror/collab")))
            throw new InvalidOperationException($"Run 'npm ci' in {client} first.");
        _node = Process.Start(new ProcessStartInfo("node", [Path.Combine(here, "codemirror.mjs"), client])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        })!;
    }

    public T Ask<T>(string what, object given)
    {
        var request = JsonSerializer.SerializeToNode(given, JsonSerializerOptions.Web)!.AsObject();
        request["ask"] = what;
        _node.StandardInput.WriteLine(request.ToJsonString());
        var answer = _node.StandardOutput.ReadLine() ?? throw new InvalidOperationException("Node has ended.");
        return JsonSerializer.Deserialize<T>(answer, JsonSerializerOptions.Web)!;
    }

    public void Dispose()
    {
        _node.StandardInput.Close();
        _node.WaitForExit();
        _node.Dispose();
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
