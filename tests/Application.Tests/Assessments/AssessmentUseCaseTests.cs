using CaseManager.Application.Assessments;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Queries;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Assessments;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Consents;
using CaseManager.Testing;
using FluentValidation;
using Npgsql;

namespace CaseManager.Application.Tests.Assessments;

public sealed class AssessmentUseCaseTests
{
    private static readonly string[] Substances =
        ["tobacco", "alcohol", "cannabis", "cocaine", "stimulants", "inhalants", "sedatives", "hallucinogens", "opioids", "other"];

    [Fact]
    public async Task An_assessment_is_started_saved_in_parts_completed_and_then_stands()
    {
        await using var programme = await Programme.Start();
        var (lan, client) = await Ward(programme);

        var id = await Started(programme, lan, client, "ASSIST");
        var saved = await programme.As(lan).Send(new SaveAnswers(client, id, 1, Lifetime("opioids")));
        saved = await programme.As(lan).Send(
            new SaveAnswers(
                client, id, saved.Version, Answers(("opioids.q2", "weekly"), ("opioids.q3", "monthly"), ("opioids.q4", "once-or-twice"))));
        Assert.Equal((12, null), (saved.Responses.Scores[8].Running, saved.Responses.Scores[8].Total));

        saved = await programme.As(lan).Send(new SaveAnswers(client, id, saved.Version, Answers(
            ("opioids.q5", "never"), ("opioids.q6", "earlier"), ("opioids.q7", "recent"), ("injecting.q8", "recent"),
            ("injecting.days", "over-4"))));
        programme.Clock.Advance(TimeSpan.FromMinutes(3));
        await programme.As(lan).Send(new CompleteAssessment(client, id, saved.Version, null));

        var done = await programme.As(lan).Send(new GetAssessment(client, id));
        Assert.Equal((AssessmentStatus.Complete, new DateOnly(2026, 12, 22)), (done.Status, done.NextDueOn));
        Assert.Contains(new StoredScore("opioids", 21, "moderate"), done.Scores);
        Assert.Contains(new StoredScore("cannabis", 0, "low"), done.Scores);
        Assert.Equal(["injecting-often", "injecting"], done.Flags.Select(flag => flag.Code));

        var change = () => programme.As(lan).Send(new SaveAnswers(client, id, done.Version, Answers(("opioids.q2", "never"))));
        Assert.Equal("Assessments.Rule.NotOpen", (await Assert.ThrowsAsync<RuleBrokenException>(change)).Key);
    }

    [Fact]
    public async Task Without_the_health_consent_no_assessment_is_started_or_shown()
    {
        await using var programme = await Programme.Start();
        var (lan, client) = await Ward(programme, ConsentPurpose.TakePart);
        var start = () => Started(programme, lan, client, "ASSIST");

        Assert.Equal("Assessments.Rule.NoConsent.StoreAssessments", (await Assert.ThrowsAsync<RuleBrokenException>(start)).Key);
        Assert.Equal(0, await programme.Value<long>("select count(*) from care.assessments"));

        await programme.Given.Consent(client, TestWards.North, ConsentPurpose.StoreAssessments, lan);
        var id = await Started(programme, lan, client, "ASSIST");
        var social = await Started(programme, lan, client, "SOCIAL");
        Assert.Equal(2, (await programme.As(lan).Send(new ListAssessments(client))).Rows.Count);

        await programme.Execute("update care.consents set withdrawn_at = given_at where purpose = 'StoreAssessments'");
        var list = await programme.As(lan).Send(new ListAssessments(client));
        Assert.Equal([social], list.Rows.Select(row => row.Id));
        Assert.Equal(1, list.Total);
        Assert.Equal(ConsentPurpose.StoreAssessments, list.Offers.Single(offer => offer.Instrument.Code == "ASSIST").MissingConsent);
        Assert.Null(list.Offers.Single(offer => offer.Instrument.Code == "LEGAL").MissingConsent);
        foreach (var attempt in new Func<Task>[]
        {
            () => programme.As(lan).Send(new GetAssessment(client, id)),
            () => programme.As(lan).Send(new PrintAssessment(client, id)),
            () => programme.As(lan).Send(new SaveAnswers(client, id, 1, Answers(("lifetime.opioids", "yes")))),
            () => programme.As(lan).Send(new CompleteAssessment(client, id, 1, "Hết giờ")),
            () => programme.As(lan).Send(new AbandonAssessment(client, id, 1)),
        })
        {
            await Assert.ThrowsAsync<NotFoundException>(attempt);
        }
    }

