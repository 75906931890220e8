using CaseManager.Application.Accounts;
using CaseManager.Application.Audit;
using CaseManager.Application.Outcomes;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Wards;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Outcomes;
using CaseManager.Testing;
using FluentValidation;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManager.Application.Tests.Accounts;

public sealed class AccountTests
{
    private const string Password = "bốn chiếc thuyền giấy xanh";

    [Fact]
    public async Task An_invited_person_sets_a_password_with_the_link_once_and_signs_in()
    {
        await using var programme = await Programme.Start();
        var administrator = await programme.SignedIn(await programme.Given.Administrator());
        var invite = Invitation("lan.nguyen", Role.Coordinator, TestWards.North);
        Assert.Equal(invite.Id, await administrator.Send(invite));
        Assert.Equal(invite.Id, await administrator.Send(invite));
        var (older, half) = await programme.Given.BothHalves(administrator, invite.Id);
        await administrator.Send(new MakeSignInLink(invite.Id, "Đường vào trước bị lộ."));
        (var link, half) = await programme.Given.BothHalves(administrator, invite.Id);

        Assert.False(await TakeUp(programme, older.Secret, half));
        await Assert.ThrowsAsync<ValidationException>(() => TakeUp(programme, link.Secret, half, "123456789012"));
        Assert.True(await TakeUp(programme, link.Secret, half));
        Assert.False(await TakeUp(programme, link.Secret, half));

        Assert.Equal(SignInAnswer.Welcome, await SignIn(programme, "lan.nguyen"));
        var account = await administrator.Send(new GetAccount(invite.Id));
        Assert.Equal((true, null, TestWards.North), (account.HasPassword, account.LinkUntil, Assert.Single(account.WardCodes)));
        Assert.Equal(
            0L,
            await programme.Value<long>(
                $"select count(*) from audit.changes where after ? 'password_hash' or after::text like '%{link.Secret}%'"));
        Assert.Contains(await programme.AuditEntries(), entry => entry is { UseCase: "TakeUpSignInLink", Outcome: "Done" });
    }

    [Fact]
    public async Task Two_administrators_cannot_choose_the_same_user_name_at_once()
    {
        await using var programme = await Programme.Start();
        var (one, other) = (await programme.Given.Administrator(), await programme.Given.Administrator());

        for (var i = 0; i < 5; i++)
        {
            var name = $"lan.nguyen{i}";
            var faults = await Task.WhenAll(new[] { one, other, one, other }.Select(who => Fault(who, name)));

            Assert.Equal(3, faults.Count(fault => fault is "UserName"));
            Assert.Single(faults, fault => fault is null);
        }

        async Task<string?> Fault(Actor who, string name)
        {
            try
            {
                await (await programme.SignedIn(who)).Send(Invitation(name, Role.Coordinator, TestWards.North));

                return null;
            }
            catch (ValidationException invalid)
            {
                return Assert.Single(invalid.Errors).PropertyName;
            }
        }
    }

    [Fact]
    public async Task A_link_ends_after_three_days_or_with_its_account_and_fits_one_portal()
    {
        await using var programme = await Programme.Start();
        var administrator = await programme.SignedIn(await programme.Given.Administrator());
        var invite = Invitation("lan.nguyen", Role.ProgrammeStaff);
        await administrator.Send(invite);
        var link = (await administrator.Send(new MakeSignInLink(invite.Id)))!;

        Assert.False(await TakeUp(programme, link.Secret, welcome: role => role is Role.Officer));
        programme.Clock.Advance(MakeSignInLink.Lasts);
        Assert.False(await TakeUp(programme, link.Secret));
        administrator = await programme.SignedIn(await programme.Given.Administrator());
        var second = (await administrator.Send(new MakeSignInLink(invite.Id)))!;
        await administrator.Send(new DisableAccount(invite.Id, 1));

        Assert.False(await TakeUp(programme, second.Secret));
        await Broken("Accounts.Rule.EnableFirst", () => administrator.Send(new MakeSignInLink(invite.Id)));
        await administrator.Send(new EnableAccount(invite.Id, 2));
        Assert.Null((await administrator.Send(new GetAccount(invite.Id))).DisabledAt);
    }

    [Fact]
    public async Task An_administrator_cannot_disable_the_own_or_the_last_administrator_account()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Administrator();
        var minh = await programme.Given.Administrator();

        await Broken("Accounts.Rule.NotSelf", async () => await (await programme.SignedIn(lan)).Send(new DisableAccount(lan.AccountId, 1)));
        await (await programme.SignedIn(lan)).Send(new DisableAccount(minh.AccountId, 1));

