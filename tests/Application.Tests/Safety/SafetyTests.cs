using CaseManager.Application.Assessments;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Safety;
using CaseManager.Application.Worklist;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Assessments;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Consents;
using CaseManager.Domain.Safety;
using CaseManager.Testing;
using FluentValidation;
using Npgsql;

namespace CaseManager.Application.Tests.Safety;

public sealed class SafetyTests
{
    public static TheoryData<AlertKind, int> Clocks => new()
    {
        { AlertKind.SuicideRisk, 1 },
        { AlertKind.OverdoseRisk, 1 },
        { AlertKind.SevereWithdrawal, 1 },
        { AlertKind.MedicalEmergency, 1 },
        { AlertKind.ImminentDetention, 4 },
        { AlertKind.PoliceViolence, 24 },
        { AlertKind.ViolenceRisk, 24 },
        { AlertKind.ChildProtection, 24 },
    };

    [Theory]
    [InlineData("PHQ-9", "mood.q9", "1", AlertKind.SuicideRisk)]
    [InlineData("SOCIAL", "home.safety", "no", AlertKind.ViolenceRisk)]
    [InlineData("LEGAL", "notices.hearing", "yes", AlertKind.ImminentDetention)]
    [InlineData("LEGAL", "other.matters", "violence", AlertKind.ViolenceRisk)]
    [InlineData("LEGAL", "other.matters", "force", AlertKind.PoliceViolence)]
    public async Task A_risk_answer_opens_one_alert_even_when_saved_repeatedly(
        string instrument, string item, string answer, AlertKind kind)
    {
        await using var programme = await Programme.Start();
        var (lan, client) = await Ward(programme);
        var definition = Instruments.Find(instrument)!;
        // Of a scale the option is named by what it counts.
        var option = definition.Find(item)!.Options.FirstOrDefault(o => o.Code == answer)
            ?? definition.Find(item)!.Options.First(o => o.Points > 0);
        var id = await programme.As(lan).Send(
            new StartAssessment(Id<Assessment>.New(), client, instrument, AssessmentMode.Interview, "vi"));

        var saved = await programme.As(lan).Send(
            new SaveAnswers(client, id, 1, new Dictionary<string, Answer?> { [item] = Answer.Of(option.Code) }));
        programme.Clock.Advance(TimeSpan.FromMinutes(5));
        saved = await programme.As(lan).Send(
            new SaveAnswers(client, id, saved.Version, new Dictionary<string, Answer?> { [item] = Answer.DoesNotWantTo }));
        saved = await programme.As(lan).Send(
            new SaveAnswers(client, id, saved.Version, new Dictionary<string, Answer?> { [item] = Answer.Of(option.Code) }));
        await programme.As(lan).Send(new CompleteAssessment(client, id, saved.Version, "Hết giờ"));

        var alert = Assert.Single((await programme.As(lan).Send(new GetSafety(client))).Alerts.Rows);
        Assert.Equal((kind, AlertStatus.Open, lan.AccountId), (alert.Kind, alert.Status, alert.OwnerId));
        Assert.Equal(programme.Clock.GetUtcNow().AddMinutes(-5), alert.OpenedAt);
        Assert.Equal(id, (await programme.As(lan).Send(new GetAlert(client, alert.Id))).AssessmentId);
    }

    [Theory]
    [MemberData(nameof(Clocks))]
    public async Task An_alert_is_overdue_in_the_minute_after_its_clock_and_not_before_across_midnight(AlertKind kind, int hours)
    {
        await using var programme = await Programme.Start();
        var (lan, client) = await Ward(programme);
        var supervisor = await programme.Given.Supervisor(TestWards.North);
        programme.Clock.Advance(TimeSpan.FromHours(14.5));
        await programme.As(lan).Send(Alert(client, kind));
        Assert.Equal(23, TimeZoneInfo.ConvertTime(programme.Clock.GetUtcNow(), VietnamTime.Zone).Hour);

        programme.Clock.Advance(TimeSpan.FromMinutes((hours * 60) - 1));
        Assert.Empty((await programme.As(supervisor).Send(new GetToday())).Alerts.Rows);
        programme.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Empty((await programme.As(supervisor).Send(new GetToday())).Alerts.Rows);
        Assert.False(
            Assert.Single((await programme.As(lan).Send(new GetToday())).Alerts.Rows).Alert.IsOverdueAt(programme.Clock.GetUtcNow()));

        programme.Clock.Advance(TimeSpan.FromMinutes(1));
        var row = Assert.Single((await programme.As(supervisor).Send(new GetToday())).Alerts.Rows);
        Assert.Equal(
            (null, client, kind, true),
            (row.FullName, row.Alert.ClientCode, row.Alert.Kind, row.Alert.IsOverdueAt(programme.Clock.GetUtcNow())));
    }

