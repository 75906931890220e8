using CaseManager.Application.Assessments;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Worklist;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Assessments;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Consents;
using CaseManager.Testing;
using FluentValidation;
using Npgsql;

namespace CaseManager.Application.Tests.Assessments;

/// <summary>Signing, amending, doing again, and what is never kept.</summary>
public sealed class LifecycleTests
{
    private static readonly string[] Mood =
        ["mood.q1", "mood.q2", "mood.q3", "mood.q4", "mood.q5", "mood.q6", "mood.q7", "mood.q8", "mood.q9"];

    [Fact]
    public async Task A_signed_assessment_changes_only_by_an_amendment_with_a_reason()
    {
        await using var programme = await Programme.Start();
        var (lan, client) = await Ward(programme);
        var id = await Phq9(programme, lan, client, "several");
        await Broken(
            "Assessments.Rule.NotToAmend",
            () => programme.As(lan).Send(new AmendAssessment(Id<Assessment>.New(), client, id, "Nhầm câu 1")));

        var before = await programme.As(lan).Send(new GetAssessment(client, id));
        await programme.As(lan).Send(new SignAssessment(client, id, before.Version));
        await programme.As(lan).Send(new SignAssessment(client, id, before.Version));
        var signed = await programme.As(lan).Send(new GetAssessment(client, id));
        Assert.Equal((AssessmentStatus.Signed, before.Version + 1), (signed.Status, signed.Version));
        Assert.NotNull(signed.Signed?.Name);
        await Assert.ThrowsAsync<ValidationException>(() =>
            programme.As(lan).Send(new AmendAssessment(Id<Assessment>.New(), client, id, " ")));
        await Broken(
            "Assessments.Rule.NotOpen",
            () => programme.As(lan).Send(new SaveAnswers(client, id, signed.Version, Answers(("mood.q1", "not-at-all")))));
    }

    [Fact]
    public async Task The_signed_original_stays_and_is_shown_behind_its_amendment()
    {
        await using var programme = await Programme.Start();
        var (lan, client) = await Ward(programme);
        var id = await Phq9(programme, lan, client, "several");
        await Sign(programme, lan, client, id);
        programme.Clock.Advance(TimeSpan.FromDays(3));

        var amendment = await programme.As(lan).Send(new AmendAssessment(Id<Assessment>.New(), client, id, "Nhầm câu 1"));
        Assert.Equal(amendment, await programme.As(lan).Send(new AmendAssessment(Id<Assessment>.New(), client, id, "Nhầm lần nữa")));
        var open = await programme.As(lan).Send(new GetAssessment(client, amendment));
        Assert.Equal((Answer.Of("several"), "Nhầm câu 1", id), (open.Answers["mood.q1"], open.Replaces!.Reason, open.Replaces.Original.Id));
        Assert.Equal(AssessmentStatus.Signed, (await programme.As(lan).Send(new GetAssessment(client, id))).Status);

        var saved = await programme.As(lan).Send(new SaveAnswers(client, amendment, open.Version, Answers(("mood.q1", "nearly-every"))));
        await programme.As(lan).Send(new CompleteAssessment(client, amendment, saved.Version, null));

        var old = await programme.As(lan).Send(new GetAssessment(client, id));
        var now = await programme.As(lan).Send(new GetAssessment(client, amendment));
        Assert.Equal((AssessmentStatus.Amended, 9, Answer.Of("several")), (old.Status, Total(old), old.Answers["mood.q1"]));
        Assert.Equal((amendment, true), (old.AmendedBy!.Id, old.AmendedBy.InPlace));
        Assert.Equal((AssessmentStatus.Complete, 11), (now.Status, Total(now)));
        // It is about the day on which the client answered, and due again when that one was.
        Assert.Equal((old.AnsweredAt, old.NextDueOn), (now.AnsweredAt, now.NextDueOn));
        Assert.Equal([amendment], (await programme.As(lan).Send(new ListAssessments(client))).Rows.Select(row => row.Id));
        Assert.Equal(
            [11],
            Assert.Single(
                await programme.As(lan).Send(new ShowTrends(client)),
                trend => trend.Rule.Code == "total").Points.Select(point => point.Total));
        await Broken(
            "Assessments.Rule.NotToAmend", () => programme.As(lan).Send(new AmendAssessment(Id<Assessment>.New(), client, id, "Lần nữa")));
    }