        await Broken(
            "Accounts.Rule.LastAdministrator",
            async () => await (await programme.SignedIn(minh)).Send(new DisableAccount(lan.AccountId, 1)));
        await Broken(
            "Accounts.Rule.LastAdministrator",
            async () =>
                await (await programme.SignedIn(minh)).Send(new ChangeAccount(lan.AccountId, "Lan", Role.Reviewer, null, null, [], 1)));
    }

    [Fact]
    public async Task Open_work_is_handed_over_as_numbers_before_a_coordinator_leaves()
    {
        await using var programme = await Programme.Start();
        var administrator = await programme.SignedIn(await programme.Given.Administrator());
        var lan = await programme.Given.Coordinator(TestWards.North);
        var minh = await programme.Given.Coordinator(TestWards.North);
        var southern = await programme.Given.Coordinator(TestWards.South);
        var client = await programme.Given.Client(TestWards.North, lan);
        await programme.Given.ContactedSlip(TestWards.North, lan);

        var work = Assert.Single((await administrator.Send(new GetAccount(lan.AccountId))).Work);
        Assert.Equal((TestWards.North, 1, 1), (work.WardCode, work.Clients, work.Slips));
        Assert.Equal([minh.AccountId], work.Takers.Select(taker => taker.Id));
        await Broken("Accounts.Rule.OpenWork", () => administrator.Send(new DisableAccount(lan.AccountId, 1)));
        await Broken(
            "Accounts.Rule.OpenWork",
            () => administrator.Send(new ChangeAccount(lan.AccountId, "Lan", Role.Coordinator, null, null, [TestWards.South], 1)));
        await Assert.ThrowsAsync<ValidationException>(() =>
            administrator.Send(new HandOverWork(lan.AccountId, TestWards.North, southern.AccountId)));

        Assert.Equal(2, await administrator.Send(new HandOverWork(lan.AccountId, TestWards.North, minh.AccountId)));
        await administrator.Send(new DisableAccount(lan.AccountId, 1));

        Assert.Equal(minh.AccountId.Value, await programme.Value<Guid>($"select coordinator_id from care.clients where code = '{client}'"));
        Assert.Equal(minh.AccountId.Value, await programme.Value<Guid>("select received_by from care.intakes"));
        Assert.Equal(SignInAnswer.Refused, await SignIn(programme, Given.UserName(lan), Given.Password));
    }

    [Fact]
    public async Task A_police_account_keeps_its_role_and_no_other_account_becomes_one()
    {
        await using var programme = await Programme.Start();
        var administrator = await programme.SignedIn(await programme.Given.Administrator());
        var officer = await programme.Given.Officer(TestWards.North);
        var coordinator = await programme.Given.Coordinator(TestWards.North);

        await Broken("Accounts.Rule.OfficerStaysOfficer", () => administrator.Send(Change(officer, Role.Coordinator)));
        await Broken("Accounts.Rule.OfficerStaysOfficer", () => administrator.Send(Change(coordinator, Role.Officer)));
        var past = () => programme.Execute("update accounts.accounts set role = 'Reviewer' where role = 'Officer'");

        await Assert.ThrowsAsync<Npgsql.PostgresException>(past);
        await administrator.Send(Change(coordinator, Role.Supervisor));
        await programme.Given.Agreed(coordinator.AccountId);
        Assert.Equal(Role.Supervisor, (await administrator.Send(new GetAccount(coordinator.AccountId))).Role);
    }

    [Fact]
    public async Task Only_an_administrator_manages_accounts()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        Actor[] others =
            [lan, await programme.Given.Officer(TestWards.North), await programme.Given.Reviewer(), await programme.Given.ProgrammeStaff()];

        foreach (var sender in others.Select(programme.As))
        {
            await Assert.ThrowsAsync<AccessDeniedException>(() => sender.Send(new ListAccounts()));
            await Assert.ThrowsAsync<AccessDeniedException>(() => sender.Send(new GetAccount(lan.AccountId)));
            await Assert.ThrowsAsync<AccessDeniedException>(() => sender.Send(new MakeSignInLink(lan.AccountId)));
            await Assert.ThrowsAsync<AccessDeniedException>(() => sender.Send(new DisableAccount(lan.AccountId, 1)));
        }
    }

    [Theory]
    [InlineData(1, 70_000)]
    [InlineData(2_000, 100)]
    [InlineData(8, 5_000)]
    public async Task A_search_of_any_length_is_answered(int words, int letters)
    {
        await using var programme = await Programme.Start();
        var administrator = await programme.SignedIn(await programme.Given.Administrator());
        var staff = programme.As(await programme.Given.ProgrammeStaff());
        var reviewer = await programme.SignedIn(await programme.Given.Reviewer());
        var search = string.Join(' ', Enumerable.Range(0, words).Select(i => new string((char)('a' + (i % 26)), letters)));

        Assert.Empty((await administrator.Send(new ListAccounts(Search: search))).Rows);
        Assert.Empty((await administrator.Send(new ListWards(search))).Rows);
        Assert.Empty((await staff.Send(new GetOutcomes(ReportPeriod.Whole.Code, Search: search))).Wards.Rows);
        Assert.Empty((await reviewer.Send(new FindAuditedAccounts(search))).Rows);
    }

    [Fact]
    public async Task People_are_found_by_name_without_diacritics_by_role_and_by_ward()
    {
        await using var programme = await Programme.Start();
        var administrator = await programme.SignedIn(await programme.Given.Administrator());
        await programme.Given.Invited(
            administrator, Invitation("dang.hoa", Role.Coordinator, TestWards.North) with { FullName = "Đặng Thị Hoà" });
        await programme.Given.Invited(administrator, Invitation("minh", Role.Supervisor, TestWards.South));

        Assert.Equal(["dang.hoa"], (await administrator.Send(new ListAccounts(Search: "hoa dang"))).Rows.Select(row => row.UserName));
        Assert.Equal(["minh"], (await administrator.Send(new ListAccounts(Role.Supervisor))).Rows.Select(row => row.UserName));
        var northern = Assert.Single((await administrator.Send(new ListAccounts(WardCode: TestWards.North))).Rows);
        Assert.Equal(("dang.hoa", false, "Phường Hoa Sữa"), (northern.UserName, northern.HasPassword, Assert.Single(northern.Wards)));
    }

    [Fact]
    public async Task A_user_name_is_unique_and_a_ward_must_exist()
    {
        await using var programme = await Programme.Start();
        var administrator = await programme.SignedIn(await programme.Given.Administrator());
        await administrator.Send(Invitation("lan.nguyen", Role.Coordinator, TestWards.North));

        var taken =
            await Assert.ThrowsAsync<ValidationException>(() =>
                administrator.Send(Invitation("Lan.Nguyen", Role.Coordinator, TestWards.North)));
        var nowhere =
            await Assert.ThrowsAsync<ValidationException>(() => administrator.Send(Invitation("minh", Role.Coordinator, "12345")));
        var wardless = await Assert.ThrowsAsync<ValidationException>(() => administrator.Send(Invitation("minh", Role.Officer)));

        Assert.Equal(
            ["UserName", "WardCodes", "WardCodes"], new[] { taken, nowhere, wardless }.Select(error => error.Errors.Single().PropertyName));
    }

    [Fact]
    public async Task The_own_password_changes_with_the_old_one_and_ends_the_other_sessions()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var sessions = programme.Services.GetRequiredService<Sessions>();
        var here = await sessions.Begin(lan.AccountId, SessionKind.Browser, null, null);
        var elsewhere = await sessions.Begin(lan.AccountId, SessionKind.Browser, null, null);
        await using var scope = programme.Services.CreateAsyncScope();
        var passwords = scope.ServiceProvider.GetRequiredService<Passwords>();

        var wrong = await Assert.ThrowsAsync<ValidationException>(() => passwords.Change(lan, "sai mật khẩu rồi", Password, here, null));
        await passwords.Change(lan, Given.Password, Password, here, null);

        Assert.Equal("OldPassword", wrong.Errors.Single().PropertyName);
        Assert.NotNull(await sessions.Find(here, SessionKind.Browser));
        Assert.Null(await sessions.Find(elsewhere, SessionKind.Browser));
        Assert.Equal(SignInAnswer.Welcome, await SignIn(programme, Given.UserName(lan)));
        Assert.Equal(
            ["Refused", "Done"],
            (await programme.AuditEntries()).Where(entry => entry.UseCase == "ChangePassword").Select(entry => entry.Outcome));
        Assert.True(Assert.Single(await passwords.OwnSignIns(lan)).Succeeded);
    }

    [Fact]
    public async Task An_officer_who_works_stays_signed_in_for_twelve_hours_and_no_longer()
    {
        await using var programme = await Programme.Start();
        var officer = await programme.Given.Officer(TestWards.North);
        var sessions = programme.Services.GetRequiredService<Sessions>();
        var secret = await sessions.Begin(officer.AccountId, SessionKind.Browser, null, null);

        for (var minutes = 10; minutes < 12 * 60; minutes += 10)
        {
            programme.Clock.Advance(TimeSpan.FromMinutes(10));
            Assert.NotNull(await sessions.Find(secret, SessionKind.Browser));
        }

        programme.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Null(await sessions.Find(secret, SessionKind.Browser));
    }

    private static InviteAccount Invitation(string userName, Role role, params string[] wards) =>
        new(Id<Account>.New(), userName, "Nguyễn Thị Lan", role, null, null, wards, "Thêm người cho phường.");

    private static ChangeAccount Change(Actor actor, Role role) =>
        new(actor.AccountId, "Tên Mẫu", role, null, null, actor.WardCodes, 1, "Thay người đi học.");

    private static async Task<bool> TakeUp(
        Programme programme, string secret, string? half = null, string password = Password, Predicate<Role>? welcome = null)
    {
        await using var scope = programme.Services.CreateAsyncScope();

        return await scope.ServiceProvider.GetRequiredService<Passwords>()
            .TakeUp(secret, half, password, welcome ?? (_ => true), null);
    }

    private static async Task<SignInAnswer> SignIn(Programme programme, string userName, string password = Password)
    {
        await using var scope = programme.Services.CreateAsyncScope();

        return (await scope.ServiceProvider.GetRequiredService<SignIns>().Try(userName, password, _ => true, null, null)).Answer;
    }

    private static async Task Broken<T>(string rule, Func<Task<T>> useCase) =>
        Assert.Equal(rule, (await Assert.ThrowsAsync<RuleBrokenException>(useCase)).Key);
}