    [Fact]
    public async Task The_account_that_takes_an_alert_on_owns_it_and_acts_before_resolving_it()
    {
        await using var programme = await Programme.Start();
        var (lan, client) = await Ward(programme);
        var hoa = await programme.Given.Coordinator(TestWards.North);
        var id = await programme.As(lan).Send(Alert(client, AlertKind.SuicideRisk));
        var early = () => programme.As(hoa).Send(new MoveAlert(client, id, 1, AlertMove.Resolve, "Ổn"));

        Assert.Equal("Safety.Rule.NothingDoneYet", (await Assert.ThrowsAsync<RuleBrokenException>(early)).Key);
        await programme.As(hoa).Send(new MoveAlert(client, id, 1, AlertMove.Acknowledge));
        await Assert.ThrowsAsync<StaleVersionException>(() =>
            programme.As(lan).Send(new MoveAlert(client, id, 1, AlertMove.Act, "Gọi điện")));
        await Assert.ThrowsAsync<ValidationException>(() => programme.As(lan).Send(new MoveAlert(client, id, 2, AlertMove.Act, " ")));
        await programme.As(lan).Send(new MoveAlert(client, id, 2, AlertMove.Act, "Đã gọi, có người ở cùng"));
        await programme.As(hoa).Send(new MoveAlert(client, id, 3, AlertMove.Resolve, "Đã gặp bác sĩ"));

        var details = await programme.As(lan).Send(new GetAlert(client, id));
        Assert.Equal((AlertStatus.Resolved, hoa.AccountId), (details.Alert.Status, details.Alert.OwnerId));
        Assert.Equal([AlertMove.Acknowledge, AlertMove.Act, AlertMove.Resolve], details.Steps.Select(step => step.Move));
        Assert.Empty(details.Moves);
        Assert.Empty((await programme.As(lan).Send(new GetToday())).Alerts.Rows);
    }

    [Fact]
    public async Task Acting_takes_an_alert_on_and_escalation_reaches_the_supervisor_early()
    {
        await using var programme = await Programme.Start();
        var (lan, client) = await Ward(programme);
        var supervisor = await programme.Given.Supervisor(TestWards.North);
        var acted = await programme.As(lan).Send(Alert(client, AlertKind.OverdoseRisk));
        await programme.As(lan).Send(new MoveAlert(client, acted, 1, AlertMove.Act, "Trao naloxone"));
        var escalated = await programme.As(lan).Send(Alert(client, AlertKind.ImminentDetention));
        await programme.As(lan).Send(new MoveAlert(client, escalated, 1, AlertMove.Escalate));
        programme.Clock.Advance(TimeSpan.FromHours(2));

        Assert.NotNull((await programme.As(lan).Send(new GetAlert(client, acted))).Alert.AcknowledgedAt);
        Assert.Equal(escalated, Assert.Single((await programme.As(supervisor).Send(new GetToday())).Alerts.Rows).Alert.Id);
    }

    [Theory]
    [MemberData(nameof(Clocks))]
    public async Task An_escalated_alert_reaches_the_supervisor_and_a_taken_one_is_never_overdue(AlertKind kind, int hours)
    {
        await using var programme = await Programme.Start();
        var (lan, client) = await Ward(programme);
        var supervisor = await programme.Given.Supervisor(TestWards.North);
        var other = await programme.Given.Supervisor(TestWards.South);
        var escalated = await programme.As(lan).Send(Alert(client, kind));
        var taken = await programme.As(lan).Send(Alert(client, kind));
        programme.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Empty((await programme.As(supervisor).Send(new GetToday())).Alerts.Rows);

        await programme.As(lan).Send(new MoveAlert(client, escalated, 1, AlertMove.Escalate));
        await programme.As(lan).Send(new MoveAlert(client, taken, 1, AlertMove.Acknowledge));
        Assert.Equal(escalated, Assert.Single((await programme.As(supervisor).Send(new GetToday())).Alerts.Rows).Alert.Id);

        programme.Clock.Advance(TimeSpan.FromHours(hours));
        Assert.Equal(escalated, Assert.Single((await programme.As(supervisor).Send(new GetToday())).Alerts.Rows).Alert.Id);
        Assert.False((await programme.As(lan).Send(new GetAlert(client, taken))).Alert.IsOverdueAt(programme.Clock.GetUtcNow()));
        Assert.Empty((await programme.As(other).Send(new GetToday())).Alerts.Rows);
    }

