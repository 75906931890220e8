using CaseManager.Application.Cascades;
using CaseManager.Application.Clients;
using CaseManager.Application.Consents;
using CaseManager.Application.Legal;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Worklist;
using CaseManager.Domain;
using CaseManager.Domain.Cascades;
using CaseManager.Domain.Consents;
using CaseManager.Domain.Legal;
using CaseManager.Domain.Services;
using CaseManager.Testing;
using FluentValidation;

namespace CaseManager.Application.Tests.Cascades;

public sealed class CascadeUseCaseTests
{
    private static readonly ConsentPurpose[] WithHiv =
        [ConsentPurpose.TakePart, ConsentPurpose.StoreAssessments, ConsentPurpose.HivInformation];

    [Fact]
    public async Task Steps_follow_one_another_with_values_only_where_the_client_wants_them()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan, consents: WithHiv);

        var offered = await programme.As(lan).Send(Step(programme, client, CascadeKind.Hiv, null, CascadeStep.Offered));
        var agreed = await programme.As(lan).Send(Step(programme, client, CascadeKind.Hiv, offered, CascadeStep.Consented));
        await programme.As(lan).Send(Step(programme, client, CascadeKind.Hiv, agreed, CascadeStep.Tested, CascadeDetail.SelfTest));

        var hiv = Of(await programme.As(lan).Send(new GetCascades(client)), CascadeKind.Hiv);
        Assert.Equal(
            [(CascadeStep.Tested, CascadeDetail.SelfTest), (CascadeStep.Consented, null), (CascadeStep.Offered, (CascadeDetail?)null)],
            hiv.Entries.Select(e => (e.Step, e.Detail)));
        Assert.Equal([CascadeStep.ResultGiven, CascadeStep.ResultNotCollected], hiv.Next);
        Assert.Equal(
            ("GetCascades", "Done", client.Value),
            (await programme.LastAuditEntry()) is var entry ? (entry.UseCase, entry.Outcome, entry.ClientCodes.Single()) : default);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData(CascadeDetail.FacilityTest, true)]
    [InlineData(CascadeDetail.CommunityTest, true)]
    [InlineData(CascadeDetail.SelfTest, false)]
    public async Task An_HIV_test_sent_to_a_laboratory_has_a_clock_until_the_result_is_there(CascadeDetail? detail, bool runs)
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan, consents: WithHiv);
        var day = programme.Clock.Today();
        var tested = await programme.As(lan).Send(Step(programme, client, CascadeKind.Hiv, null, CascadeStep.Tested, detail));

        // Tuesday 22 September 2026: 72 working hours are three working days, the earliest beginning of which is that morning.
        var clock = Result();
        Assert.Equal(runs, await clock is not null);
        if (!runs)
        {
            return;
        }

        Assert.Equal(("K16", 1, day.AddDays(3).StartInVietnam(), ClockState.Running, true), await Told());
        programme.Clock.SetUtcNow(day.AddDays(3).StartInVietnam());
        Assert.Equal(ClockState.Running, (await Result())!.State);
        programme.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(ClockState.Missed, (await Result())!.State);
        await programme.As(lan).Send(
            Step(programme, client, CascadeKind.Hiv, tested, CascadeStep.ResultGiven) with { On = day.AddDays(2) });
        Assert.Equal(("K16", 1, day.AddDays(3).StartInVietnam(), ClockState.Met, false), await Told());

        async Task<ResultClock?> Result() => Of(await programme.As(lan).Send(new GetCascades(client)), CascadeKind.Hiv).Entries[^1].Result;
        async Task<(string, int, DateTimeOffset, ClockState, bool)> Told() =>
            await Result() is { } r ? (r.Rule.Code, r.Rule.Version, r.DueAt, r.State, r.IsOpen) : default;
    }

    [Fact]
    public async Task The_laboratory_clock_is_hidden_without_access_to_HIV_and_in_lists()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan, consents: WithHiv);
        await programme.As(lan).Send(Step(programme, client, CascadeKind.Hiv, null, CascadeStep.Tested));
        await programme.As(lan).Send(Step(programme, client, CascadeKind.HepatitisC, null, CascadeStep.Tested));
        programme.Clock.Advance(TimeSpan.FromDays(2));

        Assert.Null(Of(await programme.As(lan).Send(new GetCascades(client)), CascadeKind.HepatitisC).Entries[0].Result);
        Assert.Empty((await programme.As(lan).Send(new GetToday())).Clocks.Rows);
        Assert.Empty((await programme.As(lan).Send(new GetLegalRecord(client))).Clocks);
        Assert.Equal(0, await programme.Value<long>("select count(*) from care.legal_clocks"));
        var supervisor = await programme.Given.Supervisor(TestWards.North);
        Assert.DoesNotContain(
            (await programme.As(supervisor).Send(new GetCascades(client))).SelectMany(cascade => cascade.Entries),
            entry => entry.Result is not null);

        await programme.As(lan).Send(
            new WithdrawConsent(client, new(await programme.Value<Guid>("select id from care.consents where purpose = 'HivInformation'"))));
        Assert.DoesNotContain(
            (await programme.As(lan).Send(new GetCascades(client))).SelectMany(cascade => cascade.Entries),
            entry => entry.Result is not null);
        var moved = () => programme.Execute("update care.cascade_entries set due_at = due_at + interval '1 day' where kind = 'Hiv'");
        Assert.Equal("23514", (await Assert.ThrowsAsync<Npgsql.PostgresException>(moved)).SqlState);
    }

    [Fact]
    public async Task Without_the_written_HIV_consent_only_other_steps_can_be_recorded()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);

        var refused =
            await Assert.ThrowsAsync<RuleBrokenException>(() =>
                programme.As(lan).Send(Step(programme, client, CascadeKind.Hiv, null, CascadeStep.Offered)));
        await programme.As(lan).Send(Step(programme, client, CascadeKind.HepatitisC, null, CascadeStep.Offered));

        Assert.Equal("Services.Rule.NotOpen.HivInformation", refused.Key);
        var cascades = await programme.As(lan).Send(new GetCascades(client));
        Assert.Equal(
            (ConsentPurpose.HivInformation, 0, 0),
            Of(cascades, CascadeKind.Hiv) is var hiv ? (hiv.MissingConsent, hiv.Entries.Count, hiv.Next.Count) : default);
        Assert.Single(Of(cascades, CascadeKind.HepatitisC).Entries);
    }

    [Fact]
    public async Task A_withdrawn_consent_hides_every_step_at_once_and_giving_it_anew_shows_them_again()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan, consents: WithHiv);
        await programme.As(lan).Send(Step(programme, client, CascadeKind.Hiv, null, CascadeStep.Offered));
        var consent = await programme.Value<Guid>("select id from care.consents where purpose = 'HivInformation'");

        await programme.As(lan).Send(new WithdrawConsent(client, new(consent)));
        var hidden = Of(await programme.As(lan).Send(new GetCascades(client)), CascadeKind.Hiv);
        await programme.Given.Consent(client, TestWards.North, ConsentPurpose.HivInformation, lan);
        var shown = Of(await programme.As(lan).Send(new GetCascades(client)), CascadeKind.Hiv);

        Assert.Equal((ConsentPurpose.HivInformation, 0), (hidden.MissingConsent, hidden.Entries.Count));
        Assert.Equal((null, 1), (shown.MissingConsent, shown.Entries.Count));
    }

    [Fact]
    public async Task An_expired_consent_hides_every_step()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        await programme.Given.Consent(client, TestWards.North, ConsentPurpose.HivInformation, lan, lasts: TimeSpan.FromDays(30));
        await programme.As(lan).Send(Step(programme, client, CascadeKind.Hiv, null, CascadeStep.Offered));

        programme.Clock.Advance(TimeSpan.FromDays(30) - TimeSpan.FromSeconds(1));
        var before = Of(await programme.As(lan).Send(new GetCascades(client)), CascadeKind.Hiv);
        programme.Clock.Advance(TimeSpan.FromSeconds(1));
        var after = Of(await programme.As(lan).Send(new GetCascades(client)), CascadeKind.Hiv);

        Assert.Equal((1, 0), (before.Entries.Count, after.Entries.Count));
    }

    [Fact]
    public async Task A_supervisor_reads_hepatitis_and_never_HIV()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var supervisor = await programme.Given.Supervisor(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan, consents: WithHiv);
        await programme.As(lan).Send(Step(programme, client, CascadeKind.Hiv, null, CascadeStep.Offered));
        await programme.As(lan).Send(Step(programme, client, CascadeKind.HepatitisC, null, CascadeStep.Offered));

        var cascades = await programme.As(supervisor).Send(new GetCascades(client));

        Assert.DoesNotContain(cascades, cascade => cascade.Kind is CascadeKind.Hiv);
        Assert.Equal((1, 0), Of(cascades, CascadeKind.HepatitisC) is var c ? (c.Entries.Count, c.Next.Count) : default);
        await Assert.ThrowsAsync<AccessDeniedException>(() =>
            programme.As(supervisor).Send(Step(programme, client, CascadeKind.HepatitisC, null, CascadeStep.Tested)));
    }

    [Fact]
    public async Task For_every_other_role_the_client_is_not_found()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan, consents: WithHiv);
        await programme.As(lan).Send(Step(programme, client, CascadeKind.Hiv, null, CascadeStep.Offered));

        foreach (var other in new[]
        {
            await programme.Given.Officer(TestWards.North), await programme.Given.Coordinator(TestWards.South),
            await programme.Given.ProgrammeStaff(), await programme.Given.Reviewer(), await programme.Given.Administrator(),
        })
        {
            await Assert.ThrowsAsync<AccessDeniedException>(() => programme.As(other).Send(new GetCascades(client)));
            await Assert.ThrowsAsync<AccessDeniedException>(() =>
                programme.As(other).Send(Step(programme, client, CascadeKind.Hiv, null, CascadeStep.Tested)));
        }
    }

    [Fact]
    public async Task The_same_form_twice_records_one_step_and_a_stale_form_none()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        var form = Step(programme, client, CascadeKind.Tuberculosis, null, CascadeStep.ReferredForTest);

        await Task.WhenAll(programme.As(lan).Send(form), programme.As(lan).Send(form));
        await Assert.ThrowsAsync<StaleVersionException>(() => programme.As(lan).Send(form with { Id = Id<CascadeEntry>.New() }));

        Assert.Equal(1, await programme.Value<long>("select count(*) from care.cascade_entries"));
    }

    [Fact]
    public async Task Only_the_last_step_is_revoked_with_a_reason_and_it_stays_visible()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        var first = await programme.As(lan).Send(Step(programme, client, CascadeKind.Tuberculosis, null, CascadeStep.ReferredForTest));
        var second = await programme.As(lan).Send(Step(programme, client, CascadeKind.Tuberculosis, first, CascadeStep.Tested));

        await Assert.ThrowsAsync<ValidationException>(() => programme.As(lan).Send(new RetractCascadeStep(client, second, "")));
        var early =
            await Assert.ThrowsAsync<RuleBrokenException>(() => programme.As(lan).Send(new RetractCascadeStep(client, first, "Nhầm")));
        await programme.As(lan).Send(new RetractCascadeStep(client, second, "Nhầm khách hàng"));

        Assert.Equal("Cascades.Rule.NotLast", early.Key);
        var cascade = Of(await programme.As(lan).Send(new GetCascades(client)), CascadeKind.Tuberculosis);
        Assert.Equal((2, first, "Nhầm khách hàng"), (cascade.Entries.Count, cascade.Last!.Id, cascade.Entries[0].RetractionReason));
        Assert.Contains(CascadeStep.Tested, cascade.Next);
    }

    [Fact]
    public async Task The_database_refuses_to_rewrite_a_step_or_its_category()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan, consents: WithHiv);
        await programme.As(lan).Send(Step(programme, client, CascadeKind.Hiv, null, CascadeStep.Offered));

        foreach (var change in new[]
        {
            "step = 'Tested'", "category = 'Health'", "occurred_on = occurred_on - 1", "kind = 'HepatitisC', category = 'Health'",
            "detail = 'Reactive'"
        })
        {
            var refused =
                await Assert.ThrowsAsync<Npgsql.PostgresException>(() => programme.Execute($"update care.cascade_entries set {change}"));
            Assert.Equal("23514", refused.SqlState);
        }
    }

    [Fact]
    public async Task Recording_a_step_changes_no_list()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan, consents: WithHiv);
        async Task<string> Lists() => System.Text.Json.JsonSerializer.Serialize(new object[]
        {
            await programme.As(lan).Send(new ListClients()), await programme.As(lan).Send(new SearchClients("Mẫu")),
            await programme.As(lan).Send(new GetToday(1)), await programme.As(lan).Send(new GetClientOverview(client)),
        });
        // Opening the record puts the client among those opened lately.
        await Lists();
        var before = await Lists();

        await programme.As(lan).Send(Step(programme, client, CascadeKind.Hiv, null, CascadeStep.ConfirmedPositive));
        await programme.As(lan).Send(Step(programme, client, CascadeKind.HepatitisC, null, CascadeStep.TreatmentStarted));

        Assert.Equal(before, await Lists());
    }

    private static Cascade Of(IReadOnlyList<Cascade> cascades, CascadeKind kind) => cascades.Single(cascade => cascade.Kind == kind);

    private static RecordCascadeStep Step(
        Programme programme, ClientCode client, CascadeKind kind, Id<CascadeEntry>? after, CascadeStep step,
        CascadeDetail? detail = null) =>
        new(Id<CascadeEntry>.New(), client, kind, after, step, detail, programme.Clock.Today(), ToldBy.Client);
}
