using InterviewPrep.Sandbox;
using InterviewPrep.Web.Infrastructure.Startup;

namespace InterviewPrep.Web.Features.Sandbox;

/// <summary>Where code is compiled and run: the pool of this machine, with the settings of the section <c>Sandbox</c>.</summary>
internal sealed class SandboxFeature : Feature
{
    public override void Register(IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<SandboxOptions>(configuration.GetSection("Sandbox"));
        services.AddSingleton<LocalSandbox>();
        services.AddSingleton<ISandbox>(provider => provider.GetRequiredService<LocalSandbox>());
        services.AddSingleton<IWarmUp>(provider => provider.GetRequiredService<LocalSandbox>());
        services.AddHostedService(provider => provider.GetRequiredService<LocalSandbox>());
    }
}
