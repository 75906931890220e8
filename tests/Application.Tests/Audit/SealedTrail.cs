using System.Diagnostics;
using CaseManager.Application.Audit;
using CaseManager.Application.CarePlans;
using CaseManager.Application.Clients;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.CarePlans;
using CaseManager.Testing;

namespace CaseManager.Application.Tests.Audit;

/// <summary>A small programme whose trail is sealed, with the key and the copy of the seals in a folder of their own.</summary>
internal sealed class SealedTrail : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("seals");
    private Actor _coordinator = null!;
    private ClientCode _client;

    private SealedTrail(Programme programme)
    {
        Programme = programme;
        Settings = WithKey("ours");
        Sealer = new(programme.Database, Settings, programme.Clock);
    }

    public Programme Programme { get; }

    public SealingSettings Settings { get; }

    public Sealer Sealer { get; }

    public IReadOnlyList<SealLine> Copies => new AnchorFile(Settings.Anchor).Read().Lines;

    public static async Task<SealedTrail> Start()
    {
        var trail = new SealedTrail(await Programme.Start());
        trail._coordinator = await trail.Programme.Given.Coordinator(TestWards.North);
        trail._client = await trail.Programme.Given.Client(TestWards.North, trail._coordinator);

        return trail;
    }

    /// <summary>A key pair with its own copy of the seals.</summary>
    public SealingSettings WithKey(string whose)
    {
        var key = Path.Combine(_folder.FullName, whose + ".pem");
        SealKeys.Make(key);

        return new() { Key = key, PublicKey = SealKeys.PublicOf(key), Anchor = Path.Combine(_folder.FullName, whose + ".txt") };
    }

    /// <summary>A coordinator looks at the caseload, opens a client and changes something: rows in all four tables.</summary>
    public async Task Work()
    {
        var coordinator = Programme.As(_coordinator);
        await coordinator.Send(new ListClients());
        await coordinator.Send(new GetClientHeader(_client));
        await coordinator.Send(new AddGoal(Id<Goal>.New(), _client, "Có việc làm", GoalDomain.Work, 1, null, null));
    }

    /// <summary>Seals all there is. Another test's transaction on the same server may hold the horizon back for a moment.</summary>
    public async Task<long> Seal(Sealer? sealer = null)
    {
        var rows = 0L;
        var watch = Stopwatch.StartNew();
        SealingRun run;
        do
        {
            run = await (sealer ?? Sealer).Run();
            rows += run.Rows;
            Assert.True(watch.Elapsed < TimeSpan.FromMinutes(10), "Something holds the horizon back.");
        }
        while (run.Busy || run.Waiting is not null);

        return rows;
    }

    /// <summary>Works and seals so many times: so many seals at least.</summary>
    public async Task WorkAndSeal(int times = 1)
    {
        for (var i = 0; i < times; i++)
        {
            await Work();
            await Seal();
        }
    }

    public Task<TrailCheck> Verify() => Verify(Settings, null);

    public Task<TrailCheck> VerifyWithCopies() => Verify(Settings, Copies);

    public async Task<TrailCheck> Verify(SealingSettings whose, IReadOnlyList<SealLine>? copies)
    {
        using var keys = SealKeys.Read(whose.PublicKey);

        return await new SealVerifier(Programme.Database).Verify(keys, copies);
    }

    /// <summary>What a superuser can do: constraints, triggers and policies do not stop one.</summary>
    public Task Attack(string sql) => Programme.Execute("set session_replication_role = replica; " + sql);

    public async ValueTask DisposeAsync()
    {
        await Programme.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
