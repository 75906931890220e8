using CaseManager.Application.Consents;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Services;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Consents;
using CaseManager.Domain.Services;
using CaseManager.Testing;
using FluentValidation;

namespace CaseManager.Application.Tests.Services;

public sealed class ServiceReferralTests
{
    private static readonly ConsentPurpose[] All =
        [ConsentPurpose.TakePart, ConsentPurpose.StoreAssessments, ConsentPurpose.HivInformation];

    [Fact]
    public async Task A_client_is_sent_to_methadone_and_followed_until_they_start()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        var referral = await programme.Given.ServiceReferral(client, TestWards.North, "methadone", lan);

        await Move(ServiceReferralMove.Accept, appointment: programme.Clock.GetUtcNow().AddDays(3));
        programme.Clock.Advance(TimeSpan.FromDays(3));
        await Move(ServiceReferralMove.RecordAttended);
        programme.Clock.Advance(TimeSpan.FromDays(4));
        await Move(ServiceReferralMove.Start);

        var row = Assert.Single((await programme.As(lan).Send(new ListServiceReferrals(client))).Rows);
        Assert.Equal(
            (ServiceReferralStatus.Started, ServiceGroup.SubstitutionTreatment, new DateOnly(2026, 9, 29)),
            (row.Status, row.Group, row.StartedOn));
        var details = await programme.As(lan).Send(new GetServiceReferral(client, referral));
        Assert.Equal(
            [ServiceReferralMove.Start, ServiceReferralMove.RecordAttended, ServiceReferralMove.Accept, ServiceReferralMove.Make, null],
            details.History.Select(e => e.Move));
        Assert.Equal([ServiceReferralMove.Complete, ServiceReferralMove.Stop, ServiceReferralMove.Transfer], details.Next);
        Assert.Equal((1, true), (details.AcknowledgedVersion, details.ConsentUntil > programme.Clock.GetUtcNow()));

