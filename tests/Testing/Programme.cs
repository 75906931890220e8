using System.Globalization;
using CaseManager.Application;
using CaseManager.Application.Accounts;
using CaseManager.Application.Audit;
using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Npgsql;
using Xunit;

namespace CaseManager.Testing;

/// <summary>
/// A small programme for one test: its own database, a clock that the test moves, accounts made on demand, and <see cref="As"/> to send a
/// use case as one of them, through the whole pipeline.
/// </summary>
public sealed class Programme : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    /// <summary>Tests speak Vietnamese unless they say otherwise, in every locale of the machine.</summary>
    static Programme() => CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = new CultureInfo("vi-VN");

    private Programme(DatabaseSettings database, FakeTimeProvider clock, SecondFactor secondFactor = SecondFactor.Optional)
    {
        Database = database;
        Clock = clock;
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton(new SecondFactorOptions(secondFactor))
            .AddCaseManager(database)
            .BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
        Given = new(this);
    }

    public DatabaseSettings Database { get; }

    public FakeTimeProvider Clock { get; }

    /// <summary>Builders: they set what does not matter to the test.</summary>
    public Given Given { get; }

    public IServiceProvider Services => _services;

    public static async Task<Programme> Start(SecondFactor secondFactor = SecondFactor.Optional) =>
        new(await TestDatabases.New(), new FakeTimeProvider(new DateTimeOffset(2026, 9, 22, 2, 0, 0, TimeSpan.Zero)), secondFactor);

    /// <summary>Ends here and answers how to go on from here, as often as one likes, each time in a database of its own.</summary>
    public async Task<Func<Task<Programme>>> Keep()
    {
        await _services.DisposeAsync();

        return async () => new(await TestDatabases.Clone(Database.Name), new FakeTimeProvider(Clock.GetUtcNow()));
    }

    public Sender As(Actor actor) => new(this, actor);

    /// <summary>An account that gave its password just now, as use cases of weight require.</summary>
    public async Task<Sender> SignedIn(Actor actor) =>
        new(this, actor, await _services.GetRequiredService<Sessions>().Begin(actor.AccountId, SessionKind.Browser, null, null));

    /// <summary>
    /// Lets the rules look at what is new in the trail, as the watcher does every few seconds. Answers how many things it counted.
    /// </summary>
    public async Task<int> Watch()
    {
        await Settled();

        return await new TrailWatch(Database, Clock).Run();
    }

    /// <summary>Waits until no transaction of any test that began before now is open: only then is a row of the trail final.</summary>
    public async Task Settled()
    {
        var now = await Value<string>("select pg_snapshot_xmax(pg_current_snapshot())::text");
        while (!await Value<bool>($"select pg_snapshot_xmin(pg_current_snapshot()) >= '{now}'::xid8"))
        {
            await Task.Delay(50);
        }
    }

    /// <summary>Reads rows as they really are, past every protection, as the superuser of the test cluster.</summary>
    public async Task<List<T>> Rows<T>(string sql, Func<NpgsqlDataReader, T> read)
    {
        await using var connection = await TestDatabases.OpenAsSuperuser(Database.Name);
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    public async Task<T> Value<T>(string sql) => (await Rows(sql, reader => reader.GetFieldValue<T>(0))).Single();

    public async Task Execute(string sql, params object[] values)
    {
        await using var connection = await TestDatabases.OpenAsSuperuser(Database.Name);
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Chance, as it is once in thousands of times: the next rows of a table draw a code that another row has.</summary>
    public Task DrawTwice(string table, string code, int times = 1) =>
        Execute(
            $"""
            create sequence public.draws;
            create function public.draw_twice() returns trigger language plpgsql security definer as $$
            begin
                if nextval('public.draws') <= {times} then
                    new.{code} := (select t.{code} from {table} t limit 1);
                end if;
                return new;
            end $$;
            create trigger draw_twice before insert on {table} for each row execute function public.draw_twice()
            """);

    /// <summary>
    /// A checksum of everything in the database but the trail itself, sessions, sign-ins and guesses; what was changed is in it.
    /// </summary>
    /// <param name="register">Without the register of disclosures, to which a page made for paper adds a line by being shown.</param>
    public async Task<string> Contents(bool register = true)
    {
        var tables = await Rows(
            """
            select format('%I.%I', schemaname, tablename) from pg_tables
            where schemaname in ('intake', 'vault', 'care', 'directory', 'outcomes', 'accounts', 'register')
                and tablename not in ('sessions', 'sign_ins', 'guesses') order by 1
            """,
            row => row.GetString(0));
        Assert.True(tables.Count > 20);

        return await Value<string>(
            $"select concat_ws(' ', {string.Join(", ", tables.Where(table => register || table != "care.disclosures")
                .Append(register ? "audit.changes" : "(select * from audit.changes where table_name <> 'care.disclosures')")
                .Select(table => $"(select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from {table} t)"))})");
    }

    /// <summary>How many attempts were refused so far, as the trail tells it.</summary>
    public Task<long> Refusals() => Value<long>("select count(*) from audit.closings where outcome = 'Refused'");

    /// <summary>The latest entry of the trail.</summary>
    public async Task<AuditedUseCase> LastAuditEntry() =>
        (await AuditEntries())[^1];

    /// <summary>The trail, oldest first.</summary>
    public Task<List<AuditedUseCase>> AuditEntries() =>
        Rows(
            "select e.use_case, coalesce(e.role, ''), coalesce(c.outcome, 'Open'), e.client_codes, e.id from audit.entries e left join "
                + "audit.closings c on c.entry_id = e.id order by e.id",
            reader =>
                new AuditedUseCase(
                    reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetFieldValue<string[]>(3), reader.GetGuid(4)));

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await TestDatabases.TakeBack(Database);
    }

    /// <summary>Sends use cases as one actor, each in a scope of its own.</summary>
    public sealed class Sender(Programme programme, Actor actor, string? session = null)
    {
        /// <summary>The secret of the session, where there is one.</summary>
        public string? Session => session;

        public async Task<T> Send<T>(IRequest<T> useCase, CancellationToken cancellationToken = default)
        {
            await using var scope = programme._services.CreateAsyncScope();
            var acting = scope.ServiceProvider.GetRequiredService<RequestActor>();
            (acting.Actor, acting.Session) = (actor, session);

            return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(useCase, cancellationToken);
        }
    }
}

/// <summary>One line of the trail, as a reviewer would tell it.</summary>
public sealed record AuditedUseCase(string UseCase, string Role, string Outcome, string[] ClientCodes, Guid Id);
