using System.Runtime.InteropServices;
using InterviewPrep.Storage.Embedded;
using Npgsql;

// Runs PostgreSQL in a folder as the server does, until SIGINT; tests kill it.
using var interrupted = new SemaphoreSlim(0);
using var signal = PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
{
    context.Cancel = true;
    interrupted.Release();
});
await using var postgres = await EmbeddedPostgres.StartAsync(args[0], PostgresBinaries.Find(AppContext.BaseDirectory));
Console.WriteLine(postgres.ConnectionString);
await interrupted.WaitAsync();

// The database must outlive the signal until the server has finished with it.
await using var database = NpgsqlDataSource.Create(postgres.ConnectionString);
await using var command = database.CreateCommand("select 'still there'");
Console.WriteLine(await command.ExecuteScalarAsync());
