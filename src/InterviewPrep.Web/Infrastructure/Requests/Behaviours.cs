using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Reflection;
using FluentValidation;
using InterviewPrep.Storage.Json;
using MediatR;

namespace InterviewPrep.Web.Infrastructure.Requests;

/// <summary>Times and counts each request by name and outcome.</summary>
internal sealed class Measured<TRequest, TResponse>(ILogger<TRequest> log, RequestMetrics metrics) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        var started = Stopwatch.GetTimestamp();
        var outcome = "failed";
        try
        {
            var response = await next();
            outcome = "done";
            return response;
        }
        catch (Problem problem)
        {
            outcome = problem.Code;
            throw;
        }
        finally
        {
            var elapsed = Stopwatch.GetElapsedTime(started);
            metrics.Record(typeof(TRequest).Name, outcome, elapsed);
            log.LogDebug("{Request} {Outcome} in {Elapsed} ms", typeof(TRequest).Name, outcome, elapsed.TotalMilliseconds);
        }
    }
}

/// <summary>The meter <c>InterviewPrep.Requests</c>: one histogram, in milliseconds.</summary>
internal sealed class RequestMetrics(IMeterFactory meters)
{
    private readonly Histogram<double> _duration = meters.Create("InterviewPrep.Requests").CreateHistogram<double>("request.duration", "ms");

    public void Record(string request, string outcome, TimeSpan elapsed) =>
        _duration.Record(elapsed.TotalMilliseconds, new("request", request), new("outcome", outcome));
}

/// <summary>Refuses a sender who is not signed in or lacks the role that the request's type asks for.</summary>
internal sealed class Authorized<TRequest, TResponse>(Caller caller) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
{
    private static readonly bool OpenToAll = typeof(TRequest).IsDefined(typeof(OpenToAllAttribute));
    private static readonly string? Role = typeof(TRequest).GetCustomAttribute<OnlyForAttribute>()?.Role;

    public Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        if (!OpenToAll && !caller.IsSignedIn) throw Problem.SignInFirst();
        if (Role is not null && !caller.Is(Role)) throw Problem.NotYours();
        return next();
    }
}

/// <summary>Refuses texts that cannot be stored, runs every validator of the request, and tells all that is wrong at once.</summary>
internal sealed class Validated<TRequest, TResponse>(IEnumerable<IValidator<TRequest>> validators) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
{
    private static readonly PropertyInfo[] Texts =
        [.. typeof(TRequest).GetProperties().Where(p => p.PropertyType == typeof(string) || p.PropertyType.IsAssignableTo(typeof(IEnumerable<string>)))];

    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        var errors = new Dictionary<string, string[]>();
        foreach (var text in Texts)
            if (FlawOf(text.GetValue(request)) is { } flaw) errors[text.Name] = [flaw];
        if (errors.Count > 0) throw Problem.Fields(errors);
        foreach (var validator in validators)
        {
            var result = await validator.ValidateAsync(request, cancellationToken);
            foreach (var group in result.Errors.GroupBy(e => e.PropertyName)) errors[group.Key] = [.. group.Select(e => e.ErrorMessage)];
        }
        return errors.Count == 0 ? await next() : throw Problem.Fields(errors);
    }

    private static string? FlawOf(object? value)
    {
        IEnumerable<string?> texts = value as IEnumerable<string?> ?? [value as string];
        return texts.Select(text => StorableText.FlawIn(text)).FirstOrDefault(flaw => flaw is not null);
    }
}
