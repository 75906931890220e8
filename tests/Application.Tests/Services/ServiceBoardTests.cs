using CaseManager.Application.Services;
using CaseManager.Domain.Services;
using CaseManager.Testing;

namespace CaseManager.Application.Tests.Services;

public sealed class ServiceBoardTests
{
    [Fact]
    public async Task What_is_overdue_stands_first_and_is_counted()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        var provider = await programme.Given.Provider(TestWards.North, "methadone", "job");
        var old = await programme.Given.ServiceReferral(client, TestWards.North, "methadone", lan, provider);
        programme.Clock.Advance(TimeSpan.FromDays(9));
        var another = await programme.Given.Client(TestWards.North, lan);
        var young = await programme.Given.ServiceReferral(another, TestWards.North, "job", lan, provider);

        var board = await programme.As(lan).Send(new ShowServiceBoard());

        var waiting = board.Columns.Single(column => column.Stage is ServiceReferralStage.AwaitingReply);
        Assert.Equal((2, 1), (waiting.Total, waiting.Overdue));
        Assert.Equal([(old, true), (young, false)], waiting.Cards.Select(card => (card.Referral.Id, card.Referral.IsOverdue)));
    }

    [Fact]
    public async Task The_trail_names_every_client_on_the_board_before_their_rows_are_read()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        await programme.Given.ServiceReferral(client, TestWards.North, "methadone", lan);

        var board = await programme.As(lan).Send(new ShowServiceBoard());

        Assert.Equal("Trần Văn Mẫu", Assert.Single(board.Columns.SelectMany(column => column.Cards)).FullName);
        var entry = await programme.LastAuditEntry();
        var shown = await programme.Rows(
            $"select client_codes from audit.showings where entry_id = '{entry.Id}'", reader => reader.GetFieldValue<string[]>(0));
        Assert.Equal((nameof(ShowServiceBoard), client.Value), (entry.UseCase, Assert.Single(shown).Single()));
    }

    [Fact]
    public async Task A_supervisor_sees_codes_on_the_board_and_no_names()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var supervisor = await programme.Given.Supervisor(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        await programme.Given.ServiceReferral(client, TestWards.North, "methadone", lan);

        var board = await programme.As(supervisor).Send(new ShowServiceBoard());

        var card = Assert.Single(board.Columns.SelectMany(column => column.Cards));
        Assert.Equal((client, null), (card.Referral.ClientCode, card.FullName));
    }

    [Fact]
    public async Task The_board_of_another_ward_is_empty()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var south = await programme.Given.Coordinator(TestWards.South);
        var client = await programme.Given.Client(TestWards.North, lan);
        await programme.Given.ServiceReferral(client, TestWards.North, "methadone", lan);

        var board = await programme.As(south).Send(new ShowServiceBoard(WardCode: TestWards.North));

        Assert.All(board.Columns, column => Assert.Equal((0, 0), (column.Total, column.Cards.Count)));
    }

    [Fact]
    public async Task The_board_filters_by_service_provider_and_own_clients()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var hoa = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        var provider = await programme.Given.Provider(TestWards.North, "job", "loan");
        var mine = await programme.Given.ServiceReferral(client, TestWards.North, "job", lan, provider);
        var hers = await programme.Given.ServiceReferral(client, TestWards.North, "loan", hoa);

        Assert.Equal([mine], await Ids(new(Mine: true)));
        Assert.Equal([hers], await Ids(new(ServiceCode: "loan")));
        Assert.Equal([mine], await Ids(new(ProviderId: provider)));

        async Task<IEnumerable<Domain.Id<ServiceReferral>>> Ids(ShowServiceBoard query) =>
            (await programme.As(lan).Send(query)).Columns.SelectMany(column => column.Cards).Select(card => card.Referral.Id);
    }

    [Fact]
    public async Task One_column_is_shown_page_by_page()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        var provider = await programme.Given.Provider(TestWards.North, "job");
        for (var i = 0; i < 27; i++)
        {
            await programme.Given.ServiceReferral(client, TestWards.North, "job", lan, provider);
        }

        var all = await programme.As(lan).Send(new ShowServiceBoard());
        var second = await programme.As(lan).Send(new ShowServiceBoard(ServiceReferralStage.AwaitingReply, Page: 2));

        Assert.Equal((27, 8), (all.Columns[1].Total, all.Columns[1].Cards.Count));
        Assert.Equal((27, 2), (second.Columns[1].Total, second.Columns[1].Cards.Count));
    }
}
