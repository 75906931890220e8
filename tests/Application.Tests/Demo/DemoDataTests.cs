using CaseManager.Application.Demo;
using CaseManager.Application.Outcomes;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Outcomes;
using CaseManager.Testing;

namespace CaseManager.Application.Tests.Demo;

public sealed class DemoDataTests
{
    [Fact]
    [Trait("Category", "Slow")]
    public async Task Eighteen_invented_months_show_exactly_the_figures_of_the_pilot()
    {
        await using var programme = await Programme.Start();
        var demo = new DemoData(programme.Database, programme.Clock);

        Assert.Equal(DemoAnswer.Made, await demo.Make());
        Assert.Equal(DemoAnswer.ThereAlready, await demo.Make());

        var staff = new Actor(
            new Id<Account>(await programme.Value<Guid>("select id from accounts.accounts where role = 'ProgrammeStaff'")),
            Role.ProgrammeStaff, []);
        var report = await programme.As(staff).Send(new GetOutcomes("whole"));
        Assert.Equal(
            [204, 97, 90, 17, 204],
            new[]
            {
                Measure.Consented, Measure.Methadone, Measure.Recovery, Measure.Neither, Measure.Referred
            }.Select(m => report.All.Of(m).Number));
        Assert.Equal(
            [0.47m, 0.44m],
            new[]
            {
                Measure.Methadone, Measure.Recovery
            }.Select(m => Math.Floor(100 * report.All.Of(m).ShareOf(report.All.Of(Measure.Consented))!.Value) / 100));
        Assert.All(report.ByWard, ward => Assert.All(Measure.Stages, stage => Assert.NotNull(ward.Of(stage).Number)));
        Assert.InRange(report.All.Of(Measure.Contacted).MedianWait!.Value, 1, 72);

        // Rules refuse now and then, as when a consent has run out; a story that they refused all the time would be none.
        Assert.InRange(demo.Refusals.Values.Sum(), 1, 200);
        Assert.InRange(await programme.Value<long>("select count(*) from intake.slips where word = 'Sent'"), 1, 20);
        Assert.InRange(await programme.Value<long>("select count(*) from care.service_referrals where due_on < '2026-09-22'"), 1, 300);
        Assert.Equal(0, await programme.Value<long>("select count(*) from audit.closings where outcome = 'Failed'"));
    }

    [Fact]
    public async Task A_database_with_real_accounts_is_left_alone()
    {
        await using var programme = await Programme.Start();
        await programme.Given.Coordinator(TestWards.North);

        Assert.Equal(DemoAnswer.HoldsRealAccounts, await new DemoData(programme.Database, programme.Clock).Make());
        Assert.Equal(DemoAnswer.HoldsRealAccounts, await new ManyClients(programme.Database, programme.Clock).Make(500));
        Assert.Equal(1, await programme.Value<long>("select count(*) from accounts.accounts"));
    }
}
