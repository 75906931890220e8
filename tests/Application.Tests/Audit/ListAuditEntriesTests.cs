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
using CaseManager.Domain.People;
using CaseManager.Testing;

namespace CaseManager.Application.Tests.Audit;

public sealed class ListAuditEntriesTests
{
    [Fact]
    public async Task A_reviewer_finds_who_opened_a_client_and_leaves_a_trace_that_names_that_client()
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
    public async Task A_reviewer_looks_first_at_what_reaches_outside_a_ward_leaves_the_system_or_was_refused()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var (own, other, next) = (
            await programme.Given.Client(TestWards.North, lan), await programme.Given.Client(TestWards.South), await programme.Given.Client(TestWards.South));
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

        async Task<IEnumerable<string>> Only(AuditFocus focus) => (await reviewer.Send(new ListAuditEntries(Focus: focus))).Rows.Select(row => row.UseCase);
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
    public async Task Nobody_but_a_reviewer_reads_the_trail()
    {
        await using var programme = await Programme.Start();
        var others = new[]
        {
            await programme.Given.Officer(TestWards.North), await programme.Given.Coordinator(TestWards.North), await programme.Given.Supervisor(TestWards.North),
            await programme.Given.ProgrammeStaff(), await programme.Given.Administrator(),
        };

        foreach (var other in others)
        {
            await Assert.ThrowsAsync<AccessDeniedException>(() => programme.As(other).Send(new ListAuditEntries()));
        }
    }

    [Fact]
    public void Every_use_case_has_a_name_that_a_reviewer_understands() =>
        Assert.All(
            typeof(IUseCase).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(IUseCase))),
            useCase => Assert.NotEmpty(Text.T($"Audit.UseCase.{useCase.Name}")));
}
