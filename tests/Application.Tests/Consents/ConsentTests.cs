using CaseManager.Application.Assessments;
using CaseManager.Application.Clients;
using CaseManager.Application.Consents;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Queries;
using CaseManager.Application.Services;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Assessments;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Consents;
using CaseManager.Domain.Services;
using CaseManager.Testing;
using FluentValidation;

namespace CaseManager.Application.Tests.Consents;

public sealed class ConsentTests
{
    [Fact]
    public async Task A_client_agrees_to_some_purposes_and_not_to_others()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan, consents: [ConsentPurpose.TakePart]);

        await programme.As(lan).Send(
            new GiveConsents(Id<Consent>.New(), client, Given.ConsentForm(ConsentPurpose.StoreAssessments, ConsentPurpose.ContactByPhone)));

        var rows = await programme.As(lan).Send(new ListConsents(client));
        Assert.Equal(
            [ConsentPurpose.TakePart, ConsentPurpose.StoreAssessments, ConsentPurpose.ContactByPhone],
            rows.Where(row => row.State is ConsentState.InForce).Select(row => row.Purpose).Order());
        Assert.All(rows, row => Assert.Equal(new DateOnly(2027, 9, 22), row.LastDay));
    }

    [Fact]
    public async Task The_same_form_sent_twice_makes_one_consent()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        var form = new GiveConsents(Id<Consent>.New(), client, Given.ConsentForm(ConsentPurpose.ContactByPhone, ConsentPurpose.Research));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => programme.As(lan).Send(form)));

        Assert.Equal(2, await programme.Value<long>($"select count(*) from care.consents where form_id = '{form.Id}'"));
    }

    [Fact]
    public async Task A_new_consent_replaces_the_earlier_one()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        programme.Clock.Advance(TimeSpan.FromDays(100));

        await programme.As(lan).Send(new GiveConsents(Id<Consent>.New(), client, Given.ConsentForm(ConsentPurpose.StoreAssessments)));

        var rows =
            (await programme.As(lan).Send(new ListConsents(client))).Where(row => row.Purpose is ConsentPurpose.StoreAssessments).ToList();
        Assert.Equal([ConsentState.InForce, ConsentState.Superseded], rows.Select(row => row.State));
    }

    [Fact]
    public async Task The_database_itself_keeps_one_consent_in_force_for_a_purpose_and_recipient()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);

        var again = () => programme.Given.Consent(client, TestWards.North, ConsentPurpose.TakePart, lan);

        Assert.Equal("consents_one_in_force", (await Assert.ThrowsAsync<Npgsql.PostgresException>(again)).ConstraintName);
    }

    [Fact]
    public async Task A_renewed_and_then_withdrawn_consent_leaves_nothing_open()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        await HealthRecord(programme, lan, client);
        programme.Clock.Advance(TimeSpan.FromDays(1));
        var renewed = await programme.As(lan).Send(
            new GiveConsents(Id<Consent>.New(), client, Given.ConsentForm(ConsentPurpose.StoreAssessments)));

        await programme.As(lan).Send(new WithdrawConsent(client, renewed));

        Assert.Equal(0, await HealthRecordsSeen(programme, lan, client));
    }

    [Fact]
    public async Task A_withdrawn_consent_hides_at_the_very_next_statement()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        var consent =
            (await programme.As(lan).Send(new ListConsents(client))).Single(row => row.Purpose is ConsentPurpose.StoreAssessments);
        await HealthRecord(programme, lan, client);
        Assert.Equal(1, await HealthRecordsSeen(programme, lan, client));

        await programme.As(lan).Send(new WithdrawConsent(client, consent.Id));

        Assert.Equal(0, await HealthRecordsSeen(programme, lan, client));
        Assert.Equal(ClientStatus.Active, (await programme.As(lan).Send(new GetClientHeader(client))).Status);
    }

    [Fact]
    public async Task An_expired_consent_hides_what_a_withdrawn_one_hides()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);

        await HealthRecord(programme, lan, client);
        programme.Clock.Advance(TimeSpan.FromDays(365) - TimeSpan.FromMinutes(1));
        var before = await HealthRecordsSeen(programme, lan, client);
        programme.Clock.Advance(TimeSpan.FromMinutes(1));
        var after = await HealthRecordsSeen(programme, lan, client);

        Assert.Equal((1, 0), (before, after));
        Assert.All(await programme.As(lan).Send(new ListConsents(client)), row => Assert.Equal(ConsentState.Expired, row.State));
    }

    [Fact]
    public async Task Withdrawing_from_the_programme_withdraws_every_consent_and_is_reversible()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        var takePart = (await programme.As(lan).Send(new ListConsents(client))).Single(row => row.Purpose is ConsentPurpose.TakePart);

        await programme.As(lan).Send(new WithdrawConsent(client, takePart.Id));
        var withdrawn = (await programme.As(lan).Send(new GetClientHeader(client))).Status;
        var states = (await programme.As(lan).Send(new ListConsents(client))).Select(row => row.State).ToList();
        var other = () => programme.As(lan).Send(new GiveConsents(Id<Consent>.New(), client, Given.ConsentForm(ConsentPurpose.Research)));
        Assert.Equal("Consents.Rule.TakePartFirst", (await Assert.ThrowsAsync<RuleBrokenException>(other)).Key);
        await programme.As(lan).Send(new GiveConsents(Id<Consent>.New(), client, Given.ConsentForm(ConsentPurpose.TakePart)));

        Assert.Equal(ClientStatus.Withdrawn, withdrawn);
        Assert.All(states, state => Assert.Equal(ConsentState.Withdrawn, state));
        Assert.Equal(ClientStatus.Enrolled, (await programme.As(lan).Send(new GetClientHeader(client))).Status);
    }

    [Fact]
    public async Task The_withdrawal_page_lists_who_loses_access_to_what()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        await programme.Given.Supervisor(TestWards.North);
        await programme.Given.Coordinator(TestWards.South);
        var client = await programme.Given.Client(TestWards.North, lan);
        var rows = await programme.As(lan).Send(new ListConsents(client));

        var health = await programme.As(lan).Send(
            new GetConsentWithdrawal(client, rows.Single(row => row.Purpose is ConsentPurpose.StoreAssessments).Id));
        var all = await programme.As(lan).Send(
            new GetConsentWithdrawal(client, rows.Single(row => row.Purpose is ConsentPurpose.TakePart).Id));

        Assert.Equal(["Coordinator Mẫu", "Supervisor Mẫu"], health.LoseSight);
        Assert.Equal(ConsentPurpose.StoreAssessments, Assert.Single(health.Ends).Purpose);
        Assert.Equal(2, all.Ends.Count);
    }

    [Fact]
    public async Task Only_service_referrals_that_rest_on_a_withdrawn_consent_are_cancelled()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        var (clinic, other) = (
            await programme.Given.Provider(TestWards.North, "methadone", "job"), await programme.Given.Provider(TestWards.North, "job"));
        var made = await programme.Given.ServiceReferral(client, TestWards.North, "methadone", lan, clinic);
        var planned = await programme.Given.ServiceReferral(client, TestWards.North, "job", lan, clinic, make: false);
        var attended = await programme.Given.ServiceReferral(client, TestWards.North, "job", lan, clinic);
        var elsewhere = await programme.Given.ServiceReferral(client, TestWards.North, "job", lan, other);
        var neighbour = await programme.Given.Client(TestWards.North, lan);
        var neighbours = await programme.Given.ServiceReferral(neighbour, TestWards.North, "job", lan, clinic);
        await programme.As(lan).Send(new MoveServiceReferral(client, attended, 1, ServiceReferralMove.Accept, programme.Clock.Today()));
        await programme.As(lan).Send(
            new MoveServiceReferral(client, attended, 2, ServiceReferralMove.RecordAttended, programme.Clock.Today()));
        var consent = (await programme.As(lan).Send(new ListConsents(client))).Single(row => row.ProviderId == clinic.Value);

        var shown = (await programme.As(lan).Send(new GetConsentWithdrawal(client, consent.Id))).Resting;
        await programme.As(lan).Send(new WithdrawConsent(client, consent.Id));

        Assert.Equal(
            [ServiceReferralStatus.Made, ServiceReferralStatus.Planned],
            shown.Where(row => !row.GoesOn).Select(row => row.Status).OrderByDescending(status => status));
        Assert.Equal(ServiceReferralStatus.Attended, Assert.Single(shown, row => row.GoesOn).Status);
        Assert.Equal(
            [(made, "Cancelled"), (planned, "Cancelled"), (attended, "Attended"), (elsewhere, "Made"), (neighbours, "Made")],
            await StatusesOf(programme, made, planned, attended, elsewhere, neighbours));
        var last = (await programme.As(lan).Send(new GetServiceReferral(client, made))).History[0];
        Assert.Equal((ServiceReferralMove.Cancel, ServiceReferralReason.ConsentWithdrawn), (last.Move, last.Reason));
        Assert.Equal(
            2,
            await programme.Value<long>(
                "select count(*) from audit.changes where table_name like '%service_referrals' and after ->> 'status' = 'Cancelled'"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_referral_is_cancelled_even_when_the_actor_cannot_see_it(bool bySupervisor)
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        var made = await programme.Given.ServiceReferral(client, TestWards.North, "methadone", lan);
        var consents = await programme.As(lan).Send(new ListConsents(client));
        await programme.As(lan).Send(
            new WithdrawConsent(client, consents.Single(row => row.Purpose is ConsentPurpose.StoreAssessments).Id));
        var actor = bySupervisor ? await programme.Given.Supervisor(TestWards.North) : lan;

        var shown =
            (await programme.As(actor).Send(
                new GetConsentWithdrawal(client, consents.Single(row => row.ProviderId is not null).Id))).Resting;
        await programme.As(actor).Send(new WithdrawConsent(client, consents.Single(row => row.ProviderId is not null).Id));

        Assert.Empty(shown);
        Assert.Equal([(made, "Cancelled")], await StatusesOf(programme, made));
    }

    [Fact]
    public async Task Withdrawing_from_the_programme_cancels_every_service_referral()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        var made = await programme.Given.ServiceReferral(client, TestWards.North, "methadone", lan);
        var alone = await programme.As(lan).Send(
            programme.Given.PlanOf(client, "job", await programme.Given.Provider(TestWards.North, "job"), make: false) with
            {
                Shared = []
            });
        var takePart = (await programme.As(lan).Send(new ListConsents(client))).Single(row => row.Purpose is ConsentPurpose.TakePart).Id;

        await programme.As(lan).Send(new WithdrawConsent(client, takePart));

        Assert.Equal([(made, "Cancelled"), (alone, "Cancelled")], await StatusesOf(programme, made, alone));
        Assert.Equal(2, await programme.Value<long>("select count(*) from care.service_referral_events where status = 'Cancelled'"));
    }

    private static async Task<(Id<ServiceReferral>, string)[]> StatusesOf(Programme programme, params Id<ServiceReferral>[] referrals)
    {
        var statuses = new List<(Id<ServiceReferral>, string)>();
        foreach (var id in referrals)
        {
            statuses.Add((id, await programme.Value<string>($"select status from care.service_referrals where id = '{id}'")));
        }

        return [.. statuses];
    }

    [Fact]
    public async Task An_incomplete_form_changes_nothing()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        var whole = Given.ConsentForm(ConsentPurpose.HivInformation, ConsentPurpose.ShareWithProvider) with
        {
            HivUnit = "Trạm Y tế Mẫu",
            ProviderIds = [Guid.NewGuid()]
        };
        var forms = new (ConsentForm Form, string Field)[]
        {
            (whole with { Purposes = [] }, "Consents.Purposes"),
            (whole with { Channel = null }, "Consents.Channel"),
            (whole with { Channel = ConsentChannel.VerbalWithWitness }, "Consents.Channel"),
            (whole with { Language = null }, "Consents.Language"),
            (whole with { Language = "fr" }, "Consents.Language"),
            (whole with { TextVersion = null }, "Consents.TextVersion"),
            (whole with { HivUnit = null }, "Consents.HivUnit"),
            (whole with { HivUnit = new string('a', 201) }, "Consents.HivUnit"),
            (whole with { ProviderIds = [] }, "Consents.ProviderIds"),
            (whole with { HivProviderIds = [Guid.NewGuid()] }, "Consents.HivProviderIds"),
            (Given.ConsentForm(ConsentPurpose.ShareHivWithProvider), "Consents.HivProviderIds"),
            (
                Given.ConsentForm(ConsentPurpose.ShareHivWithProvider) with
                {
                    HivProviderIds = [Guid.NewGuid()],
                    Channel = ConsentChannel.VerbalWithWitness
                }, "Consents.Channel"),
            (whole with { Until = new(2026, 9, 21) }, "Consents.Until"),
            (whole with { Until = new(2028, 9, 23) }, "Consents.Until"),
        };

        foreach (var (form, field) in forms)
        {
            var give = () => programme.As(lan).Send(new GiveConsents(Id<Consent>.New(), client, form));

            Assert.Contains((await Assert.ThrowsAsync<ValidationException>(give)).Errors, error => error.PropertyName == field);
        }

        foreach (var form in new[] { whole, Given.ConsentForm(ConsentPurpose.Research) with { TextVersion = "2019-01" } })
        {
            var give = () => programme.As(lan).Send(new GiveConsents(Id<Consent>.New(), client, form));

            await Assert.ThrowsAsync<RuleBrokenException>(give);
        }

        Assert.Equal(2, await programme.Value<long>("select count(*) from care.consents"));
    }

    [Fact]
    public async Task Only_providers_that_serve_the_coordinators_wards_are_offered()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        var north = await programme.Given.Provider(TestWards.North, "methadone");
        await programme.Given.Provider(TestWards.South, "methadone");

        var offered = await programme.As(lan).Send(new ListConsentRecipients());
        await programme.As(lan).Send(new GiveConsents(
            Id<Consent>.New(), client, Given.ConsentForm(ConsentPurpose.ShareWithProvider) with { ProviderIds = [north.Value] }));

        Assert.Equal((north.Value, true), (Assert.Single(offered.Rows).Id, offered.Rows[0].MustNotify));
        var row = (await programme.As(lan).Send(new ListConsents(client))).Single(row => row.Purpose is ConsentPurpose.ShareWithProvider);
        Assert.Equal("Phòng khám Ánh Dương", row.Recipient);
    }

    [Fact]
    public async Task For_an_officer_and_for_another_ward_the_client_is_not_found()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        var consent = (await programme.As(lan).Send(new ListConsents(client)))[0].Id;

        foreach (var other in new[] { await programme.Given.Officer(TestWards.North), await programme.Given.Coordinator(TestWards.South) })
        {
            await Assert.ThrowsAsync<AccessDeniedException>(() => programme.As(other).Send(new ListConsents(client)));
            await Assert.ThrowsAsync<AccessDeniedException>(() => programme.As(other).Send(new GetConsentWithdrawal(client, consent)));
            await Assert.ThrowsAsync<AccessDeniedException>(() => programme.As(other).Send(new WithdrawConsent(client, consent)));
            await Assert.ThrowsAsync<AccessDeniedException>(() =>
                programme.As(other).Send(new GiveConsents(Id<Consent>.New(), client, Given.ConsentForm())));
        }

        Assert.All(
            (await programme.AuditEntries())[^8..],
            entry => Assert.Equal(("Refused", client.Value), (entry.Outcome, entry.ClientCodes.Single())));
    }

    [Fact]
    public async Task A_consent_of_another_client_is_not_withdrawn_under_this_one()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        var neighbour = await programme.Given.Client(TestWards.North, lan);
        var theirs = (await programme.As(lan).Send(new ListConsents(neighbour)))[0].Id;

        await Assert.ThrowsAsync<NotFoundException>(() => programme.As(lan).Send(new WithdrawConsent(client, theirs)));

        Assert.Equal(0, await programme.Value<long>("select count(*) from care.consents where withdrawn_at is not null"));
    }

    private static Task<Id<Assessment>> HealthRecord(Programme programme, Actor coordinator, ClientCode client) =>
        programme.As(coordinator).Send(new StartAssessment(Id<Assessment>.New(), client, "ASSIST", AssessmentMode.Interview, "vi"));

    private static async Task<int> HealthRecordsSeen(Programme programme, Actor actor, ClientCode client) =>
        (await programme.As(actor).Send(new ListAssessments(client))).Rows.Count;
}
