using InterviewPrep.Web.Infrastructure.PersonalData;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Accounts.MyData;

/// <summary>All that is kept about the sender, by area.</summary>
public sealed record ExportMyData : IRequest<IReadOnlyDictionary<string, object>>;

internal sealed class ExportMyDataHandler(Caller caller, IEnumerable<IPersonalData> areas) : IRequestHandler<ExportMyData, IReadOnlyDictionary<string, object>>
{
    public async Task<IReadOnlyDictionary<string, object>> Handle(ExportMyData request, CancellationToken cancellationToken)
    {
        var all = new SortedDictionary<string, object>(StringComparer.Ordinal);
        foreach (var area in areas)
            if (await area.ExportAsync(caller.Id, cancellationToken) is { } data) all.Add(area.Name, data);
        return all;
    }
}
