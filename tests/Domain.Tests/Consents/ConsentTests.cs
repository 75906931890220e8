using CaseManager.Domain.Accounts;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Consents;
using CaseManager.Domain.People;

namespace CaseManager.Domain.Tests.Consents;

public sealed class ConsentTests
{
    private static readonly DateTimeOffset Now = new(2026, 9, 22, 2, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_consent_holds_for_a_year_and_the_phrase_for_police_for_half_a_year()
    {
        var form = Form(ConsentPurpose.TakePart, ConsentPurpose.ProgressPhraseToPolice);

        var consents = Sign(form);

        Assert.Equal(
            [new DateOnly(2027, 9, 22), new DateOnly(2027, 3, 22)],
            consents.Select(consent => consent.ExpiresAt.AddTicks(-1).DayInVietnam()));
    }

    [Fact]
    public void The_phrase_for_police_ends_after_half_a_year_even_when_the_rest_holds()
    {
        var form = Form(ConsentPurpose.TakePart, ConsentPurpose.ProgressPhraseToPolice) with { Until = new(2028, 1, 1) };

        var consents = Sign(form);

        Assert.Equal(
            [new DateOnly(2028, 1, 1), new DateOnly(2027, 3, 22)],
            consents.Select(consent => consent.ExpiresAt.AddTicks(-1).DayInVietnam()));
    }

    [Fact]
    public void Each_provider_is_a_consent_of_its_own()
    {
        var (first, second) = (Guid.NewGuid(), Guid.NewGuid());
        var form = Form(ConsentPurpose.ShareWithProvider) with { ProviderIds = [first, second, first] };

        Assert.Equal([first, second], Sign(form).Select(consent => consent.ProviderId!.Value));
    }

    [Fact]
    public void The_same_form_makes_consents_with_the_same_ids()
    {
        var form = Form(ConsentPurpose.TakePart, ConsentPurpose.StoreAssessments, ConsentPurpose.ContactByPhone);
        var id = Id<Consent>.New();

        Assert.Equal(Sign(form, id).Select(consent => consent.Id), Sign(form, id).Select(consent => consent.Id));
        Assert.Equal(3, Sign(form, id).Select(consent => consent.Id).Distinct().Count());
        Assert.Equal(id, Sign(form, id)[0].Id);
    }

    [Theory]
    [InlineData(ConsentChannel.VerbalWithWitness, "Trạm Y tế Mẫu")]
    [InlineData(ConsentChannel.Paper, null)]
    [InlineData(ConsentChannel.Paper, " ")]
    public void Facts_about_HIV_are_opened_only_in_writing_that_names_the_unit(ConsentChannel channel, string? unit)
    {
        var form = Form(ConsentPurpose.HivInformation) with { Channel = channel, HivUnit = unit };

        Assert.Equal("Consents.Rule.HivInWriting", Assert.Throws<RuleBrokenException>(() => Sign(form)).Key);
    }

    [Fact]
    public void Recipients_of_HIV_facts_are_named_one_by_one_in_writing()
    {
        var (first, second) = (Guid.NewGuid(), Guid.NewGuid());
        var form = Form(ConsentPurpose.ShareHivWithProvider, ConsentPurpose.ShareWithProvider) with { HivProviderIds = [first, second] };

        Assert.Equal(
            [first, second],
            Sign(form)
                .Where(consent => consent.Purpose is ConsentPurpose.ShareHivWithProvider)
                .Select(consent => consent.ProviderId!.Value));
        Assert.Single(Sign(form), consent => consent.Purpose is ConsentPurpose.ShareWithProvider);
        Assert.Equal(
            "Consents.Rule.HivInWriting",
            Assert.Throws<RuleBrokenException>(() => Sign(form with { Channel = ConsentChannel.VerbalWithWitness })).Key);
    }

    [Fact]
    public void A_consent_is_in_force_from_its_first_moment_until_just_before_its_end()
    {
        var consent = Sign(Form(ConsentPurpose.TakePart))[0];

        Assert.False(consent.InForce(Now.AddTicks(-1)));
        Assert.True(consent.InForce(Now));
        Assert.True(consent.InForce(consent.ExpiresAt.AddTicks(-1)));
        Assert.False(consent.InForce(consent.ExpiresAt));
    }

    [Fact]
    public void A_consent_is_withdrawn_at_once_and_only_once()
    {
        var consent = Sign(Form(ConsentPurpose.TakePart))[0];

        consent.Withdraw(Now.AddDays(1));
        consent.Withdraw(Now.AddDays(2));

        Assert.Equal(
            (Now.AddDays(1), false, ConsentState.Withdrawn),
            (consent.WithdrawnAt, consent.InForce(Now.AddDays(1)), consent.StateAt(Now.AddDays(3))));
    }

    [Fact]
    public void A_consent_that_was_renewed_opens_nothing()
    {
        var consent = Sign(Form(ConsentPurpose.StoreAssessments))[0];

        consent.Supersede(Now.AddDays(10));
        consent.Withdraw(Now.AddDays(11));

        Assert.False(consent.InForce(Now.AddDays(10)));
        Assert.Equal((ConsentState.Superseded, null), (consent.StateAt(Now.AddDays(20)), consent.WithdrawnAt));
    }

    [Theory]
    [InlineData(2008, 9, 23, true)]
    [InlineData(2008, 9, 22, false)]
    [InlineData(2008, 9, null, true)]
    [InlineData(2008, null, null, true)]
    [InlineData(2007, null, null, false)]
    public void A_client_who_may_be_under_eighteen_needs_a_guardian(int year, int? month, int? day, bool needed)
    {
        var birth = BirthDate.Of(year, month, day);

        var alone = Record.Exception(() => Guardianship.Check(birth, null, Form(ConsentPurpose.TakePart), Now.DayInVietnam()));
        var together = Record.Exception(() => Guardianship.Check(
            birth, "Trần Văn Cha", Form(ConsentPurpose.TakePart) with { GuardianConsented = true }, Now.DayInVietnam()));

        Assert.Equal(needed ? "Consents.Rule.GuardianNeeded" : null, (alone as RuleBrokenException)?.Key);
        Assert.Null(together);
    }

    private static ConsentForm Form(params ConsentPurpose[] purposes) =>
        new()
        {
            Purposes = purposes,
            Channel = ConsentChannel.Paper,
            Language = "vi",
            TextVersion = "2026-07",
            ProviderIds = [Guid.NewGuid()]
        };

    private static IReadOnlyList<Consent> Sign(ConsentForm form, Id<Consent>? id = null) => form.Sign(
        id ?? Id<Consent>.New(),
        Client.Enrol(ClientCode.New(), "99001", Id<Account>.New(), 1995, Gender.Man, Now, Now.DayInVietnam()), Now, Id<Account>.New());
}
