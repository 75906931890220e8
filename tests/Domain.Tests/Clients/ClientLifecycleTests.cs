using CaseManager.Domain.Accounts;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Contacts;
using static CaseManager.Domain.Clients.ClientStatus;

namespace CaseManager.Domain.Tests.Clients;

public sealed class ClientLifecycleTests
{
    private static readonly DateTimeOffset Now = new(2026, 9, 22, 2, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 9, 22);
    private static readonly Id<Account> Lan = Id<Account>.New();

    private static readonly Dictionary<ClientStatus, Action<Client, StatusNote>> Ways = new()
    {
        [Paused] = (client, note) => client.Pause(note),
        [Moved] = (client, note) => client.MoveAway(note),
        [Detained] = (client, note) => client.BecomeDetained(note),
        [Graduated] = (client, note) => client.Graduate(note),
        [Deceased] = (client, note) => client.RecordDeath(note),
        [Withdrawn] = (client, note) => client.Withdraw(note),
        [Enrolled] = (client, note) => client.EnrolAgain(note),
        [Inactive] = (client, note) => client.MarkInactive(note),
        [Active] = (client, note) =>
        {
            if (client.Status is Deceased)
            {
                client.CorrectDeath(note);
            }
            else
            {
                client.Reactivate(note);
            }
        },
    };

    // Rows: from. Columns: to, in the order of the enum. A dot is a way that does not exist.
    public static TheoryData<ClientStatus, string> Table => new()
    {
        //          E A I P M D X G W
        { Enrolled,  ".yyyyyy.y" },
        { Active,    "..yyyyyyy" },
        { Inactive,  ".y..yyy.y" },
        { Paused,    ".y....y.y" },
        { Moved,     ".y....y.y" },
        { Detained,  ".y....y.y" },
        { Deceased,  ".y......." },
        { Graduated, ".y....y.y" },
        { Withdrawn, "y.....y.." },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void From_each_status_a_client_makes_exactly_the_allowed_moves(ClientStatus from, string ways)
    {
        foreach (var to in Enum.GetValues<ClientStatus>())
        {
            var client = ClientIn(from);
            var go = () => Ways[to](client, Note());

            if (ways[(int)to] == 'y')
            {
                go();
                Assert.Equal((to, Today), (client.Status, client.StatusOn));
                Assert.Equal((from, to), (client.StatusChanges[^1].From, client.StatusChanges[^1].To));
            }
            else
            {
                Assert.Throws<RuleBrokenException>(go);
                Assert.Equal(from, client.Status);
            }
        }
    }

    [Fact]
    public void No_status_means_failed_discharged_or_expelled() =>
        Assert.DoesNotContain(Enum.GetNames<ClientStatus>(), name =>
            name.Contains("Fail", StringComparison.OrdinalIgnoreCase) || name.Contains("Discharg", StringComparison.OrdinalIgnoreCase)
                || name.Contains("Expel", StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void Every_status_but_death_and_withdrawal_allows_reopening() =>
        Assert.All(
            Enum.GetValues<ClientStatus>().Except([Active, Deceased, Withdrawn]), status => Assert.True(Client.MayBecome(status, Active)));

    [Fact]
    public void A_client_may_withdraw_from_every_status_but_death() =>
        Assert.All(
            Enum.GetValues<ClientStatus>().Except([Deceased, Withdrawn]), status => Assert.True(Client.MayBecome(status, Withdrawn)));

    [Fact]
    public void Out_of_contact_begins_exactly_ninety_days_after_the_last_contact()
    {
        var client = ClientIn(Active);
        client.WasReached(Now, Lan, Now);

        var early = () => client.MarkInactive(new(Today.AddDays(89), Lan, Now.AddDays(89)));
        Assert.Equal("Clients.Rule.StillInContact", Assert.Throws<RuleBrokenException>(early).Key);

        client.MarkInactive(new(Today.AddDays(90), Lan, Now.AddDays(90)));
        Assert.Equal(Inactive, client.Status);
    }

    [Theory]
    [InlineData(Enrolled, Active)]
    [InlineData(Inactive, Active)]
    [InlineData(Paused, Paused)]
    [InlineData(Graduated, Graduated)]
    public void A_client_reached_again_is_active_unless_the_work_was_paused(ClientStatus before, ClientStatus after)
    {
        var client = ClientIn(before);

        client.WasReached(Now, Lan, Now);

        Assert.Equal((after, Now), (client.Status, client.LastContactAt));
    }

    [Fact]
    public void A_contact_recorded_late_does_not_move_the_last_contact_back()
    {
        var client = ClientIn(Active);
        client.WasReached(Now, Lan, Now);

        client.WasReached(Now.AddDays(-3), Lan, Now);

        Assert.Equal(Now, client.LastContactAt);
    }

    [Fact]
    public void A_status_begins_neither_before_the_present_one_nor_in_the_future()
    {
        var client = ClientIn(Active);

        var before = () => client.Pause(Note(client.StatusOn.AddDays(-1)));
        var future = () => client.Pause(Note(Today.AddDays(1)));

        Assert.Equal("Clients.Rule.StatusBeforePresent", Assert.Throws<RuleBrokenException>(before).Key);
        Assert.Equal("Clients.Rule.StatusInFuture", Assert.Throws<RuleBrokenException>(future).Key);
    }

    [Fact]
    public void A_withdrawn_client_returns_only_with_a_new_consent()
    {
        var client = ClientIn(Withdrawn);

        var reopen = () => client.Reactivate(Note());

        Assert.Equal("Clients.Rule.NeedsNewConsent", Assert.Throws<RuleBrokenException>(reopen).Key);
    }

    [Fact]
    public void Every_client_is_followed_up_after_one_three_six_nine_and_twelve_months()
    {
        var client = ClientIn(Enrolled);

        var schedule = FollowUp.ScheduleFor(client);

        var start = client.EnrolledAt.DayInVietnam();
        Assert.Equal([1, 3, 6, 9, 12], schedule.Select(step => ((step.DueOn.Year - start.Year) * 12) + step.DueOn.Month - start.Month));
    }

    internal static Client ClientIn(ClientStatus status)
    {
        var enrolledAt = Now.AddDays(-200);
        var client = Client.Enrol(ClientCode.New(), "99001", Lan, 1995, Gender.Man, enrolledAt, enrolledAt.DayInVietnam());
        if (status is Graduated)
        {
            client.Reactivate(new(enrolledAt.DayInVietnam(), Lan, Now));
        }

        if (status is not Enrolled)
        {
            Ways[status](client, new(enrolledAt.DayInVietnam().AddDays(status is Inactive ? 90 : 0), Lan, Now));
        }

        return client;
    }

    private static StatusNote Note(DateOnly? on = null) => new(on ?? Today, Lan, Now);
}