    [Theory]
    [InlineData("update care.assessments set answers = '{}'")]
    [InlineData("update care.assessments set scores = '[]'")]
    [InlineData("update care.assessments set signed_at = now()")]
    [InlineData("update care.assessments set status = 'Complete', signed_at = null, signed_by = null")]
    [InlineData("update care.assessments set status = 'Started'")]
    [InlineData("update care.assessments set answered_at = now()")]
    [InlineData("update care.assessments set amends = gen_random_uuid(), amend_reason = 'x'")]
    public async Task The_owner_of_the_tables_cannot_rewrite_a_signed_assessment(string rewrite)
    {
        await using var programme = await Programme.Start();
        var (lan, client) = await Ward(programme);
        await Sign(programme, lan, client, await Phq9(programme, lan, client, "several"));

        Assert.Equal(
            PostgresErrorCodes.CheckViolation, (await Assert.ThrowsAsync<PostgresException>(() => programme.Execute(rewrite))).SqlState);
    }

    [Fact]
    public async Task A_role_that_may_only_read_cannot_sign_or_amend()
    {
        await using var programme = await Programme.Start();
        var (lan, client) = await Ward(programme);
        var id = await Phq9(programme, lan, client, "several");
        var supervisor = await programme.Given.Supervisor(TestWards.North);
        var officer = await programme.Given.Officer(TestWards.North);
        var neighbour = await programme.Given.Coordinator(TestWards.South);

        foreach (var actor in new[] { supervisor, officer, neighbour })
        {
            await Assert.ThrowsAsync<AccessDeniedException>(() => programme.As(actor).Send(new SignAssessment(client, id, 3)));
            await Assert.ThrowsAsync<AccessDeniedException>(() =>
                programme.As(actor).Send(new AmendAssessment(Id<Assessment>.New(), client, id, "Nhầm")));
            await Assert.ThrowsAsync<AccessDeniedException>(() =>
                programme.As(actor).Send(new SetReassessmentDay(client, id, 3, new(2026, 12, 1))));
        }

        foreach (var actor in new[] { officer, neighbour })
        {
            await Assert.ThrowsAsync<AccessDeniedException>(() => programme.As(actor).Send(new ShowTrends(client)));
        }
    }

    [Fact]
    public async Task The_database_stores_the_total_of_dast_10_and_no_answer()
    {
        await using var programme = await Programme.Start();
        var (lan, client) = await Ward(programme);
        var id = await programme.As(lan).Send(new StartAssessment(Id<Assessment>.New(), client, "DAST-10", AssessmentMode.Interview, "vi"));
        var answers = Instruments.Find("DAST-10")!.Items.ToDictionary(item => item.Key, _ => (Answer?)Answer.Of("yes"));

        await Broken(
            "Assessments.Rule.TotalOnly", () => programme.As(lan).Send(new SaveAnswers(client, id, 1, Answers(("drugs.q8", "yes")))));
        await Broken(
            "Assessments.Rule.Unanswered",
            () => programme.As(lan).Send(new CompleteAssessment(client, id, 1, null, Answers(("drugs.q8", "yes")))));
        await programme.As(lan).Send(new CompleteAssessment(client, id, 1, null, answers));

        var done = await programme.As(lan).Send(new GetAssessment(client, id));
        Assert.Equal((9, "severe"), (Total(done), done.Scores[0].Band));
        Assert.Empty(done.Answers);
        Assert.Equal(
            0L,
            await programme.Value<long>(
                "select count(*) from audit.changes where before::text like '%drugs.q%' or after::text like '%drugs.q%'"));
        Assert.Equal(0L, await programme.Value<long>("select count(*) from care.assessments where answers <> '{}'"));
        var write = () =>
            programme.Execute(
                "alter table care.assessments disable trigger keep_completed; update care.assessments set answers = '{\"drugs.q8\": "
                    + "[\"yes\"]}'");
        Assert.Equal("assessments_total_only_check", (await Assert.ThrowsAsync<PostgresException>(write)).ConstraintName);
        await Broken(
            "Assessments.Rule.TotalOnlyInterview",
            () =>
                programme.As(lan).Send(new StartAssessment(Id<Assessment>.New(), client, "DAST-10", AssessmentMode.SelfCompletion, "vi")));
    }

