using CaseManager.Application.Legal;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Safety;
using CaseManager.Application.Worklist;
using CaseManager.Domain;
using CaseManager.Domain.Assessments;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Consents;
using CaseManager.Domain.Legal;
using CaseManager.Domain.Safety;
using CaseManager.Testing;

namespace CaseManager.Application.Tests.Worklist;

public sealed class TodayTests
{
    [Fact]
    public async Task Today_lists_due_tasks_of_own_clients_the_longest_overdue_first()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var today = programme.Clock.Today();
        var (client, other) = (await programme.Given.Client(TestWards.North, lan), await programme.Given.Client(TestWards.North));
        var dueToday = await programme.Given.FollowUp(client, TestWards.North, today);
        var overdue = await programme.Given.FollowUp(client, TestWards.North, today.AddDays(-2));
        await programme.Given.FollowUp(client, TestWards.North, today.AddDays(3));
        await programme.Given.FollowUp(other, TestWards.North, today);

        var work = await programme.As(lan).Send(new GetToday());

        Assert.Equal([overdue, dueToday], work.Due.Rows.Select(row => row.Id));
        Assert.Equal([(today.AddDays(3), 1)], work.Week.Select(day => (day.On, day.Number)));
        Assert.Equal([(ClientStatus.Active, 1)], work.Statuses.Select(count => (count.Status, count.Number)));
        Assert.Equal(
            [client.Value],
            await programme.Rows("select distinct unnest(client_codes) from audit.showings", reader => reader.GetString(0)));
    }

    [Fact]
    public async Task Today_lists_ending_consents_and_clients_out_of_contact()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var ending = await programme.Given.Client(TestWards.North, lan, consents: []);
        await programme.Given.Consent(ending, TestWards.North, ConsentPurpose.TakePart, lan, lasts: TimeSpan.FromDays(10));
        var renewed = await programme.Given.Client(TestWards.North, lan, consents: []);
        var earlier = await programme.Given.Consent(renewed, TestWards.North, ConsentPurpose.TakePart, lan, lasts: TimeSpan.FromDays(5));
        await programme.Execute("update care.consents set superseded_at = given_at where id = $1", earlier.Value);
        await programme.Given.Consent(renewed, TestWards.North, ConsentPurpose.TakePart, lan);
        var silent = await programme.Given.Client(TestWards.North, lan);
        await programme.Execute(
            "update care.clients set last_contact_at = $2 where code = $1", silent.Value, programme.Clock.GetUtcNow().AddDays(-91));

        var work = await programme.As(lan).Send(new GetToday());

        Assert.Equal(ending, Assert.Single(work.ConsentsEnding.Rows).ClientCode);
        Assert.Equal(silent, Assert.Single(work.OutOfContact.Rows).ClientCode);
    }

    [Theory]
    [InlineData(13, true)]
    [InlineData(15, false)]
    [InlineData(-60, true)]
    [InlineData(-91, false)]
    public async Task A_consent_is_remembered_from_14_days_before_its_end_until_90_days_after(int daysLeft, bool remembered)
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan, consents: []);
        var consent = await programme.Given.Consent(client, TestWards.North, ConsentPurpose.TakePart, lan);
        await programme.Execute(
            "update care.consents set given_at = $1::timestamptz - interval '400 days', expires_at = $2 where id = $3",
            programme.Clock.GetUtcNow(), programme.Clock.GetUtcNow().AddDays(daysLeft), consent.Value);

        var work = await programme.As(lan).Send(new GetToday());

        Assert.Equal(remembered ? [client] : [], work.ConsentsEnding.Rows.Select(row => row.ClientCode));
    }

    [Fact]
    public async Task Alerts_and_clocks_have_pages_and_an_emptied_page_shows_the_first()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        var alerts = new List<Id<SafetyAlert>>();
        for (var n = 0; n <= Page<OpenAlertRow>.Size; n++)
        {
            alerts.Add(await programme.As(lan).Send(new OpenAlert(Id<SafetyAlert>.New(), client, AlertKind.ViolenceRisk, "Bị đe dọa")));
            await programme.As(lan).Send(new RecordLegalEvent(
                Id<LegalEvent>.New(), client, LegalEventKind.CompulsoryFileNotice, programme.Clock.Today(), new TimeOnly(0, 0), null, null,
                null));
        }

        var (first, second, beyond) = (
            await programme.As(lan).Send(new GetToday()), await programme.As(lan).Send(new GetToday(1, 2, 2)),
            await programme.As(lan).Send(new GetToday(1, 9, 9)));

        Assert.Equal(alerts.ToHashSet(), first.Alerts.Rows.Concat(second.Alerts.Rows).Select(row => row.Alert.Id).ToHashSet());
        Assert.Equal((2, 2, alerts.Count), (second.Alerts.Number, second.Alerts.Last, second.Alerts.Total));
        Assert.True(first.Clocks.Total > Page<DueClockRow>.Size);
        Assert.Equal(first.Clocks.Total, first.Clocks.Rows.Concat(second.Clocks.Rows).DistinctBy(row => row.Clock.Id).Count());
        Assert.Equal(first.Alerts.Rows.Select(row => row.Alert.Id), beyond.Alerts.Rows.Select(row => row.Alert.Id));
        Assert.Equal(first.Clocks.Rows.Select(row => row.Clock.Id), beyond.Clocks.Rows.Select(row => row.Clock.Id));
        Assert.Equal((1, 1), (beyond.Alerts.Number, beyond.Clocks.Number));
    }

    [Fact]
    public async Task A_shortened_list_says_so_and_audits_only_the_clients_it_shows()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        for (var n = 0; n < 10; n++)
        {
            await programme.Given.Client(TestWards.North, lan);
        }

        await programme.Execute("update care.clients set last_contact_at = $1", programme.Clock.GetUtcNow().AddDays(-91));
        var ten = (await programme.As(lan).Send(new GetToday())).OutOfContact;
        var longest = await programme.Given.Client(TestWards.North, lan);
        await programme.Execute(
            "update care.clients set last_contact_at = $2 where code = $1", longest.Value, programme.Clock.GetUtcNow().AddDays(-95));
        var eleven = (await programme.As(lan).Send(new GetToday())).OutOfContact;

        Assert.Equal((10, false), (ten.Rows.Count, ten.ThereAreMore));
        Assert.Equal((10, true), (eleven.Rows.Count, eleven.ThereAreMore));
        Assert.Equal(longest, eleven.Rows[0].ClientCode);
    }

    [Fact]
    public async Task A_supervisor_sees_the_worklist_of_the_wards_by_code()
    {
        await using var programme = await Programme.Start();
        var supervisor = await programme.Given.Supervisor(TestWards.North);
        var client = await programme.Given.Client(TestWards.North);
        await programme.Given.FollowUp(client, TestWards.North, programme.Clock.Today());
        await programme.Given.FollowUp(await programme.Given.Client(TestWards.South), TestWards.South, programme.Clock.Today());

        var row = Assert.Single((await programme.As(supervisor).Send(new GetToday())).Due.Rows);

        Assert.Equal((client, null), (row.ClientCode, row.FullName));
    }

    [Fact]
    public async Task Today_runs_as_many_statements_for_many_tasks_as_for_one()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        await programme.Given.FollowUp(client, TestWards.North, programme.Clock.Today());
        await programme.As(lan).Send(new GetToday());

        var one = await Statements.Count(() => programme.As(lan).Send(new GetToday()));
        for (var i = 0; i < 10; i++)
        {
            await programme.Given.FollowUp(
                await programme.Given.Client(TestWards.North, lan), TestWards.North, programme.Clock.Today().AddDays(-i));
        }

        var many = await Statements.Count(() => programme.As(lan).Send(new GetToday()));

        Assert.Equal(one, many);
        Assert.InRange(many, 1, 18);
    }

    [Fact]
    public async Task An_officer_has_no_worklist()
    {
        await using var programme = await Programme.Start();
        var officer = await programme.Given.Officer(TestWards.North);

        await Assert.ThrowsAsync<AccessDeniedException>(() => programme.As(officer).Send(new GetToday()));
    }
}
