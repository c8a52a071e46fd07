using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using InterviewPrep.Sandbox;
using InterviewPrep.Web.Infrastructure.Startup;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewPrep.Web.Tests.Features.Health;

public sealed class HealthTests
{
    [Fact]
    public async Task The_server_is_ready_when_everything_has_warmed_up_and_not_before()
    {
        var slow = new Slow();
        await using var server = await WebServer.StartAsync(services => services.AddSingleton<IWarmUp>(slow));
        using var visitor = server.Visit();
        using var before = await visitor.GetAsync("/healthz");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, before.StatusCode);
        Assert.True((await before.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("databaseAnswers").GetBoolean());
        Assert.Contains("Something is not as it should be", await visitor.ReadAsync("/health"), StringComparison.Ordinal);

        slow.Warm.SetResult();
        await server.Services.GetRequiredService<Readiness>().WhenReady.WaitAsync(TimeSpan.FromSeconds(60));
        Assert.True((await visitor.Http.GetFromJsonAsync<JsonElement>("/healthz")).GetProperty("isWarm").GetBoolean());
    }

    [Fact]
    public async Task What_the_machine_does_not_enforce_is_told()
    {
        await using var server = await WebServer.StartAsync(services => services.AddSingleton<ISandbox>(new Open()));
        using var visitor = server.Visit();
        var page = await visitor.ReadAsync("/health");
        Assert.Contains("no code is run", page, StringComparison.Ordinal);
        Assert.Contains("unprivileged user namespaces are switched off", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await visitor.GetAsync("/healthz")).StatusCode);
    }

    private sealed class Slow : IWarmUp
    {
        public TaskCompletionSource Warm { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task WarmUpAsync(CancellationToken cancellationToken) => Warm.Task.WaitAsync(cancellationToken);
    }

    /// <summary>A machine without walls, which a test cannot be given for real.</summary>
    private sealed class Open : ISandbox
    {
        public SandboxHealth Health => new(false, [new Wall("bubblewrap", false, "unprivileged user namespaces are switched off")]);

        public Task<JudgeResult> JudgeAsync(JudgeRequest request, IProgress<CaseResult>? progress, CancellationToken cancellationToken) => throw new NotSupportedException();
        public Task<IReadOnlyList<Diagnostic>> DiagnoseAsync(Target target, string source, CancellationToken cancellationToken) => throw new NotSupportedException();
        public Task<IReadOnlyList<Completion>> CompleteAsync(Target target, string source, int position, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
