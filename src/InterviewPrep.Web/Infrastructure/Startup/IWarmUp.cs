namespace InterviewPrep.Web.Infrastructure.Startup;

/// <summary>Something that takes a while after the start and that people would wait for at their first use. The server calls itself ready when all are done.</summary>
public interface IWarmUp
{
    Task WarmUpAsync(CancellationToken cancellationToken);
}

/// <summary>One line or more under the address when the server is ready, such as the demo sign-ins.</summary>
public interface IReadyWords
{
    IEnumerable<string> Lines { get; }
}
