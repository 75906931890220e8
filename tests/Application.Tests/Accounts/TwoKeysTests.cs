using CaseManager.Application.Accounts;
using CaseManager.Application.Audit;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using CaseManager.Testing;
using FluentValidation;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManager.Application.Tests.Accounts;

/// <summary>What makes somebody see is proposed by one person and decided by another, in another role, through another login.</summary>
public sealed class TwoKeysTests : IAsyncLifetime
{
    private const string Password = "bốn chiếc thuyền giấy xanh";
    private const string Why = "Chị Hồng nghỉ sinh.";

    private Programme _programme = null!;
    private Actor _administrator = null!;
    private Programme.Sender _admin = null!;

    public async Task InitializeAsync()
    {
        _programme = await Programme.Start();
        _administrator = await _programme.Given.Administrator();
        _admin = await _programme.SignedIn(_administrator);
    }

    public Task DisposeAsync() => _programme.DisposeAsync().AsTask();

    /// <summary>Who decides about an account of the ward in the north, and whether it counts, for each kind of proposal.</summary>
    public static TheoryData<string, ProposalKind, bool> Cases()
    {
        var cases = new TheoryData<string, ProposalKind, bool>();
        foreach (var kind in Enum.GetValues<ProposalKind>())
        {
            foreach (var decider in Deciders.Keys)
            {
                cases.Add(decider, kind, decider is "supervisor of the ward" or "supervisor of more wards" or "reviewer");
            }
        }

        return cases;
    }

    private static readonly Dictionary<string, Func<TwoKeysTests, Id<Account>, Task<Actor>>> Deciders = new()
    {
        ["supervisor of the ward"] = (test, _) => test._programme.Given.Supervisor(TestWards.North),
        ["supervisor of more wards"] = (test, _) => test._programme.Given.Supervisor(TestWards.North, TestWards.South),
        ["reviewer"] = (test, _) => test._programme.Given.Reviewer(),
        ["supervisor of another ward"] = (test, _) => test._programme.Given.Supervisor(TestWards.South),
        ["coordinator of the ward"] = (test, _) => test._programme.Given.Coordinator(TestWards.North),
        ["officer of the ward"] = (test, _) => test._programme.Given.Officer(TestWards.North),
        ["programme staff"] = (test, _) => test._programme.Given.ProgrammeStaff(),
        ["another administrator"] = (test, _) => test._programme.Given.Administrator(),
        ["the one who proposed"] = (test, _) => Task.FromResult(test._administrator),
        ["the one who proposed, signed as a reviewer"] = (test, _) =>
            Task.FromResult(test._administrator with { Role = Role.Reviewer }),
        ["the one who proposed, as a supervisor of the ward since"] = async (test, _) =>
        {
            await test._programme.Execute(
                "update accounts.accounts set role = 'Supervisor' where id = $1", test._administrator.AccountId.Value);

            return test._administrator with { Role = Role.Supervisor, WardCodes = [TestWards.North] };
        },
        ["the one for whom it is"] = (_, account) => Task.FromResult(new Actor(account, Role.Coordinator, [TestWards.North])),
        ["the one for whom it is, signed as a reviewer"] = (_, account) => Task.FromResult(new Actor(account, Role.Reviewer, [])),
        ["a reviewer who was disabled"] = async (test, _) =>
        {
            var reviewer = await test._programme.Given.Reviewer();
            await test._programme.Execute("update accounts.accounts set disabled_at = now() where id = $1", reviewer.AccountId.Value);

            return reviewer;
        },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Another_person_in_another_role_decides_and_nobody_else(string who, ProposalKind kind, bool counts)
    {
        var account = await Proposed(kind);
        var decider = await Deciders[who](this, account);
        var before = await State(account);
        var proposal = await _programme.Given.Waiting(account);

        var fault = await Fault(async () => await (await _programme.SignedIn(decider)).Send(Yes(proposal)));

        Assert.Equal(counts, fault is null);
        if (counts)
        {
            Assert.Equal("Accepted", await _programme.Value<string>($"select ended from accounts.proposals where id = '{proposal}'"));
        }
        else
        {
            Assert.Equal(before, await State(account));
            Assert.False(await _programme.Value<bool>($"select ended is not null from accounts.proposals where id = '{proposal}'"));
        }
    }

    [Theory]
    [InlineData("supervisor of the ward")]
    [InlineData("reviewer")]
    [InlineData("coordinator of the ward")]
    [InlineData("officer of the ward")]
    [InlineData("programme staff")]
    public async Task Only_an_administrator_proposes(string who)
    {
        var lan = await _programme.Given.Coordinator(TestWards.North);
        var proposer = await Deciders[who](this, lan.AccountId);
        var sender = await _programme.SignedIn(proposer);

        await Assert.ThrowsAsync<AccessDeniedException>(() => sender.Send(new MakeSignInLink(lan.AccountId, Why)));
        await Assert.ThrowsAsync<AccessDeniedException>(() => sender.Send(new LiftLimits(lan.AccountId, Why)));
        await using var login = await _programme.Given.Login(proposer);
        await using var command = new Npgsql.NpgsqlCommand(
            $"select accounts.propose(gen_random_uuid(), 'Link', '{lan.AccountId}', 'Coordinator', '{{}}', 'x', null)", login);
        var refused = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => command.ExecuteScalarAsync());
        Assert.Equal("42501", refused.SqlState);
    }