    [Fact]
    public async Task An_officer_is_refused_everything_and_every_refusal_is_audited()
    {
        await using var programme = await Programme.Start();
        var (lan, client) = await Ward(programme);
        var id = await Started(programme, lan, client, "ASSIST");
        var officer = await programme.Given.Officer(TestWards.North);
        Func<Task>[] attempts =
        [
            () => programme.As(officer).Send(new ListAssessments(client)),
            () => programme.As(officer).Send(new GetAssessment(client, id)),
            () => programme.As(officer).Send(new PrintAssessment(client, id)),
            () => Started(programme, officer, client, "ASSIST"),
            () => programme.As(officer).Send(new SaveAnswers(client, id, 1, Answers(("lifetime.opioids", "yes")))),
            () => programme.As(officer).Send(new CompleteAssessment(client, id, 1, "?")),
            () => programme.As(officer).Send(new AbandonAssessment(client, id, 1)),
        ];

        foreach (var attempt in attempts)
        {
            await Assert.ThrowsAsync<AccessDeniedException>(attempt);
            var entry = await programme.LastAuditEntry();
            Assert.Equal(("Officer", "Refused"), (entry.Role, entry.Outcome));
            Assert.Equal([client.Value], entry.ClientCodes);
        }
    }

    [Fact]
    public async Task Another_wards_coordinator_and_another_clients_id_find_nothing()
    {
        await using var programme = await Programme.Start();
        var (lan, client) = await Ward(programme);
        var id = await Started(programme, lan, client, "SOCIAL");
        var neighbour = await programme.Given.Coordinator(TestWards.South);
        var other = await programme.Given.Client(TestWards.North, lan);

        var fromOutside = () => programme.As(neighbour).Send(new GetAssessment(client, id));
        var mismatched = () => programme.As(lan).Send(new GetAssessment(other, id));
        var savingMismatched = () => programme.As(lan).Send(new SaveAnswers(other, id, 1, Answers(("home.safety", "no"))));

        await Assert.ThrowsAsync<AccessDeniedException>(fromOutside);
        await Assert.ThrowsAsync<NotFoundException>(mismatched);
        await Assert.ThrowsAsync<NotFoundException>(savingMismatched);
    }

    [Fact]
    public async Task A_supervisor_reads_what_was_found_and_fills_in_nothing()
    {
        await using var programme = await Programme.Start();
        var (lan, client) = await Ward(programme);
        var supervisor = await programme.Given.Supervisor(TestWards.North);
        var id = await Started(programme, lan, client, "ASSIST");

        var details = await programme.As(supervisor).Send(new GetAssessment(client, id));
        Assert.False(details.MayRecord);
        Assert.Empty((await programme.As(supervisor).Send(new ListAssessments(client))).Offers);

        var save = () => programme.As(supervisor).Send(new SaveAnswers(client, id, 1, Answers(("lifetime.opioids", "yes"))));
        await Assert.ThrowsAsync<AccessDeniedException>(save);
        foreach (var instrument in new[] { "LEGAL", "SOCIAL" })
        {
            await Assert.ThrowsAsync<AccessDeniedException>(() => Started(programme, supervisor, client, instrument));
        }
    }

    [Fact]
    public async Task Unanswered_declined_and_no_are_stored_apart()
    {
        await using var programme = await Programme.Start();
        var (lan, client) = await Ward(programme);
        var id = await Started(programme, lan, client, "ASSIST");

        var saved = await programme.As(lan).Send(new SaveAnswers(client, id, 1, new Dictionary<string, Answer?>
        {
            ["lifetime.tobacco"] = Answer.Of("no"),
            ["lifetime.alcohol"] = Answer.DoesNotWantTo,
            ["lifetime.cannabis"] = null,
        }));

        Assert.Equal(
            """{"lifetime.alcohol": "declined", "lifetime.tobacco": ["no"]}""",
            await programme.Value<string>("select answers::text from care.assessments"));
        Assert.Equal(0, saved.Responses.TotalOf("tobacco"));
        Assert.Null(saved.Responses.TotalOf("alcohol"));
        Assert.DoesNotContain(saved.Responses.Unanswered, item => item.Key == "lifetime.alcohol");
        Assert.Contains(saved.Responses.Unanswered, item => item.Key == "lifetime.cannabis");
    }

    [Fact]
    public async Task An_invalid_answer_is_refused_by_name_and_nothing_is_saved()
    {
        await using var programme = await Programme.Start();
        var (lan, client) = await Ward(programme);
        var id = await Started(programme, lan, client, "SOCIAL");

        var save = () => programme.As(lan).Send(new SaveAnswers(client, id, 1, Answers(
            ("home.safety", "no"), ("people.dependants", "0.5"), ("home.housing", "palace"), ("home.nothing", "yes"))));

        var invalid = await Assert.ThrowsAsync<ValidationException>(save);
        Assert.Equal(["people.dependants", "home.housing", "home.nothing"], invalid.Errors.Select(error => error.PropertyName));
        Assert.Equal("{}", await programme.Value<string>("select answers::text from care.assessments"));
        Assert.Equal("Invalid", (await programme.LastAuditEntry()).Outcome);
    }