    [Fact]
    public async Task A_supervisor_acts_where_the_policy_allows_and_else_only_reads()
    {
        await using var programme = await Programme.Start();
        var (lan, client) = await Ward(programme);
        var supervisor = await programme.Given.Supervisor(TestWards.North);
        var care = await programme.As(lan).Send(Alert(client, AlertKind.ChildProtection));
        var health = await programme.As(lan).Send(Alert(client, AlertKind.SuicideRisk));
        var legal = await programme.As(lan).Send(Alert(client, AlertKind.ImminentDetention));

        await programme.As(supervisor).Send(new MoveAlert(client, care, 1, AlertMove.Acknowledge));

        Assert.Equal(supervisor.AccountId, (await programme.As(lan).Send(new GetAlert(client, care))).Alert.OwnerId);
        foreach (var id in new[] { health, legal })
        {
            Assert.Empty((await programme.As(supervisor).Send(new GetAlert(client, id))).Moves);
            await Assert.ThrowsAsync<AccessDeniedException>(() =>
                programme.As(supervisor).Send(new MoveAlert(client, id, 1, AlertMove.Acknowledge)));
        }

        await Assert.ThrowsAsync<AccessDeniedException>(() => programme.As(supervisor).Send(Alert(client, AlertKind.SuicideRisk)));
    }

    [Fact]
    public async Task A_health_alert_hides_with_its_consent_and_other_alerts_stay()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var supervisor = await programme.Given.Supervisor(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan, consents: [ConsentPurpose.TakePart]);
        var open = () => programme.As(lan).Send(Alert(client, AlertKind.SuicideRisk));
        Assert.Equal("Safety.Rule.NeedsConsent", (await Assert.ThrowsAsync<RuleBrokenException>(open)).Key);
        await programme.Given.Consent(client, TestWards.North, ConsentPurpose.StoreAssessments, lan);
        var hidden = await open();
        await programme.As(lan).Send(Alert(client, AlertKind.ViolenceRisk));
        await programme.As(lan).Send(Alert(client, AlertKind.ImminentDetention));
        programme.Clock.Advance(TimeSpan.FromHours(25));
        Assert.Equal(3, (await programme.As(supervisor).Send(new GetToday())).Alerts.Total);
        Assert.Contains(
            await programme.Rows("select client_codes from audit.showings", reader => reader.GetFieldValue<string[]>(0)),
            codes => codes.Contains(client.Value));

        await programme.Execute("update care.consents set withdrawn_at = given_at where purpose = 'StoreAssessments'");