    [Theory]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Supervisor)]
    [InlineData(Role.Reviewer)]
    public async Task A_proposal_is_never_written_past_its_functions(Role role)
    {
        var account = await Proposed(ProposalKind.Change);
        var proposal = await _programme.Given.Waiting(account);
        await using var login = await _programme.Given.Login(
            role is Role.Administrator ? _administrator : await _programme.Given.Account(role, TestWards.North));
        foreach (var sql in new[]
        {
            $"update accounts.proposals set ward_codes = '{{99001,99002}}' where id = '{proposal}'",
            $"update accounts.proposals set account_id = '{_administrator.AccountId}'",
            $"update accounts.proposals set ended = 'Accepted', ended_at = now(), decided_by = '{account}'",
            "delete from accounts.proposals",
            "insert into accounts.proposals select * from accounts.proposals",
        })
        {
            await using var command = new Npgsql.NpgsqlCommand(sql, login);
            Assert.Equal("42501", (await Assert.ThrowsAsync<Npgsql.PostgresException>(() => command.ExecuteNonQueryAsync())).SqlState);
        }
    }

    [Fact]
    public async Task A_proposal_lapses_after_three_days_and_changes_nothing()
    {
        var account = await Proposed(ProposalKind.Change);
        var (before, proposal) = (await State(account), await _programme.Given.Waiting(account));
        _programme.Clock.Advance(TimeSpan.FromHours(Limits.ProposalHours));

        Assert.Equal("Accounts.Keys.Rule.Lapsed", await Fault(async () => await (await Reviewer()).Send(Yes(proposal))));

        Assert.Equal(before, await State(account));
        _admin = await _programme.SignedIn(_administrator);
        Assert.Equal(ProposalState.Lapsed, Assert.Single((await _admin.Send(new ListProposals())).Rows).State);
        Assert.Equal("Accounts.Keys.Rule.Ended", await Fault(() => _admin.Send(new WithdrawProposal(proposal))));
        await _admin.Send(new MakeSignInLink(account, Why));
    }

    [Fact]
    public async Task A_proposal_is_decided_or_withdrawn_once()
    {
        var (refused, withdrawn, accepted) = (
            await Proposed(ProposalKind.Change), await Proposed(ProposalKind.Change), await Proposed(ProposalKind.Change));
        var (first, second, third) = (
            await _programme.Given.Waiting(refused), await _programme.Given.Waiting(withdrawn), await _programme.Given.Waiting(accepted));
        var before = (await State(refused), await State(withdrawn));
        var reviewer = await Reviewer();
        await reviewer.Send(new DecideProposal(first, false, null, "Không biết người này."));
        await _admin.Send(new WithdrawProposal(second));
        var both = await Task.WhenAll(
            Fault(async () => await (await Reviewer()).Send(Yes(third))), Fault(async () => await (await Reviewer()).Send(Yes(third))));

        Assert.Equal(["Accounts.Keys.Rule.Ended", null], both.OrderByDescending(fault => fault, StringComparer.Ordinal));
        foreach (var proposal in new[] { first, second, third })
        {
            Assert.Equal("Accounts.Keys.Rule.Ended", await Fault(() => reviewer.Send(Yes(proposal))));
            Assert.Equal("Accounts.Keys.Rule.Ended", await Fault(() => _admin.Send(new WithdrawProposal(proposal))));
        }

        Assert.Equal(before, (await State(refused), await State(withdrawn)));
    }

    [Fact]
    public async Task An_account_changed_since_or_proposed_by_one_who_left_takes_a_new_proposal()
    {
        var (changed, orphaned) = (await Proposed(ProposalKind.Link), await Proposed(ProposalKind.Link));
        var (first, second) = (await _programme.Given.Waiting(changed), await _programme.Given.Waiting(orphaned));
        var version = (await _admin.Send(new GetAccount(changed))).Version;
        await _admin.Send(new ChangeAccount(changed, "Người Khác", Role.Coordinator, null, null, [TestWards.North], version));
        var reviewer = await Reviewer();

        Assert.Equal("Accounts.Keys.Rule.Changed", await Fault(() => reviewer.Send(Yes(first))));
        await (await _programme.SignedIn(await _programme.Given.Administrator())).Send(new DisableAccount(_administrator.AccountId, 1));
        Assert.Equal("Accounts.Keys.Rule.OtherPerson", await Fault(() => reviewer.Send(Yes(second))));
    }

    [Fact]
    public async Task A_decision_takes_the_password_of_the_last_minutes_a_reason_and_to_be_sure()
    {
        var proposal = await _programme.Given.Waiting(await Proposed(ProposalKind.Change));
        var person = await _programme.Given.Reviewer();
        var reviewer = await _programme.SignedIn(person);
        await Assert.ThrowsAsync<ValidationException>(() => reviewer.Send(Yes(proposal) with { MadeSure = null }));
        await Assert.ThrowsAsync<ValidationException>(() => reviewer.Send(Yes(proposal) with { Why = " " }));
        _programme.Clock.Advance(TimeSpan.FromMinutes(Limits.PasswordConfirmedMinutes + 1));

        await Assert.ThrowsAsync<ReauthenticationRequiredException>(() => reviewer.Send(Yes(proposal)));
        await using var login = await _programme.Given.Login(person);
        await using var command = new Npgsql.NpgsqlCommand(
            $"select fault from accounts.decide('{proposal}', true, 'Met', 'x', sha256('{reviewer.Session}'), sha256('y'))", login);
        Assert.Equal("Password", await command.ExecuteScalarAsync());
    }

    [Fact]
    public async Task Nobody_proposes_for_themself_or_two_things_at_once()
    {
        var account = await Proposed(ProposalKind.Link);

        Assert.Equal("Accounts.Keys.Rule.Waiting", await Fault(() => _admin.Send(new MakeSignInLink(account, Why))));
        Assert.Equal("Accounts.Keys.Rule.Oneself", await Fault(() => _admin.Send(new LiftLimits(_administrator.AccountId, Why))));
        await using var login = await _programme.Given.Login(_administrator);
        await using var command = new Npgsql.NpgsqlCommand(
            $"select accounts.propose(gen_random_uuid(), 'Change', '{_administrator.AccountId}', 'Reviewer', '{{}}', 'x', null)", login);
        Assert.Equal("Oneself", await command.ExecuteScalarAsync());
    }

    [Fact]
    public async Task Wards_come_with_the_second_key_and_go_without()
    {
        var lan = await _programme.Given.Coordinator(TestWards.North);
        Assert.NotNull(await _admin.Send(
            new ChangeAccount(lan.AccountId, "Lan", Role.Coordinator, null, null, [TestWards.North, TestWards.South], 1, Why)));
        Assert.Equal([TestWards.North], (await _admin.Send(new GetAccount(lan.AccountId))).WardCodes);
        var supervisor = await _programme.SignedIn(await _programme.Given.Supervisor(TestWards.South));
        var proposal = Assert.Single((await supervisor.Send(new ListDecisions())).Rows).Id;
        var sight = await supervisor.Send(new GetProposal(proposal));
        Assert.Equal((1, 2, Why, true), (sight.Now.Wards.Count, sight.Then.Wards.Count, sight.Why, sight.MayDecide));

        await supervisor.Send(Yes(proposal));

        var account = await _admin.Send(new GetAccount(lan.AccountId));
        Assert.Equal([TestWards.North, TestWards.South], account.WardCodes);
        Assert.True(account.HasPassword);
        Assert.Null(await _admin.Send(
            new ChangeAccount(lan.AccountId, "Lan", Role.Coordinator, null, null, [TestWards.South], account.Version)));
        Assert.Equal([TestWards.South], (await _admin.Send(new GetAccount(lan.AccountId))).WardCodes);
        Assert.Null(await _admin.Send(
            new ChangeAccount(lan.AccountId, "Lan", Role.ProgrammeStaff, null, null, [], account.Version + 1)));
    }

    [Fact]
    public async Task Who_comes_to_see_starts_without_the_password_and_sessions_of_before()
    {
        var staff = await _programme.Given.ProgrammeStaff();
        var session = (await _programme.SignedIn(staff)).Session!;
        await _admin.Send(new MakeSignInLink(staff.AccountId));
        await _admin.Send(new ChangeAccount(staff.AccountId, "Minh", Role.Coordinator, null, null, [TestWards.North], 1, Why));
        var proposal = await _programme.Given.Waiting(staff.AccountId);

        var decision = await _programme.Given.Agreed(staff.AccountId);

        Assert.Null(await _programme.Services.GetRequiredService<Sessions>().Find(session, SessionKind.Browser));
        Assert.False((await _admin.Send(new GetAccount(staff.AccountId))).HasPassword);
        Assert.False(await _programme.Value<bool>("select exists (select from accounts.sign_in_links where secret_hash is not null)"));
        Assert.Equal(
            0L, await _programme.Value<long>("select count(*) from audit.changes where before ? 'password_hash' or after ? 'pin_hash'"));
        var link = await _admin.Send(new TakeLinkHalf(proposal));
        Assert.True(await TakeUp(link.Secret, decision.Half));
    }

    [Fact]
    public async Task A_link_in_halves_opens_with_both_and_each_half_is_shown_once()
    {
        var lan = await _programme.Given.Coordinator(TestWards.North);
        Assert.Null(await _admin.Send(new MakeSignInLink(lan.AccountId, Why)));
        var proposal = await _programme.Given.Waiting(lan.AccountId);
        Assert.Equal("Accounts.Keys.Rule.NoHalf", await Fault(() => _admin.Send(new TakeLinkHalf(proposal))));
        var half = (await _programme.Given.Agreed(lan.AccountId)).Half!;
        var other = await _programme.SignedIn(await _programme.Given.Administrator());
        Assert.Equal("Accounts.Keys.Rule.NoHalf", await Fault(() => other.Send(new TakeLinkHalf(proposal))));
        var link = await _admin.Send(new TakeLinkHalf(proposal));
        Assert.Equal("Accounts.Keys.Rule.NoHalf", await Fault(() => _admin.Send(new TakeLinkHalf(proposal))));

        await Assert.ThrowsAsync<ValidationException>(() => TakeUp(link.Secret, null));
        await Assert.ThrowsAsync<ValidationException>(() => TakeUp(link.Secret, LinkHalf.New()));
        await Assert.ThrowsAsync<ValidationException>(() => TakeUp(link.Secret, link.Secret));
        Assert.False(await TakeUp(half, link.Secret));
        Assert.False(await TakeUp("", half));
        Assert.True(await TakeUp(link.Secret, half.Replace('-', ' ').ToLowerInvariant()));
        Assert.False(await TakeUp(link.Secret, half));
    }

    [Fact]
    public async Task A_new_way_in_is_told_at_once_and_marks_the_entries_of_a_day()
    {
        var lan = await _programme.Given.Coordinator(TestWards.North);
        var supervisor = await _programme.Given.Supervisor(TestWards.North, TestWards.South);
        var (elsewhere, reviewer) = (await _programme.Given.Supervisor(TestWards.South), await _programme.Given.Reviewer());
        await _admin.Send(new MakeSignInLink(lan.AccountId, Why));
        Actor[] told = [lan, supervisor, reviewer];
        Assert.All(await Told(told), events => Assert.Equal([AccountEvent.ResetProposed], events));
        _programme.Clock.Advance(TimeSpan.FromMinutes(1));

        var (link, half) = await _programme.Given.BothHalves(_admin, lan.AccountId);
        _programme.Clock.Advance(TimeSpan.FromMinutes(1));
        await TakeUp(link.Secret, half);

        AccountEvent[] all = [AccountEvent.TakenUp, AccountEvent.Link, AccountEvent.ResetProposed];
        Assert.All(await Told(told), events => Assert.Equal(all, events));
        Assert.All(await Told([elsewhere, _administrator]), Assert.Empty);
        await Notices().Read(lan, _programme.Clock.GetUtcNow());
        Assert.Empty(Assert.Single(await Told([lan])));

        await _programme.As(supervisor).Send(new ListDecisions());
        await _programme.As(lan).Send(new Application.Worklist.GetToday());
        _programme.Clock.Advance(TimeSpan.FromHours(Limits.AfterResetHours));
        await _programme.As(lan).Send(new Application.Worklist.GetToday());
        var reads = (await _programme.As(reviewer).Send(new ListAuditEntries(Account: lan.AccountId, Kind: AuditKind.Read))).Rows;
        Assert.Equal([false, true], reads.Select(row => row.AfterReset));
        var marked = (await _programme.As(reviewer).Send(new ListAuditEntries(Focus: AuditFocus.AfterReset))).Rows;
        Assert.Equal(["GetToday", "TakeUpSignInLink"], marked.Select(row => row.UseCase));
    }

    [Fact]
    public async Task The_wait_after_wrong_passwords_is_lifted_by_two()
    {
        var lan = await _programme.Given.Coordinator(TestWards.North);
        for (var i = 0; i < 8; i++)
        {
            await SignIn(lan, "không phải mật khẩu này");
        }

        await _admin.Send(new LiftLimits(lan.AccountId, Why));
        Assert.Equal(SignInAnswer.Delayed, await SignIn(lan, Given.Password));
        Assert.Null((await _programme.Given.Agreed(lan.AccountId)).Half);

        Assert.Equal(SignInAnswer.Welcome, await SignIn(lan, Given.Password));
    }

    private static DecideProposal Yes(Id<Proposal> proposal) => new(proposal, true, MadeSure.Met, "Đã gặp, đúng người.");

    private async Task<Programme.Sender> Reviewer() => await _programme.SignedIn(await _programme.Given.Reviewer());

    private AccountNotices Notices() => _programme.Services.GetRequiredService<AccountNotices>();

    private async Task<List<IEnumerable<AccountEvent>>> Told(IEnumerable<Actor> people)
    {
        var told = new List<IEnumerable<AccountEvent>>();
        foreach (var person in people)
        {
            told.Add((await Notices().Of(person)).Select(notice => notice.Event));
        }

        return told;
    }

    /// <summary>An account of the ward in the north about which something of this kind waits.</summary>
    private async Task<Id<Account>> Proposed(ProposalKind kind)
    {
        if (kind is ProposalKind.Invite)
        {
            var invite = new InviteAccount(
                Id<Account>.New(), $"moi.{Guid.NewGuid():N}"[..20], "Nguyễn Thị Mới", Role.Coordinator, null, null, [TestWards.North],
                Why);

            return await _admin.Send(invite);
        }

        var account = await _programme.Given.Coordinator(kind is ProposalKind.Change ? [] : [TestWards.North]);
        var id = account.AccountId;
        switch (kind)
        {
            case ProposalKind.Change:
                await _admin.Send(new ChangeAccount(id, "Lan", Role.Coordinator, null, null, [TestWards.North], 1, Why));
                break;
            case ProposalKind.Enable:
                await _admin.Send(new DisableAccount(id, 1));
                await _admin.Send(new EnableAccount(id, 2, Why));
                break;
            case ProposalKind.Link:
                await _admin.Send(new MakeSignInLink(id, Why));
                break;
            case ProposalKind.Limits:
                await _admin.Send(new LiftLimits(id, Why));
                break;
        }

        return id;
    }

    private Task<string> State(Id<Account> account) => _programme.Value<string>(
        $"select concat(a.role, a.disabled_at, a.password_hash, (select string_agg(w.ward_code, ',') from accounts.account_wards w where "
            + $"w.account_id = a.id), (select l::text from accounts.sign_in_links l where l.account_id = a.id)) from accounts.accounts a "
            + $"where a.id = '{account}'");

    private async Task<bool> TakeUp(string secret, string? half)
    {
        await using var scope = _programme.Services.CreateAsyncScope();

        return await scope.ServiceProvider.GetRequiredService<Passwords>().TakeUp(secret, half, Password, _ => true, null);
    }

    private async Task<SignInAnswer> SignIn(Actor actor, string password)
    {
        await using var scope = _programme.Services.CreateAsyncScope();

        return (await scope.ServiceProvider.GetRequiredService<SignIns>()
            .Try(Given.UserName(actor), password, _ => true, null, null)).Answer;
    }

    private static async Task<string?> Fault<T>(Func<Task<T>> useCase)
    {
        try
        {
            await useCase();

            return null;
        }
        catch (RuleBrokenException broken)
        {
            return broken.Key;
        }
        catch (Exception refused) when (refused is AccessDeniedException or NotFoundException)
        {
            return refused.GetType().Name;
        }
    }
}
