namespace InterviewPrep.Sandbox.Tests.Judging;

/// <summary>The walls stand in nobody's way who does ordinary things.</summary>
public sealed class OrdinaryAnswerTests(WarmSandbox sandbox)
{
    public static TheoryData<string> Bodies =>
    [
        "Parallel.For(0, 10, i => Interlocked.Increment(ref n)); return n == 10;",
        "return Enumerable.Range(0, 1_000).AsParallel().Where(i => i % 2 == 0).Count() == 500;",
        "var t = new System.Threading.Timer(_ => Interlocked.Increment(ref n), null, 1, 1); SpinWait.SpinUntil(() => n > 2); return true;",
        "using var c = new CancellationTokenSource(20); try { Task.Delay(-1, c.Token).Wait(); } catch (AggregateException e) { return e.InnerException is TaskCanceledException; } return false;",
        "return new System.Text.RegularExpressions.Regex(\"^(a|b)+$\", System.Text.RegularExpressions.RegexOptions.Compiled).IsMatch(\"abab\");",
        "return System.Text.RegularExpressions.Regex.Replace(\"a1\", @\"\\p{L}\", \"x\") == \"x1\";",
        "return System.Text.Json.JsonSerializer.Serialize(new { A = 1, B = new[] { \"x\" } }) == \"{\\\"A\\\":1,\\\"B\\\":[\\\"x\\\"]}\";",
        "return System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, int>>(\"{\\\"a\\\":1}\")![\"a\"] == 1;",
        "return Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(\"a\"))).StartsWith(\"CA978112\");",
        "return System.Security.Cryptography.MD5.HashData(new byte[1]).Length == 16 && System.Security.Cryptography.RandomNumberGenerator.GetInt32(5) < 5;",
        "using var h = new System.Security.Cryptography.HMACSHA1(new byte[3]); return h.ComputeHash(new byte[9]).Length == 20;",
        "return System.Numerics.BigInteger.Pow(2, 100).ToString() == \"1267650600228229401496703205376\";",
        "var m = new MemoryStream(); using (var z = new System.IO.Compression.GZipStream(m, System.IO.Compression.CompressionMode.Compress, true)) z.Write(new byte[1000]); return m.Length < 100;",
        "return TimeZoneInfo.FindSystemTimeZoneById(\"Europe/Berlin\").GetUtcOffset(new DateTime(2026, 7, 1)).Hours == 2;",
        "return TimeZoneInfo.ConvertTime(new DateTime(2026, 1, 1), TimeZoneInfo.Utc, TimeZoneInfo.FindSystemTimeZoneById(\"America/New_York\")).Hour == 19;",
        "return DateTime.Now.Kind == DateTimeKind.Local && DateTimeOffset.Now.Offset == TimeSpan.Zero && DateOnly.Parse(\"2026-02-28\").AddDays(1).Month == 3;",
        "return DateTime.Parse(\"2026-02-28 10:00\").ToString(\"R\") == \"Sat, 28 Feb 2026 10:00:00 GMT\" && 1234.5m.ToString(\"N2\") == \"1,234.50\";",
        "var c = System.Threading.Channels.Channel.CreateBounded<int>(1); var t = Task.Run(async () => { for (var i = 0; i < 5; i++) await c.Writer.WriteAsync(i); c.Writer.Complete(); }); var s = 0; await foreach (var i in c.Reader.ReadAllAsync()) s += i; return s == 10;",
        "var q = new PriorityQueue<string, int>(); q.Enqueue(\"b\", 2); q.Enqueue(\"a\", 1); return q.Dequeue() == \"a\";",
        "var d = new System.Collections.Concurrent.ConcurrentDictionary<int, int>(); await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => d.AddOrUpdate(1, 1, (_, v) => v + 1)))); return d[1] == 8;",
        "using var s = new SemaphoreSlim(1); await s.WaitAsync(); s.Release(); lock (s) return Monitor.IsEntered(s);",
        "var b = new System.Collections.Concurrent.BlockingCollection<int>(); var t = new Thread(() => { b.Add(1); b.CompleteAdding(); }); t.Start(); t.Join(); return b.GetConsumingEnumerable().Sum() == 1;",
        "Console.ForegroundColor = ConsoleColor.Red; Console.Title = \"x\"; Console.WriteLine(Console.In.ReadToEnd().Length); Console.ResetColor(); return true;",
        "return Guid.NewGuid() != Guid.NewGuid() && Random.Shared.Next(3) < 3 && new Random(1).Next() == 534011718;",
        "var w = System.Diagnostics.Stopwatch.StartNew(); await Task.Delay(5); return w.ElapsedMilliseconds >= 4 && Environment.TickCount64 > 0 && Environment.ProcessorCount > 0;",
        "for (var i = 0; i < 50; i++) GC.KeepAlive(new byte[1_000_000]); GC.Collect(); GC.WaitForPendingFinalizers(); return GC.CollectionCount(0) > 0;",
        "return \"Stra\\u00dfe\".ToUpperInvariant().Normalize().Length > 0 && string.Compare(\"a\", \"B\", StringComparison.OrdinalIgnoreCase) < 0 && \"\\u00e9\".Normalize(NormalizationForm.FormD).Length > 0;",
        "return ((object)new P(1, \"a\")).ToString() == \"P { A = 1, B = a }\" && new P(1, \"a\") with { A = 2 } != new P(1, \"a\");",
        "return typeof(P).GetProperties().Select(p => p.Name).SequenceEqual([\"A\", \"B\"]) && (int)Activator.CreateInstance(typeof(int))! == 0;",
        "return await Lines().Where(x => x > 1).CountAsync() == 2; async IAsyncEnumerable<int> Lines() { for (var i = 0; i < 4; i++) { await Task.Yield(); yield return i; } }",
        "return new System.Net.IPAddress(new byte[] { 127, 0, 0, 1 }).ToString() == \"127.0.0.1\" && new Uri(\"http://a/b?c=d\").Query == \"?c=d\" && System.Net.WebUtility.HtmlEncode(\"<\") == \"&lt;\";",
        "var l = new System.Collections.ObjectModel.ObservableCollection<int>(); l.CollectionChanged += (_, _) => n++; l.Add(1); return n == 1 && System.Collections.Immutable.ImmutableArray.Create(1).Length == 1;",
        "return System.Runtime.Intrinsics.Vector128.Create(1) + System.Runtime.Intrinsics.Vector128.Create(2) == System.Runtime.Intrinsics.Vector128.Create(3) && System.Numerics.Vector<int>.Count > 1;",
        "var s = new SortedDictionary<string, List<int>> { [\"a\"] = [1, 2] }; return s.SelectMany(p => p.Value).Aggregate((x, y) => x * 10 + y) == 12;",
        "using var r = new StringReader(\"a\\nb\"); return r.ReadLine() == \"a\" && new StringBuilder().AppendJoin(',', 1, 2).ToString() == \"1,2\" && Path.Combine(\"a\", \"b\") == \"a/b\" && !File.Exists(\"/etc/passwd\");",
        "System.Diagnostics.Debug.Assert(false); System.Diagnostics.Debug.WriteLine(1); return true;",
        "try { checked { var x = int.MaxValue; x += a; } } catch (OverflowException) { return true; } return false;",
        "ThreadPool.SetMinThreads(20, 20); await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => Thread.Sleep(10)))); return true;",
        "AppDomain.CurrentDomain.UnhandledException += (_, _) => { }; using var m = new Mutex(); using var e = new ManualResetEventSlim(true); e.Wait(); return m.WaitOne();",
        "return new Lazy<int>(() => 3).Value == 3 && new ThreadLocal<int>(() => 4).Value == 4 && Thread.CurrentThread.ManagedThreadId > 0 && (Thread.CurrentThread.Name = \"mine\") == \"mine\";",
    ];

    [Theory, MemberData(nameof(Bodies))]
    public async Task It_works_behind_the_walls(string body)
    {
        var source = $$"""
            int n = 0;
            record P(int A, string B);
            bool Solve(int a) => Run(a).Result;
            async Task<bool> Run(int a) { await Task.CompletedTask; {{body}} }
            """;

        Told.Is(Verdict.Accepted, await Answer.Script(source, "bool", "int").Sample("[1]", "true").JudgeOn(sandbox));
    }
}