        foreach (var actor in new[] { lan, supervisor })
        {
            var list = (await programme.As(actor).Send(new GetToday())).Alerts;
            Assert.Equal([AlertKind.ViolenceRisk, AlertKind.ImminentDetention], list.Rows.Select(row => row.Alert.Kind).Order());
            Assert.Equal(2, list.Total);
            Assert.Equal(2, (await programme.As(actor).Send(new GetSafety(client))).Alerts.Total);
            await Assert.ThrowsAsync<NotFoundException>(() => programme.As(actor).Send(new GetAlert(client, hidden)));
        }
    }

    [Fact]
    public async Task Every_other_role_finds_no_alert_or_plan_and_every_attempt_is_audited()
    {
        await using var programme = await Programme.Start();
        var (lan, client) = await Ward(programme);
        var id = await programme.As(lan).Send(Alert(client, AlertKind.ViolenceRisk));
        await programme.As(lan).Send(Plan(programme, client));
        programme.Clock.Advance(TimeSpan.FromHours(25));

        foreach (var other in new[]
        {
            await programme.Given.Coordinator(TestWards.South), await programme.Given.Supervisor(TestWards.South),
            await programme.Given.Officer(TestWards.North), await programme.Given.ProgrammeStaff(), await programme.Given.Reviewer(),
            await programme.Given.Administrator(), })
        {
            foreach (var attempt in new Func<Task>[]
            {
                () => programme.As(other).Send(new GetSafety(client)),
                () => programme.As(other).Send(new GetAlert(client, id)),
                () => programme.As(other).Send(Alert(client, AlertKind.ViolenceRisk)),
                () => programme.As(other).Send(new MoveAlert(client, id, 1, AlertMove.Acknowledge)),
                () => programme.As(other).Send(new GetSafetyPlan(client)),
                () => programme.As(other).Send(new PrintSafetyPlan(client)),
                () => programme.As(other).Send(Plan(programme, client)),
            })
            {
                await Assert.ThrowsAsync<AccessDeniedException>(attempt);
                Assert.Equal("Refused", (await programme.LastAuditEntry()).Outcome);
            }

            if (other.Role is Role.Coordinator or Role.Supervisor)
            {
                Assert.Empty((await programme.As(other).Send(new GetToday())).Alerts.Rows);
            }
            else
            {
                await Assert.ThrowsAsync<AccessDeniedException>(() => programme.As(other).Send(new GetToday()));
            }
        }

        Assert.False(
            await programme.Value<bool>(
                "select has_function_privilege('cm_police', 'care.open_alerts(boolean, timestamptz, bigint, int)', 'execute')"));
    }

    [Fact]
    public async Task The_database_keeps_the_category_of_an_alert()
    {
        await using var programme = await Programme.Start();
        var (lan, client) = await Ward(programme);
        await programme.As(lan).Send(Alert(client, AlertKind.SuicideRisk));

        var moved = () => programme.Execute("update care.safety_alerts set category = 'Care'");

        Assert.Equal(PostgresErrorCodes.CheckViolation, (await Assert.ThrowsAsync<PostgresException>(moved)).SqlState);
        Assert.All(
            Enum.GetValues<AlertKind>(),
            kind => Assert.Contains(kind.Category(), new[] { DataCategory.Care, DataCategory.Health, DataCategory.Legal }));
    }

    [Fact]
    public async Task A_safety_plan_is_agreed_rewritten_and_printed_and_hides_with_the_consent()
    {
        await using var programme = await Programme.Start();
        var (lan, client) = await Ward(programme);
        var first = Plan(programme, client);
        await programme.As(lan).Send(first);
        await programme.As(lan).Send(first);
        var second = Plan(programme, client) with { WhatHelps = "Đi bộ qua cầu", Replaces = first.Id };
        await programme.As(lan).Send(second);

        await Assert.ThrowsAsync<StaleVersionException>(() => programme.As(lan).Send(Plan(programme, client) with { Replaces = first.Id }));
        await Assert.ThrowsAsync<StaleVersionException>(() => programme.As(lan).Send(Plan(programme, client)));
        Assert.Equal("Đi bộ qua cầu", (await programme.As(lan).Send(new PrintSafetyPlan(client))).Words.WhatHelps);
        Assert.Equal(nameof(PrintSafetyPlan), (await programme.LastAuditEntry()).UseCase);
        Assert.Equal(2, await programme.Value<long>("select count(*) from care.safety_plans"));
        var supervisor = await programme.Given.Supervisor(TestWards.North);
        Assert.Equal(second.Id, (await programme.As(supervisor).Send(new GetSafety(client))).Plan?.Id);
        await Assert.ThrowsAsync<AccessDeniedException>(() =>
            programme.As(supervisor).Send(Plan(programme, client) with { Replaces = second.Id }));

        await programme.Execute("update care.consents set withdrawn_at = given_at where purpose = 'StoreAssessments'");
        Assert.Null((await programme.As(lan).Send(new GetSafety(client))).Plan);
        await Assert.ThrowsAsync<NotFoundException>(() => programme.As(lan).Send(new PrintSafetyPlan(client)));
        var again = () => programme.As(lan).Send(Plan(programme, client) with { Replaces = second.Id });
        Assert.Equal("Safety.Rule.NeedsConsent", (await Assert.ThrowsAsync<RuleBrokenException>(again)).Key);
    }

    private static async Task<(Actor Lan, ClientCode Client)> Ward(Programme programme)
    {
        var lan = await programme.Given.Coordinator(TestWards.North);

        return (lan, await programme.Given.Client(TestWards.North, lan));
    }

    private static OpenAlert Alert(ClientCode client, AlertKind kind) => new(Id<SafetyAlert>.New(), client, kind, "Nói qua điện thoại");

    private static SaveSafetyPlan Plan(Programme programme, ClientCode client) =>
        new(Id<SafetyPlan>.New(), client, null, "Mất ngủ", "Nghe nhạc", "Chị gái", "Cất dao", "115", programme.Clock.Today());
}
