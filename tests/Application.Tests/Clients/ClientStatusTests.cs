using CaseManager.Application.Clients;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Clients;
using CaseManager.Testing;
using FluentValidation;

namespace CaseManager.Application.Tests.Clients;

public sealed class ClientStatusTests
{
    [Fact]
    public async Task A_client_pauses_and_comes_back_and_the_record_tells_how()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        var today = programme.Clock.Today();

        await programme.As(lan).Send(new CloseClient(client, ClientStatus.Paused, today, "Muốn nghỉ", "Gọi lại lúc nào cũng được", 1));
        await programme.As(lan).Send(new ReopenClient(client, today, null, 2));

        var record = await programme.As(lan).Send(new GetClientStatus(client));
        Assert.Equal(ClientStatus.Active, record.Header.Status);
        Assert.Equal([ClientStatus.Active, ClientStatus.Paused], record.Changes.Select(change => change.To));
        Assert.Equal(("Muốn nghỉ", "Gọi lại lúc nào cũng được"), (record.Changes[1].Reason, record.Changes[1].Told));
    }

    [Fact]
    public async Task A_death_cancels_follow_ups_and_only_a_supervisor_corrects_it()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var supervisor = await programme.Given.Supervisor(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        var today = programme.Clock.Today();
        await programme.Given.FollowUp(client, TestWards.North, today);

        await programme.As(lan).Send(new CloseClient(client, ClientStatus.Deceased, today, null, null, 1));

        Assert.Equal("Cancelled", await programme.Value<string>("select status from care.follow_ups"));
        var refused = await Assert.ThrowsAsync<RuleBrokenException>(() => programme.As(lan).Send(new ReopenClient(client, today, null, 2)));
        Assert.Equal("Clients.Rule.DeathIsCorrectedBySupervisor", refused.Key);
        await programme.As(supervisor).Send(new ReopenClient(client, today, "Ghi nhầm", 2));
        Assert.Equal(ClientStatus.Active, (await programme.As(lan).Send(new GetClientHeader(client))).Status);
    }

    [Fact]
    public async Task A_status_change_cannot_withdraw_and_refuses_a_stale_version()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        var today = programme.Clock.Today();

        await Assert.ThrowsAsync<ValidationException>(() =>
            programme.As(lan).Send(new CloseClient(client, ClientStatus.Withdrawn, today, null, null, 1)));
        await Assert.ThrowsAsync<ValidationException>(() =>
            programme.As(lan).Send(new CloseClient(client, null, null, new string('a', 501), null, 1)));
        await Assert.ThrowsAsync<StaleVersionException>(() =>
            programme.As(lan).Send(new CloseClient(client, ClientStatus.Paused, today, null, null, 0)));
        await Assert.ThrowsAsync<RuleBrokenException>(() =>
            programme.As(lan).Send(new CloseClient(client, ClientStatus.Inactive, today, null, null, 1)));
    }

    [Fact]
    public async Task A_record_is_handed_over_only_to_a_coordinator_of_the_ward()
    {
        await using var programme = await Programme.Start();
        var (lan, mai) = (await programme.Given.Coordinator(TestWards.North), await programme.Given.Coordinator(TestWards.North));
        var supervisor = await programme.Given.Supervisor(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);

        await programme.As(supervisor).Send(new HandOverClient(client, mai.AccountId, 1));

        Assert.Equal(mai.AccountId, (await programme.As(mai).Send(new GetClientHeader(client))).CoordinatorId);
        foreach (var other in new[]
        {
            await programme.Given.Coordinator(TestWards.South), await programme.Given.Officer(TestWards.North), supervisor, mai
        })
        {
            await Assert.ThrowsAsync<RuleBrokenException>(() => programme.As(lan).Send(new HandOverClient(client, other.AccountId, 2)));
        }

        await Assert.ThrowsAsync<AccessDeniedException>(async () =>
            await programme.As(await programme.Given.Coordinator(TestWards.South)).Send(new HandOverClient(client, lan.AccountId, 2)));
    }
}
