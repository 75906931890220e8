using CaseManager.Application.Accounts;
using CaseManager.Application.People;
using CaseManager.Application.Services;
using CaseManager.Application.Slips;
using CaseManager.Application.Texts;
using CaseManager.Application.Wards;
using CaseManager.Domain;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Services;
using CaseManager.Testing;
using CaseManager.Testing.Spellings;
using FluentValidation;
using Npgsql;

namespace CaseManager.Application.Tests.People;

/// <summary>Every place that takes a telephone number reads it alike.</summary>
public sealed class PhoneSpellingTests
{
    private static readonly IReadOnlyList<PhoneSpelling> Typed = [.. Spelled.Phones.Where(row => row.Typed.Length > 0)];

    [Fact]
    public async Task A_persons_number_is_read_alike_on_a_slip_and_in_the_record()
    {
        await using var programme = await Programme.Start();
        var (officer, lan) = (await programme.Given.Officer(TestWards.North), await programme.Given.Coordinator(TestWards.North));
        var client = await programme.Given.Client(TestWards.North, lan);
        var version = 1;
        foreach (var row in Typed)
        {
            var expected = row.OfAPerson is null ? Fault(row, "Common.Error.Phone") : "";
            var slip = programme.Given.FilledInSlip(TestWards.North) with { Phone = row.Typed };
            var person = Given.PersonForm() with { Phone = row.Typed, GuardianName = "Lê Văn Cha", GuardianPhone = row.Typed };

            Assert.Equal(expected, await Faults(() => programme.As(officer).Send(slip)));
            Assert.Equal(Twice(expected), await Faults(() => programme.As(lan).Send(new SavePerson(client, version, person))));
            if (row.OfAPerson is { } kept)
            {
                version++;
                Assert.Equal(kept, await programme.Value<string>($"select phone::text from intake.slip_people where id = '{slip.Id}'"));
                Assert.Equal($"{kept} {kept}", await programme.Value<string>("select phone || ' ' || guardian_phone from vault.people"));
            }
        }
    }

    [Fact]
    public async Task An_offices_number_is_read_alike_for_duty_providers_and_staff()
    {
        await using var programme = await Programme.Start();
        var administrator = await programme.SignedIn(await programme.Given.Administrator());
        foreach (var (row, name) in Typed.Select((row, i) => (row, $"mau.{i}")))
        {
            var expected = row.OfAnOffice is null ? Fault(row, "Common.Error.PhoneOffice") : "";
            var account = new InviteAccount(Id<Account>.New(), name, "Lê Văn Mẫu", Role.Reviewer, null, row.Typed, [], "Mới");
            var provider = new SaveProvider(
                Id<Provider>.New(), "Phòng khám Mẫu", ProviderKind.Clinic, TestWards.North, "Số 1, phố Mẫu", row.Typed, null, null, false,
                false, ["counselling"], [TestWards.North], programme.Clock.Today(), null);
            var version = await programme.Value<long>("select coalesce(max(version), 0) from directory.duty_coordinators");
            var duty = new AssignWardDuty(TestWards.North, "Chị Lan", row.Typed, "7:00–21:00", "Trạm Y tế", "Anh Sen", row.Typed, version);

            Assert.Equal(expected, await Faults(() => administrator.Send(account)));
            Assert.Equal(expected, await Faults(() => administrator.Send(provider)));
            Assert.Equal(Twice(expected), await Faults(() => administrator.Send(duty)));
            if (row.OfAnOffice is { } kept)
            {
                Assert.Equal(kept, await programme.Value<string>($"select phone::text from accounts.accounts where id = '{account.Id}'"));
                Assert.Equal(
                    kept, await programme.Value<string>($"select phone::text from directory.providers where id = '{provider.Id}'"));
                Assert.Equal(
                    $"{kept} {kept}",
                    await programme.Value<string>("select phone || ' ' || deputy_phone from directory.duty_coordinators"));
            }
        }
    }

    [Fact]
    public async Task The_database_keeps_a_number_in_its_one_form_only()
    {
        await using var programme = await Programme.Start();
        foreach (var row in Typed)
        {
            Assert.True(row.OfAPerson is null || await Keeps("sec.phone", row.OfAPerson), row.Typed);
            Assert.True(row.OfAnOffice is null || await Keeps("sec.office_phone", row.OfAnOffice), row.Typed);
            Assert.False(row.OfAPerson is { } kept && kept != row.Typed && await Keeps("sec.phone", row.Typed), row.Typed);
            Assert.False(row.OfAPerson is null && row.OfAnOffice is { } office && await Keeps("sec.phone", office), row.Typed);
        }

        async Task<bool> Keeps(string type, string number)
        {
            try
            {
                return await programme.Value<string>(
                    $"select '{number.Replace("'", "''", StringComparison.Ordinal)}'::{type}::text") == number;
            }
            catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.CheckViolation)
            {
                return false;
            }
        }
    }

    [Fact]
    public async Task A_possible_duplicate_is_noticed_by_every_spelling_of_the_phone()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan, "Trần Văn Khác");
        foreach (var row in Typed.Where(row => row.OfAPerson is not null))
        {
            await programme.Execute("update vault.people set phone = $1", row.OfAPerson!);

            var found = Assert.Single(await programme.As(lan).Send(new FindPossibleDuplicates("Lê Thị Mẫu", null, row.Typed, null)));
            Assert.Equal((client, true, false), (found.Code, found.SamePhone, found.SameName));
        }
    }

    [Fact]
    public async Task A_possible_duplicate_is_noticed_by_every_spelling_of_the_name()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        foreach (var (kept, typed, same) in Spelled.Names)
        {
            var client = await programme.Given.Client(TestWards.North, lan, kept);
            var found = await programme.As(lan).Send(new FindPossibleDuplicates(typed, null, null, null));

            Assert.True(found.Any(row => row.Code == client && row.SameName) == same, $"{kept} by {typed}");
            await programme.Execute("delete from vault.people; delete from care.consents; delete from care.clients");
        }
    }

    private static string Fault(PhoneSpelling row, string otherwise) =>
        row.Today is { } today ? Text.T("Common.Error.PhoneRenamed", PhoneNumber.Show(today)) : Text.T(otherwise);

    private static string Twice(string fault) => fault + fault;

    private static async Task<string> Faults<T>(Func<Task<T>> send)
    {
        try
        {
            await send();

            return "";
        }
        catch (ValidationException exception)
        {
            return string.Concat(exception.Errors.Select(error => error.ErrorMessage));
        }
    }
}