    [Fact]
    public async Task Questions_left_open_need_a_reason_and_give_no_total_and_no_band()
    {
        await using var programme = await Programme.Start();
        var (lan, client) = await Ward(programme);
        var id = await Started(programme, lan, client, "ASSIST");
        var saved = await programme.As(lan).Send(new SaveAnswers(client, id, 1, Lifetime("opioids", "alcohol")));
        saved = await programme.As(lan).Send(new SaveAnswers(client, id, saved.Version, Answers(
            ("alcohol.q2", "never"), ("alcohol.q6", "never"), ("alcohol.q7", "never"), ("opioids.q2", "daily"))));

        var complete = () => programme.As(lan).Send(new CompleteAssessment(client, id, saved.Version, " "));
        Assert.Equal("Assessments.Rule.Unanswered", (await Assert.ThrowsAsync<RuleBrokenException>(complete)).Key);

        await programme.As(lan).Send(new CompleteAssessment(client, id, saved.Version, "Khách hàng mệt, xin dừng"));
        var done = await programme.As(lan).Send(new GetAssessment(client, id));
        Assert.Contains(new StoredScore("opioids", null, null), done.Scores);
        Assert.Contains(new StoredScore("alcohol", 0, "low"), done.Scores);
        Assert.Equal("Khách hàng mệt, xin dừng", done.IncompleteReason);
    }

    [Fact]
    public async Task A_second_editor_is_refused_and_overwrites_nothing()
    {
        await using var programme = await Programme.Start();
        var (lan, client) = await Ward(programme);
        var hoa = await programme.Given.Coordinator(TestWards.North);
        var id = await Started(programme, lan, client, "SOCIAL");
        await programme.As(lan).Send(new SaveAnswers(client, id, 1, Answers(("home.safety", "yes"))));

        var late = () => programme.As(hoa).Send(new SaveAnswers(client, id, 1, Answers(("home.safety", "no"))));
        var lateCompletion = () => programme.As(hoa).Send(new CompleteAssessment(client, id, 1, "Hết giờ"));

        await Assert.ThrowsAsync<StaleVersionException>(late);
        await Assert.ThrowsAsync<StaleVersionException>(lateCompletion);
        Assert.Equal(Answer.Of("yes"), (await programme.As(lan).Send(new GetAssessment(client, id))).Answers["home.safety"]);
    }

    [Fact]
    public async Task A_repeated_submission_changes_nothing()
    {
        await using var programme = await Programme.Start();
        var (lan, client) = await Ward(programme);
        var start = new StartAssessment(Id<Assessment>.New(), client, "SOCIAL", AssessmentMode.Interview, "vi");

        var first = await programme.As(lan).Send(start);
        var again = await programme.As(lan).Send(start);
        var anotherForm = await Started(programme, lan, client, "SOCIAL");
        Assert.Equal([first, first], [again, anotherForm]);
        Assert.Equal(1, await programme.Value<long>("select count(*) from care.assessments"));

        var save = new SaveAnswers(client, first, 1, Answers(("home.safety", "yes")));
        var saved = await programme.As(lan).Send(save);
        Assert.Equal(saved.Version, (await programme.As(lan).Send(save)).Version);

        var complete = new CompleteAssessment(client, first, saved.Version, "Hết giờ");
        await programme.As(lan).Send(complete);
        await programme.As(lan).Send(complete);
        Assert.Equal(saved.Version + 1, (await programme.As(lan).Send(new GetAssessment(client, first))).Version);
    }

    [Fact]
    public async Task The_result_before_stands_beside_the_new_one()
    {
        await using var programme = await Programme.Start();
        var (lan, client) = await Ward(programme);
        var first = await Completed(programme, lan, client, "daily");
        programme.Clock.Advance(TimeSpan.FromDays(90));
        var second = await Completed(programme, lan, client, "never");

        var details = await programme.As(lan).Send(new GetAssessment(client, second));
        var earliest = await programme.As(lan).Send(new GetAssessment(client, first));

        Assert.Equal(first, details.Earlier!.Id);
        Assert.Equal((39, 12), (details.Earlier.Responses.TotalOf("opioids"), details.Responses.TotalOf("opioids")));
        Assert.Equal(Answer.Of("daily"), details.Earlier.Answers["opioids.q2"]);
        Assert.Null(earliest.Earlier);
    }

    [Fact]
    public async Task Answers_that_became_irrelevant_are_dropped_on_completion()
    {
        await using var programme = await Programme.Start();
        var (lan, client) = await Ward(programme);

        var id = await Completed(programme, lan, client, "never");

        var details = await programme.As(lan).Send(new GetAssessment(client, id));
        Assert.DoesNotContain("opioids.q3", details.Answers.Keys);
        Assert.Equal(12, details.Scores.Single(score => score.Code == "opioids").Total);
    }

