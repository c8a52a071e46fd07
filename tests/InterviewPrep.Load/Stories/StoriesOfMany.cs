using InterviewPrep.Storage.Embedded;
using Npgsql;

namespace InterviewPrep.Load.Stories;

/// <summary>A database of its own with the stories of many people in it, so that a search has something to leave out.</summary>
internal sealed class StoriesOfMany : IAsyncDisposable
{
    public const int People = 500;
    public const int OfEach = 20;

    /// <summary>In one of each person's stories.</summary>
    public const string RareWord = "warehouse";

    private readonly string _folder;
    private readonly EmbeddedPostgres _postgres;

    private StoriesOfMany(string folder, EmbeddedPostgres postgres) => (_folder, _postgres) = (folder, postgres);

    public string ConnectionString => _postgres.ConnectionString;

    public static async Task<StoriesOfMany> StartAsync(CancellationToken stop)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"interviewprep-bench-{Guid.NewGuid():N}");
        return new StoriesOfMany(folder, await EmbeddedPostgres.StartAsync(folder, PostgresBinaries.Find(AppContext.BaseDirectory), deleteAtTheEnd: true, stop));
    }

    /// <summary>Writes 10,000 stories of 250 words as the server stores them; the first person's belong to this one.</summary>
    public async Task FillAsync(string person, CancellationToken stop)
    {
        await using var database = NpgsqlDataSource.Create(ConnectionString);
        await using var fill = database.CreateCommand(
            """
            insert into doc_story (id, revision, data, created_at, updated_at)
            select md5(concat(p, '/', s)), 1, jsonb_build_object(
                'id', md5(concat(p, '/', s)), 'owner', case p when 1 then @person else concat('bench-', p) end, 'form', 'Star', 'createdAt', '2026-01-01T00:00:00+00:00',
                'changedAt', to_char(timestamptz '2026-01-01' + s * interval '1 hour', 'YYYY-MM-DD"T"HH24:MI:SS"+00:00"'),
                'content', jsonb_build_object(
                    'title', concat('Story ', s), 'kind', 'Job', 'when', '', 'where', '', 'competencies', jsonb_build_array(), 'skills', jsonb_build_array(),
                    'texts', jsonb_build_object('situation', text.words, 'task', text.words, 'action', text.words || case s when 7 then ' warehouse' else '' end, 'result', text.words, 'problem', '', 'role', '',
                        'technologies', '', 'hardestBug', '', 'tradeOffs', '', 'changes', '', 'measuredBy', ''))), now(), now()
            from generate_series(1, @people) p, generate_series(1, @each) s,
                lateral (select string_agg(md5(concat(p, '-', s, '-', w)) || ' asked measured ' || w, ' ') as words from generate_series(1, 16) w) text
            """);
        fill.Parameters.AddWithValue("person", person);
        fill.Parameters.AddWithValue("people", People);
        fill.Parameters.AddWithValue("each", OfEach);
        fill.CommandTimeout = 300;
        await fill.ExecuteNonQueryAsync(stop);
        await using var analyze = database.CreateCommand("vacuum analyze doc_story");
        await analyze.ExecuteNonQueryAsync(stop);
    }

    public async ValueTask DisposeAsync()
    {
        await _postgres.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
