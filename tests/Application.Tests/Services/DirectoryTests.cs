using CaseManager.Application.Pipeline;
using CaseManager.Application.Services;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Services;
using CaseManager.Testing;
using FluentValidation;

namespace CaseManager.Application.Tests.Services;

public sealed class DirectoryTests
{
    [Fact]
    public async Task The_catalogue_begins_with_the_services_of_the_programme_and_the_law_about_them()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);

        var services = await programme.As(lan).Send(new ListServices());

        string[] named =
        [
            "methadone", "buprenorphine", "home-detox", "rehab-public", "rehab-private", "hiv-test", "art", "prep", "needle-syringe",
            "naloxone", "hepatitis-b", "hepatitis-c", "tuberculosis", "sti", "counselling", "psychiatry", "vocational-training", "job",
            "loan", "legal-aid", "identity-papers", "residence", "health-insurance", "social-assistance", "shelter", "peer-support",
            "family-support", "transport", ];
        Assert.Empty(named.Except(services.Select(s => s.Code)));
        Assert.All(services, service => Assert.NotEmpty(service.Source));
        Assert.Equal(
            [
                "buprenorphine:NotifyAndRegister", "dependence-determination:Notify", "home-detox:NotifyAndRegister",
                "methadone:NotifyAndRegister", "rehab-private:Notify", "rehab-public:Register"
            ],
            services.Where(s => s.Exposure != LegalExposure.None).Select(s => $"{s.Code}:{s.Exposure}").Order());
        Assert.All(
            services.Where(s => s.Group is ServiceGroup.SubstitutionTreatment or ServiceGroup.RecoverySupport),
            service => Assert.Equal(DataCategory.Health, service.Category));
        Assert.All(services.Where(s => s.Group is ServiceGroup.Hiv), service => Assert.Equal(DataCategory.Hiv, service.Category));
    }

    [Fact]
    public async Task A_change_of_the_law_text_must_be_acknowledged_anew()
    {
        await using var programme = await Programme.Start();
        var administrator = await programme.Given.Administrator();
        var before = await programme.As(administrator).Send(new GetService("methadone"));

        await programme.As(administrator).Send(
            Save(before) with { ConsequenceVi = "Luật mới.", ConsequenceEn = "New law.", Version = before.Version });

        var after = await programme.As(administrator).Send(new GetService("methadone"));
        Assert.Equal((2, "Luật mới.", 2L), (after.ConsequenceVersion, after.Law.ConsequenceVi, after.Version));
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        var stale = () => programme.Given.ServiceReferral(client, TestWards.North, "methadone", lan);
        Assert.Equal("Services.Rule.ConsequenceChanged", (await Assert.ThrowsAsync<RuleBrokenException>(stale)).Key);
    }

    [Fact]
    public async Task A_new_service_can_be_used_without_new_code()
    {
        await using var programme = await Programme.Start();
        var administrator = await programme.Given.Administrator();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);

        await programme.As(administrator).Send(new SaveService(
            "dental", "Chăm sóc răng miệng", "Dental care", ServiceGroup.OtherHealth, ServiceCourse.OneOff, DataCategory.Health,
            LegalExposure.None, "Luật mẫu", new(2026, 7, 1), null, null, new(2026, 7, 1), null));
        await programme.Given.ServiceReferral(client, TestWards.North, "dental", lan);

        Assert.Equal(
            "Chăm sóc răng miệng", Assert.Single((await programme.As(lan).Send(new ListServiceReferrals(client))).Rows).ServiceName);
    }

    [Fact]
    public async Task A_service_that_ended_is_no_longer_offered()
    {
        await using var programme = await Programme.Start();
        var administrator = await programme.Given.Administrator();
        var loan = await programme.As(administrator).Send(new GetService("loan"));

        await programme.As(administrator).Send(Save(loan) with { ValidTo = programme.Clock.Today().AddDays(-1), Version = loan.Version });

        Assert.DoesNotContain(await programme.As(administrator).Send(new ListServices()), s => s.Code == "loan");
        Assert.Contains(await programme.As(administrator).Send(new ListServices(Ended: true)), s => s.Code == "loan");
    }

    [Fact]
    public async Task A_service_that_reports_to_an_authority_needs_consequences_in_both_languages()
    {
        await using var programme = await Programme.Start();
        var administrator = await programme.Given.Administrator();
        var methadone = await programme.As(administrator).Send(new GetService("methadone"));

        var save = () => programme.As(administrator).Send(Save(methadone) with { ConsequenceEn = " ", Version = methadone.Version });

        Assert.Equal(
            [nameof(SaveService.ConsequenceEn)], (await Assert.ThrowsAsync<ValidationException>(save)).Errors.Select(e => e.PropertyName));
    }

    [Fact]
    public async Task Two_administrators_do_not_overwrite_each_other()
    {
        await using var programme = await Programme.Start();
        var administrator = await programme.Given.Administrator();
        var id = await programme.Given.Provider(TestWards.North, "job");
        var provider = await programme.As(administrator).Send(new GetProvider(id));
        await programme.As(administrator).Send(Save(provider) with { ServiceCodes = ["job", "loan"] });

        var second = () => programme.As(administrator).Send(Save(provider) with { Name = "Tên khác" });

        await Assert.ThrowsAsync<StaleVersionException>(second);
    }

    [Fact]
    public async Task A_provider_is_listed_by_what_it_offers_and_whom_it_serves_until_it_closes()
    {
        await using var programme = await Programme.Start();
        var administrator = await programme.Given.Administrator();
        var id = await programme.Given.Provider(TestWards.North, "job", "loan");

        var row = Assert.Single((await programme.As(administrator).Send(new ListProviders("loan", TestWards.North))).Rows);
        Assert.Equal((id, "Phường Hoa Sữa", 2, false), (row.Id, row.WardName, row.Services.Count, row.Unconfirmed));
        Assert.Empty((await programme.As(administrator).Send(new ListProviders("loan", TestWards.South))).Rows);

        programme.Clock.Advance(TimeSpan.FromDays(200));
        Assert.True((await programme.As(administrator).Send(new ListProviders())).Rows.Single().Unconfirmed);
        await programme.As(administrator).Send(new ConfirmProvider(id, 1));
        var provider = await programme.As(administrator).Send(new GetProvider(id));
        Assert.False((await programme.As(administrator).Send(new ListProviders())).Rows.Single().Unconfirmed);

        await programme.As(administrator).Send(Save(provider) with { ValidTo = programme.Clock.Today().AddDays(-1) });
        Assert.Empty((await programme.As(administrator).Send(new ListProviders())).Rows);
    }

    [Fact]
    public async Task Only_an_administrator_changes_the_directory()
    {
        await using var programme = await Programme.Start();
        var id = await programme.Given.Provider(TestWards.North, "job");
        var job = await programme.As(await programme.Given.Administrator()).Send(new GetService("job"));
        Actor[] others =
        [
            await programme.Given.Officer(TestWards.North), await programme.Given.Coordinator(TestWards.North),
            await programme.Given.Supervisor(TestWards.North), await programme.Given.ProgrammeStaff(), await programme.Given.Reviewer(),
        ];

        foreach (var other in others)
        {
            await Assert.ThrowsAsync<AccessDeniedException>(() => programme.As(other).Send(new ConfirmProvider(id, 1)));
            await Assert.ThrowsAsync<AccessDeniedException>(() => programme.As(other).Send(Save(job) with { Version = 1 }));
            if (other.Holds(ListProviders.Needs))
            {
                Assert.Single((await programme.As(other).Send(new ListProviders())).Rows);
            }
            else
            {
                await Assert.ThrowsAsync<AccessDeniedException>(() => programme.As(other).Send(new ListProviders()));
            }
        }
    }

    [Fact]
    public async Task Unknown_services_and_wards_are_named_beside_their_fields()
    {
        await using var programme = await Programme.Start();
        var administrator = await programme.Given.Administrator();
        var id = await programme.Given.Provider(TestWards.North, "job");
        var provider = await programme.As(administrator).Send(new GetProvider(id));

        var save = () =>
            programme.As(administrator).Send(
                Save(provider) with { ServiceCodes = ["nothing"], WardCodes = ["00000"], WardCode = "1", Name = "" });

        var invalid = await Assert.ThrowsAsync<ValidationException>(save);
        Assert.Equal(
            [nameof(SaveProvider.Name), nameof(SaveProvider.ServiceCodes), nameof(SaveProvider.WardCode), nameof(SaveProvider.WardCodes)],
            invalid.Errors.Select(e => e.PropertyName).Order());
    }

    private static SaveService Save(ServiceDetails s) =>
        new(
            s.Code, s.NameVi, s.NameEn, s.Group, s.Course, s.Category, s.Law.Exposure, s.Law.Source, s.Law.SourceOn, s.Law.ConsequenceVi,
            s.Law.ConsequenceEn, s.ValidFrom, s.ValidTo);

    private static SaveProvider Save(ProviderDetails p) =>
        new(
            p.Id, p.Name, p.Kind, p.WardCode, p.Contact.Address, p.Contact.Phone, p.Contact.Hours, p.Contact.Cost,
            p.Contact.AcceptsHealthInsurance, p.Contact.AcceptsWithoutPapers,
            [.. p.Services.Where(s => s.ValidTo is null).Select(s => s.Code)], p.WardCodes, p.ValidFrom, p.ValidTo, p.Version);
}