    [Fact]
    public async Task Hiv_questions_are_shown_only_to_those_the_client_named_in_writing()
    {
        await using var programme = await Programme.Start();
        var (lan, client) = await Ward(programme, ConsentPurpose.TakePart, ConsentPurpose.StoreAssessments);
        await Broken("Assessments.Rule.NoConsent.HivInformation", () => Start(programme, lan, client, "HIV-RISK"));

        var agreed = await programme.Given.Client(
            TestWards.North, lan, consents: [ConsentPurpose.TakePart, ConsentPurpose.StoreAssessments, ConsentPurpose.HivInformation]);
        var id = await Start(programme, lan, agreed, "HIV-RISK");
        await programme.As(lan).Send(new SaveAnswers(agreed, id, 1, Answers(("injecting.ever", "yes"))));
        Assert.Equal(DataCategory.Hiv, (await programme.As(lan).Send(new GetAssessment(agreed, id))).Instrument.Category);

        // A supervisor sees health and never HIV; nor does any role once the consent is withdrawn.
        var supervisor = await programme.Given.Supervisor(TestWards.North);
        await Assert.ThrowsAsync<NotFoundException>(() => programme.As(supervisor).Send(new GetAssessment(agreed, id)));
        Assert.Empty((await programme.As(supervisor).Send(new ListAssessments(agreed))).Rows);
        await programme.Execute("update care.consents set withdrawn_at = given_at where purpose = 'HivInformation'");
        await Assert.ThrowsAsync<NotFoundException>(() => programme.As(lan).Send(new GetAssessment(agreed, id)));
    }

    [Fact]
    public async Task Today_shows_reassessments_a_week_ahead_while_the_client_consents()
    {
        await using var programme = await Programme.Start();
        var (lan, client) = await Ward(programme);
        var (hoa, other) = await Ward(programme);
        await Phq9(programme, lan, client, "several");
        await Phq9(programme, hoa, other, "several");

        programme.Clock.Advance(TimeSpan.FromDays(80));
        Assert.Empty((await programme.As(lan).Send(new GetToday())).Assessments.Rows);

        programme.Clock.Advance(TimeSpan.FromDays(5));
        var due = Assert.Single((await programme.As(lan).Send(new GetToday())).Assessments.Rows);
        Assert.Equal((client, new DateOnly(2026, 12, 22), "PHQ-9"), (due.ClientCode, due.DueOn, Assert.Single(due.Instruments).Code));
        Assert.Contains(client.Value, await programme.Value<string[]>("select client_codes from audit.showings order by id desc limit 1"));

        await Phq9(programme, lan, client, "not-at-all");
        Assert.Empty((await programme.As(lan).Send(new GetToday())).Assessments.Rows);

        Assert.Single((await programme.As(hoa).Send(new GetToday())).Assessments.Rows);
        await programme.Execute("update care.consents set withdrawn_at = given_at where purpose = 'StoreAssessments'");
        Assert.Empty((await programme.As(hoa).Send(new GetToday())).Assessments.Rows);
    }

    [Fact]
    public async Task Hiv_is_never_in_a_list_of_what_is_due()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(
            TestWards.North, lan, consents: [ConsentPurpose.TakePart, ConsentPurpose.StoreAssessments, ConsentPurpose.HivInformation]);
        var id = await Start(programme, lan, client, "HIV-RISK");
        await programme.As(lan).Send(new CompleteAssessment(client, id, 1, "Khách hàng xin dừng"));

        await programme.As(lan).Send(new SetReassessmentDay(client, id, 2, new(2026, 9, 23)));

