using System.Reflection;
using MediatR;

namespace InterviewPrep.Web.Infrastructure.Requests;

/// <summary>Registers MediatR 5.1.0, whose own registration package is not part of it.</summary>
internal static class RequestRegistration
{
    private static readonly Type[] Handled = [typeof(IRequestHandler<,>), typeof(INotificationHandler<>)];

    public static void AddRequests(this IServiceCollection services, Assembly assembly)
    {
        services.AddScoped<Caller>();
        services.AddSingleton<RequestMetrics>();
        services.AddScoped<ServiceFactory>(scope => scope.GetRequiredService);
        services.AddScoped<IMediator, Mediator>();

        // The order is the order of passing: measured, then who, then what, then the handler.
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(Measured<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(Authorized<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(Validated<,>));

        foreach (var type in assembly.GetTypes().Where(t => t is { IsAbstract: false, IsGenericTypeDefinition: false }))
            foreach (var contract in type.GetInterfaces().Where(i => i.IsGenericType && Handled.Contains(i.GetGenericTypeDefinition())))
                services.AddScoped(contract, type);
    }
}
