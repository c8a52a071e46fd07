namespace InterviewPrep.Web.Features.Mail;

/// <summary>Outgoing mail.</summary>
internal sealed class MailFeature : Feature
{
    public override void Register(IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<MailOptions>(configuration.GetSection(MailOptions.Section));
        services.AddSingleton<Outbox>();
        services.AddSingleton<MailFolder>();
        if (configuration[$"{MailOptions.Section}:{nameof(MailOptions.Host)}"] is { Length: > 0 })
            services.AddSingleton<IMailTransport, SmtpTransport>();
        else
            services.AddSingleton<IMailTransport>(provider => provider.GetRequiredService<MailFolder>());
        services.AddHostedService<MailWorker>();
    }
}