        Assert.Equal(new DateOnly(2026, 9, 23), (await programme.As(lan).Send(new GetAssessment(client, id))).NextDueOn);
        Assert.Empty((await programme.As(lan).Send(new GetToday())).Assessments.Rows);
    }

    [Fact]
    public async Task The_reassessment_day_lies_within_the_next_two_years()
    {
        await using var programme = await Programme.Start();
        var (lan, client) = await Ward(programme);
        var id = await Phq9(programme, lan, client, "several");
        var version = (await programme.As(lan).Send(new GetAssessment(client, id))).Version;

        foreach (var day in new DateOnly[] { new(2026, 9, 22), new(2028, 9, 23) })
        {
            await Broken("Assessments.Rule.DueDay", () => programme.As(lan).Send(new SetReassessmentDay(client, id, version, day)));
        }

        await programme.As(lan).Send(new SetReassessmentDay(client, id, version, new(2026, 9, 23)));
        await programme.As(lan).Send(new SetReassessmentDay(client, id, version, new(2026, 9, 23)));
        await Assert.ThrowsAsync<StaleVersionException>(() =>
            programme.As(lan).Send(new SetReassessmentDay(client, id, version, new(2026, 9, 24))));
    }

    [Fact]
    public async Task Trends_list_scores_from_the_first_to_the_latest()
    {
        await using var programme = await Programme.Start();
        var (lan, client) = await Ward(programme);
        await Phq9(programme, lan, client, "nearly-every");
        programme.Clock.Advance(TimeSpan.FromDays(90));
        await Phq9(programme, lan, client, "several");

        var trend = Assert.Single(await programme.As(lan).Send(new ShowTrends(client)), trend => trend.Rule.Code == "total");
        Assert.Equal((27, 9, -18), (trend.First.Total, trend.Latest.Total, trend.Change));

        await programme.Execute("update care.consents set withdrawn_at = given_at where purpose = 'StoreAssessments'");
        Assert.Empty(await programme.As(lan).Send(new ShowTrends(client)));
    }

    [Fact]
    public async Task Advice_offers_existing_services_and_none_that_reports_to_the_police()
    {
        await using var programme = await Programme.Start();
        var harmless = await programme.Rows(
            "select code from directory.services where exposure not in ('Notify', 'Register', 'NotifyAndRegister')",
            reader => reader.GetString(0));

        Assert.All(Advice.All.SelectMany(topic => topic.Services), service => Assert.Contains(service, harmless));
    }

    private static int? Total(AssessmentDetails details) => details.Scores.First(score => score.Code == "total").Total;

    private static async Task<Id<Assessment>> Phq9(Programme programme, Actor actor, ClientCode client, string answer)
    {
        var id = await Start(programme, actor, client, "PHQ-9");
        var saved = await programme.As(actor).Send(new SaveAnswers(client, id, 1, Answers([.. Mood.Select(item => (item, answer))])));
        await programme.As(actor).Send(new CompleteAssessment(client, id, saved.Version, null));

        return id;
    }

    private static async Task Sign(Programme programme, Actor actor, ClientCode client, Id<Assessment> id) =>
        await programme.As(actor).Send(
            new SignAssessment(client, id, (await programme.As(actor).Send(new GetAssessment(client, id))).Version));

    private static async Task<(Actor Lan, ClientCode Client)> Ward(Programme programme, params ConsentPurpose[] consents)
    {
        var lan = await programme.Given.Coordinator(TestWards.North);

        return (lan, await programme.Given.Client(TestWards.North, lan, consents: consents.Length == 0 ? null : consents));
    }

    private static Task<Id<Assessment>> Start(Programme programme, Actor actor, ClientCode client, string instrument) =>
        programme.As(actor).Send(new StartAssessment(Id<Assessment>.New(), client, instrument, AssessmentMode.Interview, "vi"));

    private static Dictionary<string, Answer?> Answers(params (string Item, string Value)[] answers) =>
        answers.ToDictionary(answer => answer.Item, answer => (Answer?)Answer.Of(answer.Value));

    private static async Task Broken(string rule, Func<Task> attempt) =>
        Assert.Equal(rule, (await Assert.ThrowsAsync<RuleBrokenException>(attempt)).Key);
}