        async Task Move(ServiceReferralMove move, DateTimeOffset? appointment = null)
        {
            var now = await programme.As(lan).Send(new GetServiceReferral(client, referral));
            await programme.As(lan).Send(new MoveServiceReferral(
                client, referral, now.Version, move, programme.Clock.Today(), ToldBy.Provider, appointment));
        }
    }

    [Fact]
    public async Task Without_the_clients_consent_an_hiv_test_does_not_exist_for_the_coordinator()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan, consents: All);
        var test = await programme.Given.ServiceReferral(client, TestWards.North, "hiv-test", lan);
        var training = await programme.Given.ServiceReferral(client, TestWards.North, "vocational-training", lan);

        await programme.Execute(
            "update care.consents set withdrawn_at = given_at where client_code = $1 and purpose = 'HivInformation'", client.Value);

        Assert.Equal([training], (await programme.As(lan).Send(new ListServiceReferrals(client))).Rows.Select(row => row.Id));
        await Assert.ThrowsAsync<NotFoundException>(() => programme.As(lan).Send(new GetServiceReferral(client, test)));
        await Assert.ThrowsAsync<NotFoundException>(() => programme.As(lan).Send(Accepted(programme, client, test, 1)));
        var board = await programme.As(lan).Send(new ShowServiceBoard());
        Assert.Equal([training], board.Columns.SelectMany(column => column.Cards).Select(card => card.Referral.Id));
        Assert.Equal(1, board.Columns.Sum(column => column.Total));
    }

    [Fact]
    public async Task A_withdrawn_consent_hides_methadone_at_once_and_a_new_one_brings_it_back()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        await programme.Given.ServiceReferral(client, TestWards.North, "methadone", lan);

        await programme.Execute(
            "update care.consents set withdrawn_at = given_at where client_code = $1 and purpose = 'StoreAssessments'", client.Value);
        var hidden = await programme.As(lan).Send(new ListServiceReferrals(client));
        await programme.Given.Consent(client, TestWards.North, ConsentPurpose.StoreAssessments, lan);
        var back = await programme.As(lan).Send(new ListServiceReferrals(client));

        Assert.Equal((0, 1), (hidden.Total, back.Total));
    }

    [Fact]
    public async Task A_health_service_cannot_be_planned_without_the_consent_to_keep_health_data()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan, consents: [ConsentPurpose.TakePart]);
        var provider = await programme.Given.Provider(TestWards.North, "hepatitis-c");

        var plan = () => programme.As(lan).Send(programme.Given.PlanOf(client, "hepatitis-c", provider, make: false));

        Assert.Equal("Services.Rule.NotOpen.StoreAssessments", (await Assert.ThrowsAsync<RuleBrokenException>(plan)).Key);
    }

    [Fact]
    public async Task A_client_is_not_referred_to_a_provider_they_did_not_name()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        var named = await programme.Given.Provider(TestWards.North, "job");
        var other = await programme.Given.Provider(TestWards.North, "job");
        await programme.Given.Consent(client, TestWards.North, ConsentPurpose.ShareWithProvider, lan, named.Value);

        var send = () => programme.As(lan).Send(programme.Given.PlanOf(client, "job", other));

        Assert.Equal("Services.Rule.NoConsent", (await Assert.ThrowsAsync<RuleBrokenException>(send)).Key);
        Assert.Equal(0, (await programme.As(lan).Send(new ListServiceReferrals(client))).Total);
    }

    [Theory]
    [InlineData("sharing with it for other reasons")]
    [InlineData("another provider")]
    [InlineData("withdrawn")]
    [InlineData("expired")]
    [InlineData("in force")]
    public async Task An_HIV_referral_needs_a_written_consent_that_names_the_provider(string consent)
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan, consents: All);
        var clinic = await programme.Given.Provider(TestWards.North, "hiv-test", "hepatitis-c");
        var other = await programme.Given.Provider(TestWards.North, "hiv-test");
        await programme.Given.Consent(client, TestWards.North, ConsentPurpose.ShareWithProvider, lan, clinic.Value);
        if (consent is not "sharing with it for other reasons")
        {
            var to = consent is "another provider" ? other : clinic;
            await programme.Given.Consent(
                client, TestWards.North, ConsentPurpose.ShareHivWithProvider, lan, to.Value,
                consent is "expired" ? TimeSpan.FromMinutes(1) : null);
        }

        programme.Clock.Advance(TimeSpan.FromMinutes(2));
        if (consent is "withdrawn")
        {
            await programme.Execute("update care.consents set withdrawn_at = given_at where purpose = 'ShareHivWithProvider'");
        }

        var send = () => programme.As(lan).Send(programme.Given.PlanOf(client, "hiv-test", clinic));

        var choice = await programme.As(lan).Send(new ListProvidersForClient(client, "hiv-test"));
        Assert.Equal(consent is "in force", choice.Providers.Single(provider => provider.Id == clinic).ConsentUntil is not null);
        if (consent is "in force")
        {
            Assert.Equal(ServiceReferralStatus.Made, (await programme.As(lan).Send(new GetServiceReferral(client, await send()))).Status);
        }
        else
        {
            Assert.Equal("Services.Rule.NoHivConsent", (await Assert.ThrowsAsync<RuleBrokenException>(send)).Key);
        }

        // And the written consent about HIV is for HIV alone.
        await programme.Execute("update care.consents set withdrawn_at = given_at where purpose = 'ShareWithProvider'");
        var hepatitis = () => programme.As(lan).Send(programme.Given.PlanOf(client, "hepatitis-c", clinic));
        Assert.Equal("Services.Rule.NoConsent", (await Assert.ThrowsAsync<RuleBrokenException>(hepatitis)).Key);
    }

    [Fact]
    public async Task A_withdrawn_HIV_consent_stops_the_referral_and_its_letter()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan, consents: All);
        var clinic = await programme.Given.Provider(TestWards.North, "hiv-test", "hepatitis-c");
        var test = await programme.Given.ServiceReferral(client, TestWards.North, "hiv-test", lan, clinic);
        var hepatitis = await programme.Given.ServiceReferral(client, TestWards.North, "hepatitis-c", lan, clinic);
        await programme.As(lan).Send(new PrintServiceReferralLetter(client, test));
        var consent =
            (await programme.As(lan).Send(new ListConsents(client))).Single(row => row.Purpose is ConsentPurpose.ShareHivWithProvider);

        var shown = await programme.As(lan).Send(new GetConsentWithdrawal(client, consent.Id));
        await programme.As(lan).Send(new WithdrawConsent(client, consent.Id));

        Assert.Equal(["Xét nghiệm HIV"], shown.Resting.Select(resting => resting.ServiceName));
        await Assert.ThrowsAsync<NotFoundException>(() => programme.As(lan).Send(new PrintServiceReferralLetter(client, test)));
        Assert.Equal(ServiceReferralStatus.Cancelled, (await programme.As(lan).Send(new GetServiceReferral(client, test))).Status);
        Assert.Equal(ServiceReferralStatus.Made, (await programme.As(lan).Send(new GetServiceReferral(client, hepatitis))).Status);
    }

    [Fact]
    public async Task Methadone_is_not_sent_before_the_consequences_were_acknowledged()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        var referral = await programme.Given.ServiceReferral(client, TestWards.North, "methadone", lan, make: false);

        var send = (int? heard) => programme.As(lan).Send(new MoveServiceReferral(
            client, referral, 1, ServiceReferralMove.Make, programme.Clock.Today(), AcknowledgedVersion: heard));

        Assert.Equal("Services.Rule.NotAcknowledged", (await Assert.ThrowsAsync<RuleBrokenException>(() => send(null))).Key);
        Assert.Equal(ServiceReferralStatus.Made, await send(1));
    }

    [Fact]
    public async Task A_provider_of_another_ward_is_not_offered_and_not_accepted()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        var south = await programme.Given.Provider(TestWards.South, "job");

        var choice = await programme.As(lan).Send(new ListProvidersForClient(client, "job"));
        var plan = () => programme.As(lan).Send(programme.Given.PlanOf(client, "job", south, make: false));

        Assert.Empty(choice.Providers);
        Assert.Equal("Services.Rule.ProviderNotOffering", (await Assert.ThrowsAsync<RuleBrokenException>(plan)).Key);
    }

    [Fact]
    public async Task The_choice_shows_which_providers_the_client_named_and_the_missing_consent()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        var named = await programme.Given.Provider(TestWards.North, "hiv-test", "sti");
        await programme.Given.Provider(TestWards.North, "sti");
        await programme.Given.Consent(client, TestWards.North, ConsentPurpose.ShareWithProvider, lan, named.Value);

        var sti = await programme.As(lan).Send(new ListProvidersForClient(client, "sti"));
        var hiv = await programme.As(lan).Send(new ListProvidersForClient(client, "hiv-test"));

        Assert.Equal((2, named), (sti.Providers.Count, sti.Providers.Single(p => p.ConsentUntil is not null).Id));
        Assert.Equal((null, ConsentPurpose.HivInformation), (sti.Closed, hiv.Closed));
    }

    [Fact]
    public async Task The_same_form_sent_twice_makes_one_service_referral()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        var provider = await programme.Given.Provider(TestWards.North, "job");
        var plan = programme.Given.PlanOf(client, "job", provider, make: false);

        var first = await programme.As(lan).Send(plan);
        var second = await programme.As(lan).Send(plan);

        Assert.Equal(first, second);
        Assert.Equal(1, (await programme.As(lan).Send(new ListServiceReferrals(client))).Total);
    }

    [Fact]
    public async Task The_second_of_two_people_who_record_a_move_is_refused()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        var referral = await programme.Given.ServiceReferral(client, TestWards.North, "job", lan);
        var version = (await programme.As(lan).Send(new GetServiceReferral(client, referral))).Version;
        await programme.As(lan).Send(Accepted(programme, client, referral, version));

        var again = () => programme.As(lan).Send(Accepted(programme, client, referral, version));

        await Assert.ThrowsAsync<StaleVersionException>(again);
    }

    [Fact]
    public async Task A_move_sent_twice_by_one_form_is_recorded_once()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        var referral = await programme.Given.ServiceReferral(client, TestWards.North, "job", lan);
        var accepted = Accepted(programme, client, referral, 1) with { EventId = Id<ServiceReferralEvent>.New() };

        var first = await programme.As(lan).Send(accepted);
        var second = await programme.As(lan).Send(accepted);

        Assert.Equal((ServiceReferralStatus.Accepted, first), (first, second));
        Assert.Equal(3, (await programme.As(lan).Send(new GetServiceReferral(client, referral))).History.Count);
    }

    [Fact]
    public async Task A_move_that_the_figures_count_needs_a_reason()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        var referral = await programme.Given.ServiceReferral(client, TestWards.North, "job", lan);

        var reject = () =>
            programme.As(lan).Send(
                new MoveServiceReferral(client, referral, 1, ServiceReferralMove.RejectByProvider, programme.Clock.Today()));

        var invalid = await Assert.ThrowsAsync<ValidationException>(reject);
        Assert.Equal([nameof(MoveServiceReferral.Why)], invalid.Errors.Select(e => e.PropertyName));
    }

    [Fact]
    public async Task The_reason_cannot_hold_an_identity_number()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        var provider = await programme.Given.Provider(TestWards.North, "job");

        var plan = () =>
            programme.As(lan).Send(programme.Given.PlanOf(client, "job", provider) with { ReasonForReferral = "CCCD 001 095 012 345" });

        Assert.Equal(
            nameof(PlanServiceReferral.ReasonForReferral),
            Assert.Single((await Assert.ThrowsAsync<ValidationException>(plan)).Errors).PropertyName);
    }

    [Fact]
    public async Task A_service_referral_is_not_found_under_another_client()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        var another = await programme.Given.Client(TestWards.North, lan);
        var referral = await programme.Given.ServiceReferral(client, TestWards.North, "job", lan);

        await Assert.ThrowsAsync<NotFoundException>(() => programme.As(lan).Send(new GetServiceReferral(another, referral)));
        await Assert.ThrowsAsync<NotFoundException>(() => programme.As(lan).Send(Accepted(programme, another, referral, 1)));
    }

    [Fact]
    public async Task An_officer_and_other_wards_are_refused_and_audited()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        var referral = await programme.Given.ServiceReferral(client, TestWards.North, "methadone", lan);
        Actor[] others =
        [
            await programme.Given.Officer(TestWards.North), await programme.Given.Coordinator(TestWards.South),
            await programme.Given.Supervisor(TestWards.South), await programme.Given.ProgrammeStaff(), await programme.Given.Reviewer(),
            await programme.Given.Administrator(), ];

        foreach (var other in others)
        {
            await Assert.ThrowsAsync<AccessDeniedException>(() => programme.As(other).Send(new ListServiceReferrals(client)));
            await Assert.ThrowsAsync<AccessDeniedException>(() => programme.As(other).Send(new GetServiceReferral(client, referral)));
            await Assert.ThrowsAsync<AccessDeniedException>(() =>
                programme.As(other).Send(new ListProvidersForClient(client, "methadone")));
            await Assert.ThrowsAsync<AccessDeniedException>(() => programme.As(other).Send(Accepted(programme, client, referral, 1)));
            var entry = await programme.LastAuditEntry();
            Assert.Equal((nameof(MoveServiceReferral), other.Role.ToString(), "Refused"), (entry.UseCase, entry.Role, entry.Outcome));
            Assert.Equal([client.Value], entry.ClientCodes);
        }

        Assert.Equal("Made", await programme.Value<string>("select status from care.service_referrals"));
    }

    [Fact]
    public async Task A_supervisor_sees_where_a_client_was_sent_but_changes_no_health_record()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var supervisor = await programme.Given.Supervisor(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        var referral = await programme.Given.ServiceReferral(client, TestWards.North, "methadone", lan);

        var details = await programme.As(supervisor).Send(new GetServiceReferral(client, referral));
        var move = () => programme.As(supervisor).Send(Accepted(programme, client, referral, details.Version));

        Assert.Empty(details.Next);
        await Assert.ThrowsAsync<AccessDeniedException>(move);
    }

    [Fact]
    public async Task The_database_refuses_methadone_without_consent_or_acknowledgement()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        await programme.Given.ServiceReferral(client, TestWards.North, "methadone", lan);

        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => programme.Execute("update care.service_referrals set consent_id = null"));
        await Assert.ThrowsAsync<Npgsql.PostgresException>(() =>
            programme.Execute("update care.service_referrals set acknowledged_version = null"));
        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => programme.Execute("update care.service_referrals set category = 'Care'"));
    }

    [Fact]
    public async Task Changes_are_logged_by_field_in_the_category_of_the_referral()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        var referral = await programme.Given.ServiceReferral(client, TestWards.North, "methadone", lan);
        await programme.As(lan).Send(Accepted(programme, client, referral, 1));

        var changes = await programme.Rows(
            "select kind, category, coalesce(before ->> 'status', ''), after ->> 'status' from audit.changes where table_name = "
                + "'care.service_referrals' order by id",
            reader => (reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetString(3)));

        Assert.Equal([("Insert", "Health", "", "Made"), ("Update", "Health", "Made", "Accepted")], changes);
    }

    private static MoveServiceReferral Accepted(Programme programme, ClientCode client, Id<ServiceReferral> referral, long version) =>
        new(client, referral, version, ServiceReferralMove.Accept, programme.Clock.Today(), ToldBy.Provider);
}
