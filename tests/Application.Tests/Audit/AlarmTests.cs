using System.Net;
using CaseManager.Application.Accounts;
using CaseManager.Application.Audit;
using CaseManager.Application.Clients;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using CaseManager.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManager.Application.Tests.Audit;

/// <summary>What is watched is heard on the first page of reviewer and administrator, without anybody opening the trail.</summary>
public sealed class AlarmTests
{
    private const string Wrong = "ba chiếc thuyền giấy đỏ";

    [Fact]
    public async Task Nothing_rings_while_nothing_happened_and_the_bell_says_when_it_last_looked()
    {
        await using var programme = await Started();
        var administrator = programme.As(await programme.Given.Administrator());

        var never = await administrator.Send(new GetBell());
        await programme.Watch();
        var quiet = await administrator.Send(new GetBell());
        programme.Clock.Advance(TrailWatch.Late + TimeSpan.FromSeconds(1));
        var late = await administrator.Send(new GetBell());

        Assert.Equal((null, true), (never.WatchedAt, never.IsLate));
        Assert.Equal((0, 0, false), (quiet.Open, quiet.Unowned, quiet.IsLate));
        Assert.Equal((quiet.WatchedAt, true), (late.WatchedAt, late.IsLate));
    }

    [Fact]
    public async Task Wrong_passwords_ring_for_an_account_and_for_names_that_there_are_not()
    {
        await using var programme = await Started();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var name = await programme.Value<string>($"select user_name from accounts.accounts where id = '{lan.AccountId}'");
        for (var i = 0; i < 5; i++)
        {
            await SignIn(programme, name, Wrong, "203.0.113.9");
            await SignIn(programme, $"nobody-{i}", Wrong, "203.0.113.9");
            programme.Clock.Advance(TimeSpan.FromMinutes(2));
        }

        var findings = await Heard(programme, 2);

        Assert.Equal(
            [(AccessAnomaly.FailedSignIns, null), (AccessAnomaly.FailedSignIns, lan.AccountId)],
            findings.Select(finding => (finding.Rule, finding.AccountId)).OrderBy(finding => finding.AccountId is not null));
    }

    [Fact]
    public async Task A_second_address_and_a_new_device_ring()
    {
        await using var programme = await Started();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var name = await programme.Value<string>($"select user_name from accounts.accounts where id = '{lan.AccountId}'");
        var known = (await SignIn(programme, name, Given.Password, "203.0.113.9")).Known;
        await programme.Watch();
        await programme.Execute("delete from audit.findings");
        programme.Clock.Advance(TimeSpan.FromMinutes(1));

        // The same device at the same address: nothing.
        await SignIn(programme, name, Given.Password, "203.0.113.9", known);
        await programme.Watch();
        Assert.Equal(0, (await Bell(programme)).Unowned);

        await SignIn(programme, name, Given.Password, "198.51.100.7");

        var findings = await Heard(programme, 2);
        Assert.Equal(
            [AccessAnomaly.ParallelSignIns, AccessAnomaly.NewDevices], findings.Select(finding => finding.Rule).Order());
        Assert.All(findings, finding => Assert.Equal(lan.AccountId, finding.AccountId));
    }

    [Fact]
    public async Task A_link_to_set_a_password_and_its_use_ring()
    {
        await using var programme = await Started();
        var administrator = await programme.Given.Administrator();
        var lan = await programme.Given.Coordinator(TestWards.North);
        await (await programme.SignedIn(administrator)).Send(new MakeSignInLink(lan.AccountId, "Mất điện thoại."));
        await programme.Execute(
            "select audit.signed_in(gen_random_uuid(), $1, $2, 'TakeUpSignInLink', 'Done', null)", programme.Clock.GetUtcNow(),
            lan.AccountId.Value);

        var findings = await Heard(programme, 2);

        Assert.Equal(
            [(AccessAnomaly.SignInLinks, administrator.AccountId), (AccessAnomaly.Resets, lan.AccountId)],
            findings.OrderBy(finding => finding.Rule).Select(finding => (finding.Rule, finding.AccountId!.Value)));
    }

    [Fact]
    public async Task A_refused_link_rings_nothing()
    {
        await using var programme = await Started();
        var lan = await programme.Given.Coordinator(TestWards.North);

        await Assert.ThrowsAsync<AccessDeniedException>(() => programme.As(lan).Send(new MakeSignInLink(lan.AccountId, "Mất điện thoại.")));

        await programme.Watch();
        Assert.Equal(0, (await Bell(programme)).Open);
    }

    [Fact]
    public async Task Sealing_that_falls_behind_rings()
    {
        await using var programme = await Started();
        var lan = await programme.Given.Coordinator(TestWards.North);
        await programme.As(lan).Send(new SearchClients("an"));
        await programme.Watch();
        Assert.Equal(0, (await Bell(programme)).Open);
        await programme.Execute(
            """
            update audit.entries set recorded_at = recorded_at - interval '2 minutes';
            update audit.rules set active = true where code = 'LateSealing'
            """);

        var finding = Assert.Single(await Heard(programme, 1));

        Assert.Equal((AccessAnomaly.LateSealing, (Id<Account>?)null), (finding.Rule, finding.AccountId));
    }

    [Fact]
    public async Task The_bell_is_for_reviewers_and_administrators_and_holds_counts_alone()
    {
        await using var programme = await Started();
        foreach (var role in Enum.GetValues<Role>().Where(role => role is not (Role.Reviewer or Role.Administrator)))
        {
            var actor = await programme.Given.Account(role, AccessPolicy.AnswersForWards(role) ? [TestWards.North] : []);
            await Assert.ThrowsAsync<AccessDeniedException>(() => programme.As(actor).Send(new GetBell()));
        }

        Assert.DoesNotContain(typeof(Bell).GetProperties(), property => property.PropertyType == typeof(string));
    }

    // Nothing is sealed in these tests, however long they take.
    private static async Task<Programme> Started()
    {
        var programme = await Programme.Start();
        await programme.Execute("update audit.rules set active = false where code = 'LateSealing'");

        return programme;
    }

    private static async Task<(SignInAnswer Answer, Id<Account> AccountId, string? Known)> SignIn(
        Programme programme, string name, string password, string from, string? known = null)
    {
        await using var scope = programme.Services.CreateAsyncScope();

        return await scope.ServiceProvider.GetRequiredService<SignIns>().Try(
            name, password, role => role is not Role.Officer, IPAddress.Parse(from), "Firefox", known);
    }

    private static async Task<Bell> Bell(Programme programme) =>
        await programme.As(await programme.Given.Administrator()).Send(new GetBell());

    // Both first pages ring, as often as there are findings, and nobody has them yet.
    private static async Task<IReadOnlyList<FindingRow>> Heard(Programme programme, int times)
    {
        await programme.Watch();
        Assert.Equal((times, times), (await Bell(programme) is var bell ? (bell.Open, bell.Unowned) : default));
        var reviewer = programme.As(await programme.Given.Reviewer());
        Assert.Equal(times, (await reviewer.Send(new GetBell())).Unowned);

        return (await reviewer.Send(new ListFindings(State: FindingState.New))).Rows;
    }
}
