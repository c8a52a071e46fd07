using InterviewPrep.Storage;

namespace InterviewPrep.Web.Features;

/// <summary>One area of the product: what it stores, what it needs, where it answers. Each area has one, beside its use cases.</summary>
public abstract class Feature
{
    /// <summary>Declares the area's documents and events.</summary>
    public virtual void Store(StorageSchema schema) { }

    /// <summary>Registers what the area's handlers need. Handlers, validators and pages are found by themselves.</summary>
    public virtual void Register(IServiceCollection services, IConfiguration configuration) { }

    /// <summary>Maps the area's API endpoints and hubs.</summary>
    public virtual void Map(IEndpointRouteBuilder routes) { }
}
