using CaseManager.Application.Database;
using CaseManager.Application.Outcomes;
using CaseManager.Domain;
using Npgsql;

namespace CaseManager.Application.Demo;

/// <summary>What came of asking for demo data.</summary>
public enum DemoAnswer
{
    Made,

    /// <summary>The database holds the demo already.</summary>
    ThereAlready,

    /// <summary>The database holds accounts that are not the demo's. Nothing was touched.</summary>
    HoldsRealAccounts,

    /// <summary>An earlier run was broken off; only a new database helps.</summary>
    HalfDone,
}

/// <summary>How far the simulation is: a day, and how much of the whole time has passed.</summary>
public sealed record DemoProgress(DateOnly Day, double Share);

/// <summary>
/// An invented programme that looks like a real one after eighteen months, made by living through them: every slip, consent and service
/// referral goes through its use case, day by day, by the account that would do it.
/// </summary>
public sealed class DemoData(DatabaseSettings settings, TimeProvider clock)
{
    /// <summary>Who can sign in, and the password of all of them.</summary>
    public static IReadOnlyList<DemoAccount> Accounts => DemoWorld.Accounts;

    public static string Password => DemoWorld.Password;

    /// <summary>How often a rule of the programme refused a use case of the demo, by rule.</summary>
    public IReadOnlyDictionary<string, int> Refusals { get; private set; } = new Dictionary<string, int>();

    /// <summary>The bad looks in the last month of the trail.</summary>
    public IReadOnlyList<KnownLook> Looks { get; private set; } = [];

    public async Task<DemoAnswer> Make(IProgress<DemoProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        var start = now.DayInVietnam().AddMonths(-DemoPlan.Months).StartInVietnam();
        await using var connection = new NpgsqlConnection(settings.ConnectionString(Login.Migrator) + ";Pooling=false;Max Auto Prepare=0");
        await connection.OpenAsync(cancellationToken);
        await connection.Run("set role cm_owner", cancellationToken);
        if (await WhyNot(connection, cancellationToken) is { } answer)
        {
            return answer;
        }

        await connection.Run("insert into sec.demo_mark (clients) values ($1)", cancellationToken, DemoPlan.Clients);
        await connection.Run($"alter database {settings.Name} set synchronous_commit = off", cancellationToken);
        var world = new DemoWorld();
        await world.Install(connection, start, cancellationToken);
        await using (var opening = new DemoStage(settings, start))
        {
            await world.OpenProviders(opening, cancellationToken);
        }

        await Live(world, start, now, progress, cancellationToken);
        Looks = await new DemoLooks(now).Make(connection, cancellationToken);
        await connection.Run($"alter database {settings.Name} reset synchronous_commit", cancellationToken);
        await connection.Run("analyze", cancellationToken);
        await new OutcomesRefresh(settings, clock).Run(cancellationToken);
        await connection.Run("update sec.demo_mark set finished_at = clock_timestamp()", cancellationToken);

        return DemoAnswer.Made;
    }

    // The wards know nothing of each other, so their days can pass side by side.
    private async Task Live(
        DemoWorld world, DateTimeOffset start, DateTimeOffset now, IProgress<DemoProgress>? progress, CancellationToken cancellationToken)
    {
        var people = DemoPlan.People(now);
        var refusals = new Dictionary<string, int>();
        await Task.WhenAll(DemoWorld.Wards.Select(ward => Task.Run(
            async () =>
            {
                var memory = new DemoMemory(now);
                await using var stage = new DemoStage(settings, start);
                foreach (var person in people.Where(p => p.WardCode == ward.Code))
                {
                    await stage.Agenda.Begin(new DemoLife(stage, world, person, people, memory).Live());
                }

                await stage.Agenda.RunUntil(now, day => Reached(ward.Code, day), cancellationToken);
                if (ward == DemoWorld.Wards[0] && memory.SomeClient(ward.Code, world.Coordinator(ward.Code, standIn: false)) is { } client)
                {
                    await new DemoDemands(stage, world, ward.Code, client).Come();
                }

                lock (refusals)
                {
                    foreach (var (rule, count) in memory.Refusals)
                    {
                        refusals[rule] = refusals.GetValueOrDefault(rule) + count;
                    }
                }
            },
            cancellationToken)));
        Refusals = refusals;

        void Reached(string ward, DateTimeOffset time)
        {
            if (ward == DemoWorld.Wards[0].Code)
            {
                progress?.Report(new(time.DayInVietnam(), (time - start) / (now - start)));
            }
        }
    }

    /// <summary>Why no demo data may be made here; nothing when it may.</summary>
    internal static async Task<DemoAnswer?> WhyNot(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            """
            select case
                when exists (select from sec.demo_mark where finished_at is not null) then 'ThereAlready'
                when exists (select from sec.demo_mark) then 'HalfDone'
                when exists (select from accounts.accounts) then 'HoldsRealAccounts' end
            """,
            connection);

        return await command.ExecuteScalarAsync(cancellationToken) is string answer ? Enum.Parse<DemoAnswer>(answer) : null;
    }
}
