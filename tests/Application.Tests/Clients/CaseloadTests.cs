using CaseManager.Application.Clients;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Consents;
using CaseManager.Testing;

namespace CaseManager.Application.Tests.Clients;

public sealed class CaseloadTests
{
    [Fact]
    public async Task A_coordinator_sees_her_own_clients_and_the_trail_names_each_of_them()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var hers = new[] { await programme.Given.Client(TestWards.North, lan), await programme.Given.Client(TestWards.North, lan) };
        await programme.Given.Client(TestWards.North);
        await programme.Given.Client(TestWards.South);

        var page = await programme.As(lan).Send(new ListClients());

        Assert.Equal(hers.Order(Comparer), page.Rows.Select(row => row.Code).Order(Comparer));
        Assert.Equal(2, page.Total);
        var shown = await programme.Rows("select unnest(client_codes) from audit.showings", reader => reader.GetString(0));
        Assert.Equal(hers.Select(code => code.Value).Order(), shown.Order());
    }

    [Fact]
    public async Task Each_view_of_the_caseload_shows_its_own_clients()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var mine = await programme.Given.Client(TestWards.North, lan);
        var others = await programme.Given.Client(TestWards.North);
        var unassigned = await programme.Given.Client(TestWards.North);
        var graduated = await programme.Given.Client(TestWards.North, lan);
        await programme.Execute("update care.clients set coordinator_id = null where code = $1", unassigned.Value);
        await programme.Execute("update care.clients set status = 'Graduated' where code = $1", graduated.Value);

        async Task<ClientCode[]> Codes(ListClients list) =>
            [.. (await programme.As(lan).Send(list)).Rows.Select(row => row.Code).Order(Comparer)];

        Assert.Equal([mine], await Codes(new(CaseloadView.Mine)));
        Assert.Equal(new[] { mine, others, unassigned }.Order(Comparer), await Codes(new(CaseloadView.Ward)));
        Assert.Equal([unassigned], await Codes(new(CaseloadView.Unassigned)));
        Assert.Equal([graduated], await Codes(new(CaseloadView.Ended)));
        Assert.Equal([mine], await Codes(new(CaseloadView.Ward, CoordinatorId: lan.AccountId)));
        Assert.Equal([graduated], await Codes(new(CaseloadView.Ended, Status: ClientStatus.Graduated)));
    }

    [Fact]
    public async Task The_caseload_filters_overdue_follow_ups_and_ending_consents()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var overdue = await programme.Given.Client(TestWards.North, lan);
        var ending = await programme.Given.Client(TestWards.North, lan, consents: []);
        await programme.Given.FollowUp(overdue, TestWards.North, programme.Clock.Today().AddDays(-1));
        await programme.Given.FollowUp(ending, TestWards.North, programme.Clock.Today());
        await programme.Given.Consent(ending, TestWards.North, ConsentPurpose.TakePart, lan, lasts: TimeSpan.FromDays(10));

        Assert.Equal([overdue], (await programme.As(lan).Send(new ListClients(Overdue: true))).Rows.Select(row => row.Code));
        Assert.Equal([ending], (await programme.As(lan).Send(new ListClients(ConsentEnding: true))).Rows.Select(row => row.Code));
    }

    [Theory]
    [InlineData(13, true)]
    [InlineData(15, false)]
    public async Task A_consent_is_about_to_end_when_14_days_are_left(int daysLeft, bool listed)
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan, consents: []);
        await programme.Given.Consent(client, TestWards.North, ConsentPurpose.TakePart, lan, lasts: TimeSpan.FromDays(daysLeft));

        Assert.Equal(
            listed ? [client] : [], (await programme.As(lan).Send(new ListClients(ConsentEnding: true))).Rows.Select(row => row.Code));
    }

    [Fact]
    public async Task Names_stand_in_Vietnamese_order_by_the_given_name()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        foreach (var name in new[] { "Lê Út", "Trần Văn Đức", "Phạm Thị Ánh", "Nguyễn Ân", "Võ Dũng", "Bùi An", "Đỗ Tư" })
        {
            await programme.Given.Client(TestWards.North, lan, name);
        }

        var page = await programme.As(lan).Send(new ListClients(Order: CaseloadOrder.Name));

        Assert.Equal(["An", "Ánh", "Ân", "Dũng", "Đức", "Tư", "Út"], page.Rows.Select(row => row.FullName!.Split(' ')[^1]));
    }

    [Fact]
    public async Task The_longest_waiting_stands_first_and_pages_have_no_gap()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        for (var day = 0; day < 30; day++)
        {
            var code = await programme.Given.Client(TestWards.North, lan);
            await programme.Execute(
                "update care.clients set last_contact_at = $2 where code = $1", code.Value, programme.Clock.GetUtcNow().AddDays(-day));
        }

        var first = await programme.As(lan).Send(new ListClients());
        var second = await programme.As(lan).Send(new ListClients(Page: 2));
        var beyond = await programme.As(lan).Send(new ListClients(Page: 1_000));

        Assert.Equal((25, 5, 0), (first.Rows.Count, second.Rows.Count, beyond.Rows.Count));
        Assert.Equal([30, 30, 30], new[] { first, second, beyond }.Select(page => page.Total));
        var waits = first.Rows.Concat(second.Rows).Select(row => row.LastContactAt).ToList();
        Assert.Equal(waits.Order(), waits);
    }

    [Fact]
    public async Task The_caseload_runs_as_many_statements_for_twenty_clients_as_for_one()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        await programme.Given.Client(TestWards.North, lan);
        await programme.As(lan).Send(new ListClients());

        var one = await Statements.Count(() => programme.As(lan).Send(new ListClients()));
        for (var i = 0; i < 19; i++)
        {
            await programme.Given.Client(TestWards.North, lan);
        }

        var twenty = await Statements.Count(() => programme.As(lan).Send(new ListClients()));

        // Go on record and say who acts, read, close and say whom the list shows.
        Assert.Equal((3, 3), (one, twenty));
    }

    [Fact]
    public async Task Only_coordinators_and_supervisors_have_a_caseload()
    {
        await using var programme = await Programme.Start();
        await programme.Given.Client(TestWards.North);

        foreach (var other in new[]
        {
            await programme.Given.Officer(TestWards.North), await programme.Given.ProgrammeStaff(), await programme.Given.Reviewer(),
            await programme.Given.Administrator(), })
        {
            await Assert.ThrowsAsync<AccessDeniedException>(() => programme.As(other).Send(new ListClients(CaseloadView.Ward)));
            await Assert.ThrowsAsync<AccessDeniedException>(() => programme.As(other).Send(new SearchClients("mau")));
        }
    }

    [Fact]
    public async Task A_supervisor_sees_codes_and_no_names()
    {
        await using var programme = await Programme.Start();
        var code = await programme.Given.Client(TestWards.North);
        var supervisor = await programme.Given.Supervisor(TestWards.North);

        var row = Assert.Single((await programme.As(supervisor).Send(new ListClients(CaseloadView.Ward, Order: CaseloadOrder.Name))).Rows);

        Assert.Equal((code, null), (row.Code, row.FullName));
    }

    private static Comparer<ClientCode> Comparer { get; } = Comparer<ClientCode>.Create((a, b) => string.CompareOrdinal(a.Value, b.Value));
}
