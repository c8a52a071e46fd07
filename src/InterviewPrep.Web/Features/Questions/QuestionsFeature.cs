using InterviewPrep.QuestionBank;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Progress;
using InterviewPrep.Web.Infrastructure.PersonalData;
using MediatR;

namespace InterviewPrep.Web.Features.Questions;

/// <summary>The question bank: import, list, question page, reports.</summary>
internal sealed class QuestionsFeature : Feature
{
    public override void Store(StorageSchema schema)
    {
        schema.Document<StoredQuestion>("question", q => q.Id).Index(q => q.Listed);
        schema.Document<QuestionReport>("question_report", r => r.Id).Index(r => r.Open, r => r.At).Index(r => r.User);
    }

    public override void Register(IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<QuestionBankOptions>(configuration.GetSection(QuestionBankOptions.Section));
        services.AddSingleton<IPersonalData, ReportData>();
        services.AddSingleton<Catalogue>();
        services.AddSingleton<ImportReport>();
        services.AddSingleton<QuestionImport>();
        services.AddHostedService<QuestionImportWorker>();
    }

    public override void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/questions").WithTags("Questions");
        api.MapGet("/", (IMediator mediator, string? topic, Level? level, QuestionKind? kind, PracticeState? state, string? search, CancellationToken cancelled) =>
                mediator.Send(new ListQuestions(topic, level, kind, state, search), cancelled))
            .WithSummary("The questions that fit all of the given filters.");
        api.MapGet("/{id}", (IMediator mediator, string id, CancellationToken cancelled) => mediator.Send(new ShowQuestion(id), cancelled))
            .WithSummary("A question as a candidate may see it before the start.");
        api.MapPost("/{id}/reports", async (IMediator mediator, string id, ReportText body, CancellationToken cancelled) =>
            {
                await mediator.Send(new ReportQuestion(id, body.Text), cancelled);
                return Results.NoContent();
            })
            .WithSummary("Tells the people who keep the bank what is wrong with a question.");
    }
}

/// <param name="Text">1 to 2,000 characters.</param>
public sealed record ReportText(string Text);
