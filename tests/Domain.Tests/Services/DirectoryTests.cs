using CaseManager.Domain.Services;

namespace CaseManager.Domain.Tests.Services;

public sealed class DirectoryTests
{
    private static readonly DateOnly Today = new(2026, 9, 22);
    private static readonly ProviderContact Contact = new("Số 1", null, null, null, true, true);

    [Fact]
    public void Changed_facts_make_a_new_version_of_the_consequences()
    {
        var service = Given.Service(LegalExposure.Notify);

        service.ChangeLaw(Given.Law(LegalExposure.NotifyAndRegister));

        Assert.Equal(2, service.ConsequenceVersion);
    }

    [Fact]
    public void The_same_facts_stay_the_same_version()
    {
        var service = Given.Service(LegalExposure.Notify);

        service.ChangeLaw(Given.Law(LegalExposure.Notify));

        Assert.Equal(1, service.ConsequenceVersion);
    }

    [Fact]
    public void A_service_that_tells_an_authority_says_what_can_happen_in_both_languages()
    {
        var service = Given.Service();

        var change = () => service.ChangeLaw(new(LegalExposure.Notify, "Article 1", Today, "Điều này xảy ra.", " "));

        Assert.Equal("Services.Rule.ConsequenceMissing", Assert.Throws<RuleBrokenException>(change).Key);
        Assert.Equal(LegalExposure.None, service.Exposure);
    }

    [Fact]
    public void A_service_is_offered_from_its_first_to_its_last_day()
    {
        var service = Given.Service();

        service.OfferFrom(Today, Today.AddDays(1));

        Assert.Equal([false, true, true, false], Enumerable.Range(-1, 4).Select(n => service.IsOfferedOn(Today.AddDays(n))));
    }

    [Fact]
    public void Nothing_ends_before_it_begins()
    {
        var service = Given.Service();
        var provider = NewProvider();

        Assert.Throws<RuleBrokenException>(() => service.OfferFrom(Today, Today.AddDays(-1)));
        Assert.Throws<RuleBrokenException>(() => provider.OpenFrom(Today, Today.AddDays(-1)));
    }

    [Fact]
    public void An_ended_service_stays_in_the_history_of_its_provider()
    {
        var provider = NewProvider();
        provider.Offer(["methadone", "hiv-test"], Today.AddDays(-30));

        provider.Offer(["hiv-test", "tb"], Today);

        Assert.False(provider.Offers("methadone", Today));
        Assert.True(provider.Offers("methadone", Today.AddDays(-1)));
        Assert.True(provider.Offers("tb", Today));
        Assert.Equal(3, provider.Services.Count);
    }

    [Fact]
    public void A_service_ticked_by_mistake_and_unticked_on_the_same_day_leaves_nothing()
    {
        var provider = NewProvider();
        provider.Offer(["methadone"], Today);

        provider.Offer([], Today);

        Assert.Empty(provider.Services);
    }

    [Fact]
    public void A_provider_that_closed_offers_nothing()
    {
        var provider = NewProvider();
        provider.Offer(["methadone"], Today.AddDays(-30));

        provider.OpenFrom(Today.AddDays(-30), Today.AddDays(-1));

        Assert.False(provider.Offers("methadone", Today));
    }

    [Fact]
    public void A_provider_serves_the_wards_it_was_last_said_to_serve()
    {
        var provider = NewProvider();
        provider.Serve(["90001", "90002"]);

        provider.Serve(["90002", "90003"]);

        Assert.Equal(["90002", "90003"], provider.Wards.Select(ward => ward.WardCode));
    }

    private static Provider NewProvider() =>
        Provider.Add(Id<Provider>.New(), "Phòng khám Ánh Dương", ProviderKind.Clinic, "90001", Contact, Today, Today.AddDays(-60));
}
