using CaseManager.Application.People;
using CaseManager.Application.Pipeline;
using CaseManager.Domain.Clients;
using CaseManager.Domain.People;
using CaseManager.Testing;
using FluentValidation;

namespace CaseManager.Application.Tests.People;

public sealed class PersonTests
{
    [Fact]
    public async Task A_coordinator_corrects_a_person_without_seeing_the_phone_number()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        var shown = await programme.As(lan).Send(new GetPerson(client));

        await programme.As(lan).Send(
            new SavePerson(client, shown.Version, shown.Facts with { FullName = "Trần Văn Mẫu Mới", Gender = Gender.TransWoman }));

        var saved = await programme.As(lan).Send(new GetPerson(client));
        Assert.Equal(
            ("Trần Văn Mẫu Mới", Gender.TransWoman, "418", null),
            (saved.Facts.FullName, saved.Facts.Gender, saved.PhoneEnding, saved.Facts.Phone));
        Assert.Equal("tran van mau moi", await programme.Value<string>("select search_key from vault.people"));
    }

    [Fact]
    public async Task A_phone_number_is_left_replaced_or_removed_on_request()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        var facts = (await programme.As(lan).Send(new GetPerson(client))).Facts;

        await programme.As(lan).Send(new SavePerson(client, 1, facts with { Phone = "+84 912 345 678" }));
        var replaced = (await programme.As(lan).Send(new GetPerson(client))).PhoneEnding;
        await programme.As(lan).Send(new SavePerson(client, 2, facts, RemovePhone: true));

        Assert.Equal(("678", null), (replaced, (await programme.As(lan).Send(new GetPerson(client))).PhoneEnding));
    }

    [Fact]
    public async Task The_second_of_two_editors_is_refused_even_when_only_the_gender_changed()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        var shown = await programme.As(lan).Send(new GetPerson(client));
        await programme.As(lan).Send(new SavePerson(client, shown.Version, shown.Facts with { Gender = Gender.Other }));

        var second = () => programme.As(lan).Send(new SavePerson(client, shown.Version, shown.Facts with { Gender = Gender.Woman }));

        await Assert.ThrowsAsync<StaleVersionException>(second);
        Assert.Equal(Gender.Other, (await programme.As(lan).Send(new GetPerson(client))).Facts.Gender);
    }

    [Fact]
    public async Task A_phone_number_is_shown_for_a_reason_that_stays_on_record()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);

        var noReason = () => programme.As(lan).Send(new RevealPhone(client, null));
        await Assert.ThrowsAsync<ValidationException>(noReason);
        var number = await programme.As(lan).Send(new RevealPhone(client, PhoneReason.ToCall));

        Assert.Equal(new("0900000418", MayCall: false), number);
        Assert.Equal(
            "ToCall",
            await programme.Value<string>("select reason from audit.entries where use_case = 'RevealPhone' order by id desc limit 1"));
    }

    [Fact]
    public async Task Only_coordinators_of_the_ward_read_the_identity_of_a_client()
    {
        await using var programme = await Programme.Start();
        var client = await programme.Given.Client(TestWards.North);
        var facts = Given.PersonForm();
        var others = new[]
        {
            await programme.Given.Officer(TestWards.North), await programme.Given.Coordinator(TestWards.South),
            await programme.Given.Supervisor(TestWards.North), await programme.Given.ProgrammeStaff(), await programme.Given.Reviewer(),
            await programme.Given.Administrator(), };

        foreach (var other in others)
        {
            await Assert.ThrowsAsync<AccessDeniedException>(() => programme.As(other).Send(new GetPerson(client)));
            await Assert.ThrowsAsync<AccessDeniedException>(() => programme.As(other).Send(new RevealPhone(client, PhoneReason.Emergency)));
            await Assert.ThrowsAsync<AccessDeniedException>(() => programme.As(other).Send(new SavePerson(client, 1, facts)));
        }

        Assert.Equal("Trần Văn Mẫu", await programme.Value<string>("select full_name from vault.people"));
    }
}
