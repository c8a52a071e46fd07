using InterviewPrep.Web.Infrastructure;

var builder = WebApplication.CreateBuilder(args);
builder.AddFeatures();

var app = builder.Build();
app.UseFeatures();
await app.RunAsync();
