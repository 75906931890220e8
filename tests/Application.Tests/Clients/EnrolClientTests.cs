using CaseManager.Application.Clients;
using CaseManager.Application.Consents;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Consents;
using CaseManager.Domain.People;
using CaseManager.Testing;
using FluentValidation;

namespace CaseManager.Application.Tests.Clients;

public sealed class EnrolClientTests
{
    [Fact]
    public async Task A_self_referred_person_consents_and_becomes_a_client()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);

        var code = await programme.As(lan).Send(Given.Enrolment(TestWards.North));

        var header = await programme.As(lan).Send(new GetClientHeader(code));
        Assert.Equal((ClientStatus.Enrolled, "Lê Thị Mẫu", "512"), (header.Status, header.FullName, header.PhoneEnding));
        Assert.Equal(ConsentPurpose.TakePart, Assert.Single(await programme.As(lan).Send(new ListConsents(code))).Purpose);
        Assert.Equal([code.Value], await programme.Value<string[]>("select client_codes from audit.showings order by id limit 1"));
    }

    [Fact]
    public async Task A_colliding_client_code_is_drawn_again()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var first = await programme.Given.Client(TestWards.South);
        await programme.DrawTwice("care.clients", "code");

        var code = await programme.As(lan).Send(Given.Enrolment(TestWards.North));

        Assert.NotEqual(first, code);
        Assert.Equal(code, (await programme.As(lan).Send(new GetClientHeader(code))).Code);
        Assert.Equal(
            ["Failed", "Done"],
            (await programme.AuditEntries()).Where(entry => entry.UseCase == nameof(EnrolClient)).Select(entry => entry.Outcome));
    }

    [Fact]
    public async Task Without_consent_to_take_part_there_is_no_client()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);

        var enrol = () =>
            programme.As(lan).Send(Given.Enrolment(TestWards.North) with { Consents = Given.ConsentForm(ConsentPurpose.StoreAssessments) });

        Assert.Contains((await Assert.ThrowsAsync<ValidationException>(enrol)).Errors, error => error.PropertyName == "Consents.Purposes");
        Assert.Equal(
            (0L, 0L),
            (
                await programme.Value<long>("select count(*) from care.clients"),
                await programme.Value<long>("select count(*) from vault.people")));
    }

    [Fact]
    public async Task The_same_form_pressed_many_times_makes_one_client_and_answers_the_same_code()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var form = Given.Enrolment(TestWards.North);

        var codes = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => programme.As(lan).Send(form)));

        Assert.Single(codes.Distinct());
        Assert.Equal(1, await programme.Value<long>("select count(*) from care.clients"));
    }

    [Fact]
    public async Task Two_forms_for_one_slip_make_one_client()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var reference = await programme.Given.ContactedSlip(TestWards.North, lan);

        await programme.As(lan).Send(Given.Enrolment(TestWards.North, reference));
        var again = () => programme.As(lan).Send(Given.Enrolment(TestWards.North, reference));

        Assert.Equal("Slips.Rule.IntakeIsOver", (await Assert.ThrowsAsync<RuleBrokenException>(again)).Key);
        Assert.Equal(1, await programme.Value<long>("select count(*) from care.clients"));
    }

    [Fact]
    public async Task A_slip_whose_person_was_not_reached_cannot_be_enrolled()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var reference = await programme.Given.WaitingSlip(TestWards.North);

        var enrol = () => programme.As(lan).Send(Given.Enrolment(TestWards.North, reference));

        Assert.Equal("Slips.Rule.ReceiveFirst", (await Assert.ThrowsAsync<RuleBrokenException>(enrol)).Key);
    }

    [Fact]
    public async Task A_person_under_eighteen_is_enrolled_only_with_a_guardian()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var young = Given.Enrolment(TestWards.North) with { Person = Given.PersonForm() with { BirthYear = 2009 } };
        var together = young with
        {
            Person = young.Person with { GuardianName = "Lê Văn Cha", GuardianPhone = "0912345678" },
            Consents = young.Consents with { GuardianConsented = true },
        };

        var alone = () => programme.As(lan).Send(young);
        Assert.Equal("Consents.Rule.GuardianNeeded", (await Assert.ThrowsAsync<RuleBrokenException>(alone)).Key);
        var code = await programme.As(lan).Send(together);

        Assert.True(Assert.Single(await programme.As(lan).Send(new ListConsents(code))).GuardianConsented);
    }

    [Fact]
    public async Task Only_a_coordinator_enrols_and_only_in_the_own_ward()
    {
        await using var programme = await Programme.Start();
        var others = new[]
        {
            await programme.Given.Coordinator(TestWards.South), await programme.Given.Officer(TestWards.North),
            await programme.Given.Supervisor(TestWards.North), await programme.Given.ProgrammeStaff(), await programme.Given.Reviewer(),
            await programme.Given.Administrator(), };

        foreach (var other in others)
        {
            await Assert.ThrowsAsync<AccessDeniedException>(() => programme.As(other).Send(Given.Enrolment(TestWards.North)));
            Assert.Equal("Refused", (await programme.LastAuditEntry()).Outcome);
        }

        Assert.Equal(0, await programme.Value<long>("select count(*) from care.clients"));
    }

    [Fact]
    public async Task An_invalid_value_is_named_beside_its_field()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var form = Given.Enrolment(TestWards.North);
        var person = form.Person;

        foreach (var (wrong, field) in new (EnrolClient, string)[]
        {
            (form with { Person = person with { FullName = " " } }, "Person.FullName"),
            (form with { Person = person with { FullName = new string('a', 201) } }, "Person.FullName"),
            (form with { Person = person with { FullName = "001095000123" } }, "Person.FullName"),
            (form with { Person = person with { Phone = "0212345678" } }, "Person.Phone"),
            (form with { Person = person with { BirthYear = 2027 } }, "Person.BirthYear"),
            (form with { Person = person with { BirthYear = 1915 } }, "Person.BirthYear"),
            (form with { Person = person with { BirthYear = null, BirthDay = 3 } }, "Person.BirthYear"),
            (form with { Person = person with { BirthMonth = 2, BirthDay = 30 } }, "Person.BirthDay"),
            (form with { Person = person with { BirthYear = 2026, BirthMonth = 12, BirthDay = 1 } }, "Person.BirthDay"),
            (form with { Person = person with { Gender = null } }, "Person.Gender"),
            (form with { Person = person with { ContactNote = "CCCD 001095000123" } }, "Person.ContactNote"),
            (form with { Person = person with { GuardianPhone = "12" } }, "Person.GuardianPhone"),
            (form with { EntryPathway = EntryPathway.PoliceSlip }, "EntryPathway"),
            (form with { WardCode = null }, "WardCode"),
        })
        {
            var enrol = () => programme.As(lan).Send(wrong);

            Assert.Contains((await Assert.ThrowsAsync<ValidationException>(enrol)).Errors, error => error.PropertyName == field);
        }
    }
}