    [Fact]
    public async Task An_abandoned_assessment_keeps_no_answer_and_leaves_the_list()
    {
        await using var programme = await Programme.Start();
        var (lan, client) = await Ward(programme);
        var id = await Started(programme, lan, client, "SOCIAL");
        var saved = await programme.As(lan).Send(new SaveAnswers(client, id, 1, Answers(("home.safety", "no"))));

        await programme.As(lan).Send(new AbandonAssessment(client, id, saved.Version));
        await programme.As(lan).Send(new AbandonAssessment(client, id, saved.Version));

        Assert.Equal(
            ("Abandoned", "{}"),
            await programme.Value<string>("select status from care.assessments") is var status
                ? (status, await programme.Value<string>("select answers::text from care.assessments"))
                : default);
        var list = await programme.As(lan).Send(new ListAssessments(client));
        Assert.Empty(list.Rows);
        Assert.Null(list.Offers.Single(offer => offer.Instrument.Code == "SOCIAL").Open);
    }

    [Fact]
    public async Task The_list_tells_the_highest_band_and_no_answer()
    {
        await using var programme = await Programme.Start();
        var (lan, client) = await Ward(programme);
        await Completed(programme, lan, client, "daily");

        var row = Assert.Single((await programme.As(lan).Send(new ListAssessments(client))).Rows);

        Assert.Equal(("opioids", 39, "high"), (row.Highest!.Value.Rule.Code, row.Highest.Value.Kept.Total, row.Highest.Value.Band.Code));
        Assert.DoesNotContain(typeof(AssessmentRow).GetProperties(), property => property.Name == nameof(Assessment.Answers));
    }

    [Fact]
    public async Task The_owner_of_the_tables_cannot_rewrite_a_completed_assessment()
    {
        await using var programme = await Programme.Start();
        var (lan, client) = await Ward(programme);
        await Completed(programme, lan, client, "daily");

        var rewrite = () => programme.Execute("update care.assessments set answers = '{}'");

        Assert.Equal(PostgresErrorCodes.CheckViolation, (await Assert.ThrowsAsync<PostgresException>(rewrite)).SqlState);
    }

    [Theory]
    [InlineData("NONE", "Interview", "vi", "Instrument")]
    [InlineData(null, "Interview", "vi", "Instrument")]
    [InlineData("SOCIAL", null, "vi", "Mode")]
    [InlineData("SOCIAL", "Interview", "fr", "Language")]
    public async Task A_missing_start_condition_is_named(string? instrument, string? mode, string? language, string field)
    {
        await using var programme = await Programme.Start();
        var (lan, client) = await Ward(programme);

        var start = () => programme.As(lan).Send(new StartAssessment(
            Id<Assessment>.New(), client, instrument, mode is null ? null : Enum.Parse<AssessmentMode>(mode), language));

        Assert.Equal([field], (await Assert.ThrowsAsync<ValidationException>(start)).Errors.Select(error => error.PropertyName));
    }

    private static async Task<(Actor Lan, ClientCode Client)> Ward(Programme programme, params ConsentPurpose[] consents)
    {
        var lan = await programme.Given.Coordinator(TestWards.North);

        return (lan, await programme.Given.Client(TestWards.North, lan, consents: consents.Length == 0 ? null : consents));
    }

    private static Task<Id<Assessment>> Started(Programme programme, Actor actor, ClientCode client, string instrument) =>
        programme.As(actor).Send(new StartAssessment(Id<Assessment>.New(), client, instrument, AssessmentMode.Interview, "vi"));

    private static async Task<Id<Assessment>> Completed(Programme programme, Actor actor, ClientCode client, string howOften)
    {
        var id = await Started(programme, actor, client, "ASSIST");
        var answers = Lifetime("opioids").Concat(Answers(
            ("opioids.q2", howOften), ("opioids.q3", "daily"), ("opioids.q4", "daily"), ("opioids.q5", "daily"),
            ("opioids.q6", "recent"), ("opioids.q7", "recent"), ("injecting.q8", "never"))).ToDictionary();
        var saved = await programme.As(actor).Send(new SaveAnswers(client, id, 1, answers));
        await programme.As(actor).Send(new CompleteAssessment(client, id, saved.Version, null));

        return id;
    }

    private static Dictionary<string, Answer?> Lifetime(params string[] used) =>
        Substances.ToDictionary(
            substance => $"lifetime.{substance}", substance => (Answer?)Answer.Of(used.Contains(substance) ? "yes" : "no"));

    private static Dictionary<string, Answer?> Answers(params (string Item, string Value)[] answers) =>
        answers.ToDictionary(answer => answer.Item, answer => (Answer?)Answer.Of(answer.Value));
}
