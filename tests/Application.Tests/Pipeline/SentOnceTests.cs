using CaseManager.Application.Accounts;
using CaseManager.Application.Assessments;
using CaseManager.Application.Breaches;
using CaseManager.Application.CarePlans;
using CaseManager.Application.Cascades;
using CaseManager.Application.Consents;
using CaseManager.Application.Contacts;
using CaseManager.Application.Legal;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Safety;
using CaseManager.Application.Services;
using CaseManager.Application.Slips;
using CaseManager.Application.Tests.Contacts;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Assessments;
using CaseManager.Domain.Breaches;
using CaseManager.Domain.CarePlans;
using CaseManager.Domain.Cascades;
using CaseManager.Domain.Consents;
using CaseManager.Domain.Contacts;
using CaseManager.Domain.Legal;
using CaseManager.Domain.Safety;
using CaseManager.Domain.Services;
using CaseManager.Domain.Slips;
using CaseManager.Testing;

namespace CaseManager.Application.Tests.Pipeline;

/// <summary>A form that comes again, with the same content or with other content, and forms that come at the same moment.</summary>
public sealed class SentOnceTests
{
    private const string North = TestWards.North;

    [Fact]
    public async Task A_form_is_answered_alike_when_it_is_the_same_and_refused_when_not()
    {
        await using var programme = await Programme.Start();
        var forms = await Forms(programme);
        Assert.Equal(
            typeof(ISentOnce).Assembly.GetTypes()
                .Where(type => type.IsClass && type.IsAssignableTo(typeof(ISentOnce)))
                .Select(type => type.Name)
                .Order(),
            forms.Select(form => form.Name).Order());

        foreach (var form in forms)
        {
            var answers = await Task.WhenAll(form.Send(), form.Send(), form.Send());
            var contents = await programme.Contents();
            Assert.True(answers.Distinct().Count() == 1, form.Name);
            Assert.Equal(answers[0], await form.Send());
            Assert.True(await Refused(form.SendOther), form.Name);
            Assert.True(contents == await programme.Contents(), form.Name);
        }

        var outcomes = (await programme.AuditEntries()).Where(entry => forms.Exists(form => form.Name == entry.UseCase))
            .GroupBy(entry => entry.Outcome)
            .ToDictionary(g => g.Key, g => g.Count());
        Assert.Equal(forms.Count, outcomes["Invalid"]);
        Assert.Equal(["Done", "Invalid"], outcomes.Keys.Order());
    }

    [Fact]
    public async Task The_id_of_another_accounts_form_reveals_and_loses_nothing()
    {
        await using var programme = await Programme.Start();
        var (lan, mai) = (await programme.Given.Coordinator(North), await programme.Given.Coordinator(North));
        var (officer, other) = (await programme.Given.Officer(North), await programme.Given.Officer(North));
        var client = await programme.Given.Client(North, lan);
        var (slip, contact, enrolment) = (
            programme.Given.FilledInSlip(North), ContactTests.Contact(client, programme), Given.Enrolment(North));
        await programme.As(officer).Send(slip);
        await programme.As(lan).Send(contact);
        await programme.As(lan).Send(enrolment);
        var contents = await programme.Contents();

        await Assert.ThrowsAsync<NotFoundException>(() => programme.As(other).Send(slip));
        await Assert.ThrowsAsync<NotFoundException>(() => programme.As(other).Send(slip with { Note = "Khác" }));
        await Assert.ThrowsAsync<NotFoundException>(() => programme.As(mai).Send(contact));
        await Assert.ThrowsAsync<NotFoundException>(() => programme.As(mai).Send(enrolment));

        Assert.Equal(contents, await programme.Contents());
    }

    [Fact]
    public async Task What_is_remembered_of_a_form_is_a_digest_that_no_login_reads()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(North);
        var form = ContactTests.Contact(await programme.Given.Client(North, lan), programme);
        await programme.As(lan).Send(form);

