using System.Runtime.InteropServices;
using System.Text;
using InterviewPrep.Sandbox.Runner.Walls;
using Microsoft.Win32.SafeHandles;

namespace InterviewPrep.Sandbox.Runner;

/// <summary>
/// The answer's standard streams. Input is a file in memory behind descriptor 0, filled anew for each case; output and errors are pipes that the
/// host reads and caps. All that goes through them is text: no verdict depends on its shape.
/// </summary>
internal sealed class CaseConsole
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private readonly SafeFileHandle _input;

    private CaseConsole(SafeFileHandle input) => _input = input;

    public static CaseConsole Open()
    {
        var fd = Native.CreateMemoryFile("stdin", 0);
        if (fd >= 0)
            _ = Native.Duplicate(fd, 0);
        return new CaseConsole(new SafeFileHandle(fd < 0 ? 0 : fd, ownsHandle: false));
    }

    /// <param name="separateErrors">A program's standard error stays apart from its output; elsewhere all text comes in the order of printing.</param>
    public void Reset(string input, bool separateErrors)
    {
        RandomAccess.SetLength(_input, 0);
        RandomAccess.Write(_input, Utf8.GetBytes(input), 0);
        Native.Seek(0, 0, 0);
        Console.SetIn(new StreamReader(Console.OpenStandardInput(), Utf8));
        Console.SetOut(Writer(Console.OpenStandardOutput()));
        Console.SetError(separateErrors ? Writer(Console.OpenStandardError()) : Console.Out);
    }

    private static TextWriter Writer(Stream stream) => TextWriter.Synchronized(new StreamWriter(stream, Utf8) { AutoFlush = true });
}
