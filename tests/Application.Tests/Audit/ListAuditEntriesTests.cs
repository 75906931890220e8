using CaseManager.Application.Assessments;
using CaseManager.Application.Audit;
using CaseManager.Application.CarePlans;
using CaseManager.Application.Clients;
using CaseManager.Application.Emergencies;
using CaseManager.Application.People;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Assessments;
using CaseManager.Domain.Audit;
using CaseManager.Domain.People;
using CaseManager.Testing;

namespace CaseManager.Application.Tests.Audit;

public sealed class ListAuditEntriesTests
{
    [Fact]
    public async Task A_reviewer_finds_who_opened_a_client_and_the_search_is_audited()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        var other = await programme.Given.Client(TestWards.North, lan);
        await programme.As(lan).Send(new GetClientHeader(client));
        await programme.As(lan).Send(new GetClientHeader(other));
        var reviewer = await programme.Given.Reviewer();

        var found = await programme.As(reviewer).Send(new ListAuditEntries(client));

        var row = Assert.Single(found.Rows);
        Assert.Equal((nameof(GetClientHeader), lan.Role, AuditOutcome.Done), (row.UseCase, row.Role, row.Outcome));
        Assert.Equal(client.Value, await programme.Value<string>("select reason from audit.entries where use_case = 'ListAuditEntries'"));
    }

    [Fact]
    public async Task Filters_narrow_by_person_day_kind_and_outcome()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        var officer = await programme.Given.Officer(TestWards.North);
        await programme.As(lan).Send(new GetClientHeader(client));
        await Assert.ThrowsAsync<AccessDeniedException>(() => programme.As(officer).Send(new GetClientHeader(client)));
        var reviewer = programme.As(await programme.Given.Reviewer());
        var today = programme.Clock.Today();

        Assert.Single((await reviewer.Send(new ListAuditEntries(client, officer.AccountId))).Rows);
        Assert.Single((await reviewer.Send(new ListAuditEntries(client, Outcome: AuditOutcome.Refused))).Rows);
        Assert.Equal(2, (await reviewer.Send(new ListAuditEntries(client, From: today, To: today))).Rows.Count);
        Assert.Empty((await reviewer.Send(new ListAuditEntries(client, To: today.AddDays(-1)))).Rows);
        Assert.Empty((await reviewer.Send(new ListAuditEntries(client, Kind: AuditKind.Write))).Rows);
    }

    [Fact]
    public async Task The_reviewers_first_view_shows_emergencies_exports_and_refusals()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var (own, other, next) = (
            await programme.Given.Client(TestWards.North, lan), await programme.Given.Client(TestWards.South),
            await programme.Given.Client(TestWards.South));
        await programme.As(lan).Send(new GetClientHeader(own));
        await programme.As(lan).Send(new RevealPhone(own, PhoneReason.ToCall));
        await programme.As(lan).Send(new PrintCarePlan(own));
        await programme.Given.Emergency(lan, other);
        await programme.As(lan).Send(new GetClientHeader(other));
        await Assert.ThrowsAsync<AccessDeniedException>(() => programme.As(lan).Send(new GetClientHeader(next)));
        await Assert.ThrowsAsync<NotFoundException>(() => programme.As(lan).Send(new GetAssessment(own, Id<Assessment>.New())));
        var reviewer = programme.As(await programme.Given.Reviewer());

        Assert.Equal([nameof(GetClientHeader), nameof(GetClientHeader), nameof(BreakGlass)], await Only(AuditFocus.OutOfWard));
        Assert.Equal([nameof(GetClientHeader), nameof(BreakGlass)], await Only(AuditFocus.Emergency));
        Assert.Equal([nameof(PrintCarePlan)], await Only(AuditFocus.Export));
        Assert.Equal([nameof(GetAssessment), nameof(GetClientHeader)], await Only(AuditFocus.Refusal));
        Assert.Equal([nameof(RevealPhone)], await Only(AuditFocus.Reveal));
        Assert.Single((await reviewer.Send(new ListAuditEntries(next, Focus: AuditFocus.OutOfWard))).Rows);

        async Task<IEnumerable<string>> Only(AuditFocus focus) =>
            (await reviewer.Send(new ListAuditEntries(Focus: focus))).Rows.Select(row => row.UseCase);
    }

    [Fact]
    public async Task Pages_follow_each_other_without_a_gap()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        for (var i = 0; i < 60; i++)
        {
            await programme.As(lan).Send(new GetClientHeader(client));
        }

        var reviewer = programme.As(await programme.Given.Reviewer());
        var first = await reviewer.Send(new ListAuditEntries(client));
        var second = await reviewer.Send(new ListAuditEntries(client, OlderThan: first.Next));

        Assert.Equal((50, 10, null), (first.Rows.Count, second.Rows.Count, second.Next));
        Assert.Equal(60, first.Rows.Concat(second.Rows).Select(row => row.Id).Distinct().Count());
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task No_filter_of_the_trail_scans_all_of_a_long_trail()
    {
        const int Long = 100_000;
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        await programme.As(lan).Send(new GetClientHeader(client));
        var officer = await programme.Given.Officer(TestWards.North);
        await Assert.ThrowsAsync<AccessDeniedException>(() => programme.As(officer).Send(new GetClientHeader(client)));
        var reviewer = await programme.Given.Reviewer();
        await programme.Execute(
            $"""
            set session_replication_role = replica;
            insert into audit.entries (id, at, account_id, role, use_case, operation, category, client_codes)
            select gen_random_uuid(), '{programme.Clock.GetUtcNow():O}'::timestamptz - n * interval '5 minutes', '{lan.AccountId}',
                'Coordinator', 'GetClientOverview', 'Read', 'Care', array['KH-' || n % 5000]
            from generate_series(1, {Long}) n;
            insert into audit.closings (entry_id, at, outcome) select id, at, 'Done' from audit.entries on conflict do nothing;
            insert into audit.showings (entry_id, client_codes) select id, array['KH-1', 'KH-2'] || client_codes from audit.entries;
            analyze audit.entries; analyze audit.closings; analyze audit.showings
            """);
        var day = programme.Clock.Today().AddDays(-200);
        ListAuditEntries[] questions =
        [
            new(), new(client), new(Account: officer.AccountId), new(From: day, To: day), new(Kind: AuditKind.SignIn),
            new(Kind: AuditKind.Write), new(Outcome: AuditOutcome.Failed), new(Outcome: AuditOutcome.Refused),
            new(client, officer.AccountId, day, day), .. Enum.GetValues<AuditFocus>().Select(focus => new ListAuditEntries(Focus: focus)),
        ];

        var before = await RowsRead();
        foreach (var question in questions)
        {
            await programme.As(reviewer).Send(question);
        }

        // A session tells what it read when it ends.
        await programme.Execute(
            "select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = current_database() and usename = 'cm_review'");
        Assert.InRange(await RowsRead() - before, 50, Long / 5);

        Task<long> RowsRead() => programme.Value<long>(
            "select sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))::bigint from pg_stat_user_tables where schemaname = "
                + "'audit' and relname in ('entries', 'closings', 'showings')");
    }

    [Fact]
    public async Task Only_a_reviewer_reads_the_trail()
    {
        await using var programme = await Programme.Start();
        var others = new[]
        {
            await programme.Given.Officer(TestWards.North), await programme.Given.Coordinator(TestWards.North),
            await programme.Given.Supervisor(TestWards.North), await programme.Given.ProgrammeStaff(),
            await programme.Given.Administrator(), };

        foreach (var other in others)
        {
            await Assert.ThrowsAsync<AccessDeniedException>(() => programme.As(other).Send(new ListAuditEntries()));
        }
    }

    [Fact]
    public void Every_word_of_the_trail_has_a_name_that_a_reviewer_understands() =>
        Assert.All(AuditWord.All, word => Assert.NotEmpty(Text.T($"Audit.UseCase.{word.Name}")));
}