        var row = await programme.Value<string>("select f::text from audit.forms f");
        Assert.DoesNotContain(form.Note!, row, StringComparison.Ordinal);
        Assert.Equal(32, await programme.Value<int>("select length(digest) from audit.forms"));
        Assert.Empty(await programme.Rows(
            "select rolname from pg_roles where rolname like 'cm\\_%' and rolname <> 'cm_owner' and not rolsuper and not "
            + "pg_has_role(rolname, 'cm_owner', 'member')"
            + " and has_table_privilege(rolname, 'audit.forms', 'select')",
            row => row.GetString(0)));
    }

    [Fact]
    public async Task A_form_that_was_refused_can_be_sent_with_other_content()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(North);
        var form = ContactTests.Contact(await programme.Given.Client(North, lan), programme);

        await Assert.ThrowsAsync<FluentValidation.ValidationException>(() =>
            programme.As(lan).Send(form with { Note = "CCCD 001099001234" }));
        await programme.As(lan).Send(form);

        Assert.Equal(1, await programme.Value<long>("select count(*) from care.contacts"));
    }

    [Fact]
    public async Task Twenty_four_contacts_of_one_client_at_one_moment_are_all_recorded()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(North);
        var client = await programme.As(lan).Send(Given.Enrolment(North));
        var mai = await programme.Given.Coordinator(North);

        await Task.WhenAll(
            Enumerable.Range(0, 24)
                .Select(i => programme.As(i % 2 == 0 ? lan : mai).Send(ContactTests.Contact(client, programme) with { Minutes = i + 1 })));

        Assert.Equal(24, await programme.Value<long>("select count(distinct minutes) from care.contacts"));
        Assert.Equal("Active", await programme.Value<string>($"select status from care.clients where code = '{client}'"));
        Assert.All(
            (await programme.AuditEntries()).Where(entry => entry.UseCase == nameof(RecordContact)),
            entry => Assert.Equal("Done", entry.Outcome));
    }

    [Fact]
    public async Task What_is_new_about_one_client_is_recorded_while_others_write()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(North);
        var client = await programme.Given.Client(North, lan, consents: [ConsentPurpose.TakePart, ConsentPurpose.StoreAssessments]);
        var provider = await programme.Given.Provider(North, "job");
        await programme.Given.Consent(client, North, ConsentPurpose.ShareWithProvider, lan, provider.Value);
        var today = programme.Clock.Today();
        var send = programme.As(lan);
        var follow = await programme.Given.FollowUp(client, North, today);

        // Eight rounds of everything new, and of one change that bumps the client's version, at the same moment.
        await Task.WhenAll(Enumerable.Range(0, 8).SelectMany(i => new Task[]
        {
            send.Send(ContactTests.Contact(client, programme) with { FollowUpId = i == 0 ? follow : null }),
            send.Send(new AddGoal(Id<Goal>.New(), client, $"Việc {i}", GoalDomain.Work, 1, null, null)),
            send.Send(
                new RecordLegalEvent(
                    Id<LegalEvent>.New(), client, LegalEventKind.CompulsoryFileNotice, today, new(8, 0), null, null, null)),
            send.Send(new OpenAlert(Id<SafetyAlert>.New(), client, AlertKind.ViolenceRisk, "Sợ về nhà")),
            send.Send(new GiveConsents(Id<Consent>.New(), client, Given.ConsentForm(ConsentPurpose.ContactByPhone))),
            send.Send(programme.Given.PlanOf(client, "job", provider, make: false)),
        }));

        foreach (var table in new[]
        {
            "contacts", "goals", "legal_events", "safety_alerts", "service_referrals", "consents where purpose = 'ContactByPhone'"
        })
        {
            Assert.Equal((table, 8L), (table, await programme.Value<long>($"select count(*) from care.{table}")));
        }
    }

    private static async Task<bool> Refused(Func<Task<object>> send)
    {
        try
        {
            await send();

            return false;
        }
        catch (SentBeforeException)
        {
            return true;
        }
    }

    // Every use case that makes something new by a form's id, with a form that is good and the same form with something else in it.
    private static async Task<List<Form>> Forms(Programme programme)
    {
        var today = programme.Clock.Today();
        var (lan, officer, administrator) = (
            await programme.Given.Coordinator(North), await programme.Given.Officer(North), await programme.Given.Administrator());
        var (coordinator, signedIn) = (programme.As(lan), await programme.SignedIn(administrator));
        var client = await programme.Given.Client(North, lan);
        var elsewhere = await programme.Given.Client(TestWards.South);
        var contact = await coordinator.Send(ContactTests.Contact(client, programme));
        var provider = await programme.Given.Provider(North, "job");
        var referral = await programme.Given.ServiceReferral(client, North, "job", lan, provider);
        var slip = await programme.Given.WaitingSlip(North);
        await coordinator.Send(new ReceiveSlip(slip));
        var signed = await Signed(programme, lan, client);

        return
        [
            Form.Of(coordinator, ContactTests.Contact(client, programme), form => form with { Note = "Hai" }),
            Form.Of(
                coordinator, new CorrectContact(Id<ContactCorrection>.New(), client, contact, "Một", "Còn thiếu"),
                form => form with { Text = "Hai" }),
            Form.Of(
                coordinator, new AddGoal(Id<Goal>.New(), client, "Có việc làm", GoalDomain.Work, 1, null, null),
                form => form with { Words = "Hai" }),
            Form.Of(
                coordinator, new AgreePlan(Id<PlanAgreement>.New(), client, today, AgreementManner.InPerson, today.AddMonths(3)),
                form => form with { Manner = AgreementManner.Signed }),
            Form.Of(
                coordinator,
                new RecordLegalEvent(
                    Id<LegalEvent>.New(), client, LegalEventKind.CompulsoryFileNotice, today, new(8, 0), null, null, "Một"),
                form => form with { Note = "Hai" }),
            Form.Of(
                coordinator, new RecordLegalGround(Id<LegalGround>.New(), client, "CareOfSmallChild", "Giấy khai sinh", today, null),
                form => form with { Evidence = "Hai" }),
            Form.Of(
                coordinator, new OpenAlert(Id<SafetyAlert>.New(), client, AlertKind.ViolenceRisk, "Một"),
                form => form with { Words = "Hai" }),
            Form.Of(
                coordinator,
                new SaveSafetyPlan(Id<SafetyPlan>.New(), client, null, "Mất ngủ", "Nghe nhạc", "Chị gái", "Cất dao", "115", today),
                form => form with { SaferPlace = "Hai" }),
            Form.Of(
                coordinator, new StartAssessment(Id<Assessment>.New(), client, "SOCIAL", AssessmentMode.Interview, "vi"),
                form => form with { Language = "en" }),
            Form.Of(
                coordinator, new AmendAssessment(Id<Assessment>.New(), client, signed, "Nhầm câu 1"),
                form => form with { AmendReason = "Hai" }),
            Form.Of(coordinator, programme.Given.DemandOn(client), form => form with { Scope = "Hai" }),
            Form.Of(coordinator, programme.Given.PlanOf(client, "job", provider, make: false), form => form with { Accompanied = true }),
            Form.Of(
                coordinator,
                new MoveServiceReferral(
                    client, referral, 1, ServiceReferralMove.RecordNoResponse, today, EventId: Id<ServiceReferralEvent>.New()),
                form => form with { Move = ServiceReferralMove.Accept }),
            Form.Of(
                coordinator, programme.Given.Attempt(slip, ContactResult.NoAnswer), form => form with { Result = ContactResult.Reached }),
            Form.Of(
                coordinator,
                new RecordCascadeStep(
                    Id<CascadeEntry>.New(), client, CascadeKind.HepatitisC, null, CascadeStep.Offered, null, today, ToldBy.Client),
                form => form with { On = today.AddDays(-1) }),
            Form.Of(
                coordinator, new GiveConsents(Id<Consent>.New(), client, Given.ConsentForm(ConsentPurpose.ContactByPhone)),
                form => form with { Consents = Given.ConsentForm(ConsentPurpose.Research) }),
            Form.Of(coordinator, Given.Enrolment(North), form => form with { Person = form.Person with { FullName = "Người Khác" } }),
            Form.Of(await programme.SignedIn(lan), Given.AnEmergency(elsewhere), form => form with { RecipientName = "Người Khác" }),
            Form.Of(programme.As(officer), programme.Given.FilledInSlip(North), form => form with { PersonLabel = "Người Khác" }),
            Form.Of(
                signedIn, new InviteAccount(Id<Account>.New(), "lan.moi", "Nguyễn Thị Lan", Role.Coordinator, null, null, [North], "Mới"),
                form => form with { Unit = "Hai" }),
            Form.Of(
                signedIn, new AddDayOff(Id<DayOff>.New(), new(2027, 9, 23), DayOffKind.Holiday, "Nghỉ", "Off", "Thử", false),
                form => form with { Source = "Hai" }),
            Form.Of(
                signedIn,
                new RecordBreach(Id<Breach>.New(), "Mất một máy tính", today, new(8, 0), [BreachedData.Care], 3, null),
                form => form with { People = 4 }),
            Form.Of(
                signedIn,
                new SaveProvider(
                    Id<Provider>.New(), "Phòng khám Mới", ProviderKind.Clinic, North, "Số 2, phố Mẫu", null, null, null, true, true,
                    ["job"], [North], today, null),
                form => form with { Cost = "Hai" }),
        ];
    }

    private static async Task<Id<Assessment>> Signed(Programme programme, Actor lan, ClientCode client)
    {
        var send = programme.As(lan);
        var id = await send.Send(new StartAssessment(Id<Assessment>.New(), client, "PHQ-9", AssessmentMode.Interview, "vi"));
        var answers = Enumerable.Range(1, 9).ToDictionary(i => $"mood.q{i}", _ => (Answer?)Answer.Of("several"));
        await send.Send(new CompleteAssessment(client, id, (await send.Send(new SaveAnswers(client, id, 1, answers))).Version, null));
        await send.Send(new SignAssessment(client, id, (await send.Send(new GetAssessment(client, id))).Version));

        return id;
    }

    private sealed record Form(string Name, Func<Task<object>> Send, Func<Task<object>> SendOther)
    {
        public static Form Of<TCommand>(Programme.Sender sender, TCommand command, Func<TCommand, TCommand> other)
            where TCommand : ISentOnce =>
            new(typeof(TCommand).Name, () => Answer(sender, command), () => Answer(sender, other(command)));

        private static async Task<object> Answer(Programme.Sender sender, dynamic command) =>
            await sender.Send(command, CancellationToken.None);
    }
}
