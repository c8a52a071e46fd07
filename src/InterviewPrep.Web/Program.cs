using InterviewPrep.Storage;
using InterviewPrep.Web.Infrastructure;

var builder = WebApplication.CreateBuilder(args);
builder.AddFeatures();

await using var app = builder.Build();
app.UseFeatures();
await app.Services.GetRequiredService<Database>().StartingAsync(CancellationToken.None);
await app.RunAsync();
