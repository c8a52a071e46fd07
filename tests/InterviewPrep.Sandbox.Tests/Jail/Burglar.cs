namespace InterviewPrep.Sandbox.Tests.Jail;

/// <summary>
/// An answer that tries to break out, by name of the attempt. It goes around every ban of the compiler: native code through reflection, strings instead of
/// names. What it returns starts with "refused" or tells what it got.
/// </summary>
internal static class Burglar
{
    public const string Source = """
        using System.Reflection; using System.Runtime.InteropServices; using Microsoft.Win32.SafeHandles;

        string Solve(string what, string[] words, long[] numbers)
        {
            try { return Try(what, words, numbers); }
            catch (Exception e) { while (e.InnerException is { } inner) e = inner; return "refused: " + e.GetType().Name + " " + e.Message; }
        }

        string Try(string what, string[] words, long[] numbers) => what switch
        {
            "read" => File.ReadAllText(words[0]),
            "list" => "got " + string.Join(" ", Directory.GetFileSystemEntries(words[0])),
            "write" => Write(words[0]),
            "environment" => string.Join(" ", Environment.GetEnvironmentVariables().Keys.Cast<string>().Order()),
            "arguments" => string.Join(" ", Environment.GetCommandLineArgs()) + " " + Environment.UserName + " " + Environment.MachineName,
            "load" => Assembly.Load(words[0]).FullName!,
            "start" => Start(words[0]),
            "socket" => Connect(words[0]),
            "call" => Call(words, numbers),
            "files" => OpenFiles(),
            "memory" => Search(words),
            "bytes" => Assembly.Load(Convert.FromBase64String(words[0])).GetType("Native")!.GetMethod("Try")!.Invoke(null, null)!.ToString()!,
            _ => throw new ArgumentException(what),
        };

        string Write(string path) { File.WriteAllText(path, "x"); return "wrote " + path; }

        string Start(string program)
        {
            var process = Assembly.Load("System.Diagnostics.Process").GetType("System.Diagnostics.Process")!;
            var started = process.GetMethod("Start", new[] { typeof(string), typeof(string) })!.Invoke(null, new object[] { program, "--info" })!;
            return "started " + started;
        }

        string Connect(string address)
        {
            var sockets = Assembly.Load("System.Net.Sockets");
            var client = Activator.CreateInstance(sockets.GetType("System.Net.Sockets.TcpClient")!)!;
            client.GetType().GetMethod("Connect", new[] { typeof(string), typeof(int) })!.Invoke(client, new object[] { address, 80 });
            return "connected";
        }

        // Every system call that there is, through libc's own door.
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)]
        delegate nint Door(nint number, nint a, nint b, nint c, nint d, nint e, nint f);

        string Call(string[] words, long[] numbers)
        {
            var marshal = Type.GetType("System.Runtime.InteropServices." + "Marshal")!;
            var native = Type.GetType("System.Runtime.InteropServices." + "NativeLibrary")!;
            var at = (nint)native.GetMethod("GetExport")!.Invoke(null, new object[] { native.GetMethod("GetMainProgramHandle")!.Invoke(null, null)!, "syscall" })!;
            var door = (Door)marshal.GetMethod("GetDelegateForFunctionPointer", new[] { typeof(nint), typeof(Type) })!.Invoke(null, new object[] { at, typeof(Door) })!;
            var text = marshal.GetMethod("StringToHGlobalAnsi")!;
            var texts = words.Select(w => (nint)text.Invoke(null, new object[] { w })!).ToArray();
            var a = numbers.Select(n => n >= 1L << 60 ? texts[n - (1L << 60)] : (nint)n).Concat(Enumerable.Repeat((nint)0, 7)).ToArray();
            var got = door(a[0], a[1], a[2], a[3], a[4], a[5], a[6]);
            return got >= 0 ? "got " + got : "refused: " + marshal.GetMethod("GetLastPInvokeError")!.Invoke(null, null);
        }

        string OpenFiles()
        {
            var lengths = new List<long>();
            for (var i = 0; i < 600; i++)
                try { lengths.Add(RandomAccess.GetLength(new SafeFileHandle(i, false))); } catch (Exception) { }
            return "lengths " + string.Join(" ", lengths);
        }

        // Half of the word is given as such, the other half too, so that the whole is nowhere in memory because of this.
        string Search(string[] halves)
        {
            var found = 0;
            using var memory = new FileStream("/proc/self/mem", FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 0);
            var buffer = new byte[1 << 16];
            foreach (var line in File.ReadAllLines("/proc/self/maps").Where(l => l.Contains(" rw") && !l.Contains("[v")))
            {
                var range = line.Split(' ')[0].Split('-').Select(x => Convert.ToInt64(x, 16)).ToArray();
                for (var p = range[0]; p < range[1]; p += buffer.Length - 64)
                {
                    int n;
                    try { memory.Position = p; n = memory.Read(buffer, 0, (int)Math.Min(buffer.Length, range[1] - p)); } catch (Exception) { break; }
                    foreach (var encoding in new Encoding[] { Encoding.UTF8, Encoding.Unicode })
                        for (var rest = buffer.AsSpan(0, n); rest.IndexOf(encoding.GetBytes(halves[0])) is var i && i >= 0; rest = rest[(i + 1)..])
                            if (rest[(i + encoding.GetByteCount(halves[0]))..].StartsWith(encoding.GetBytes(halves[1])))
                                found++;
                }
            }
            return "found " + found;
        }
        """;

    public static Answer Answer { get; } = Tests.Answer.Script(Source, "string", "string", "string[]", "long[]") with { Limits = new(CpuMs: 10_000, MemoryMb: 256) };
}
