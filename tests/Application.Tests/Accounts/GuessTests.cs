using System.Buffers.Binary;
using CaseManager.Application.Accounts;
using CaseManager.Application.Pipeline;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using CaseManager.Testing;
using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CaseManager.Application.Tests.Accounts;

/// <summary>Somebody guesses: many at once, for long, under names that exist and names that do not.</summary>
public sealed class GuessTests
{
    private const string Wrong = "không phải mật khẩu này";

    [Fact]
    public async Task Of_forty_simultaneous_wrong_passwords_at_most_five_are_tested()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);

        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Turns(() => SignIn(programme, Given.UserName(lan), Wrong))));

        Assert.InRange(answers.Count(answer => answer is SignInAnswer.Refused), 1, 5);
    }

    [Fact]
    public async Task An_old_hash_is_renewed_at_sign_in_by_210_000_rounds_of_SHA_512()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var old = new PasswordHasher<Credentials>(Options.Create(new PasswordHasherOptions { IterationCount = 10_000 }));
        await programme.Execute("update accounts.accounts set password_hash = $1", old.HashPassword(new(), Given.Password));

        var answer = await SignIn(programme, Given.UserName(lan), Given.Password);

        Assert.Equal(SignInAnswer.Welcome, answer);
        var hash = Convert.FromBase64String(await programme.Value<string>("select password_hash from accounts.accounts"));
        Assert.Equal(
            (1, 2u, 210_000u),
            (hash[0], BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(1)), BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(5))));
    }

    [Fact]
    public async Task Of_forty_simultaneous_wrong_step_ups_at_most_five_are_tested()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var session = (await programme.SignedIn(lan)).Session!;

        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Turns(() => Confirm(programme, lan, session, Wrong))));

        Assert.InRange(answers.Count(answer => answer is SignInAnswer.Refused), 1, 5);
    }

    [Fact]
    public async Task A_strangers_guesses_stop_no_open_session_from_giving_the_password()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var session = (await programme.SignedIn(lan)).Session!;
        for (var i = 0; i < 8; i++)
        {
            await SignIn(programme, Given.UserName(lan), Wrong);
        }

        Assert.Equal(SignInAnswer.Welcome, await Confirm(programme, lan, session, Given.Password));
    }

    [Fact]
    public async Task An_unknown_name_is_answered_like_a_known_one_at_every_try()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        for (var i = 0; i < 8; i++)
        {
            Assert.Equal(await SignIn(programme, Given.UserName(lan), Wrong), await SignIn(programme, "nobody-at-all", Wrong));
        }
    }

    [Fact]
    public async Task A_form_without_an_id_of_its_own_is_refused()
    {
        await using var programme = await Programme.Start();
        var administrator = await programme.SignedIn(await programme.Given.Account(Role.Administrator));

        await Assert.ThrowsAsync<ValidationException>(() => administrator.Send(
            new InviteAccount(default, "thu.nguyen", "Nguyễn Thị Thu", Role.Coordinator, null, null, [TestWards.North])));
    }

    [Fact]
    public async Task A_stranger_delays_a_name_and_never_a_device_that_its_person_knows()
    {
        await using var programme = await Programme.Start();
        var (lan, minh) = (await programme.Given.Coordinator(TestWards.North), await programme.Given.Coordinator(TestWards.North));
        var known = (await Try(programme, lan, Given.Password, null)).Known;
        for (var i = 0; i < 8; i++)
        {
            await Try(programme, lan, Wrong, null);
        }

        Assert.Equal(SignInAnswer.Delayed, (await Try(programme, lan, Given.Password, null)).Answer);
        // What the device of another account holds, or a copy with one letter changed, is nothing here.
        var anothers = (await Try(programme, minh, Given.Password, null)).Known;
        Assert.Equal(SignInAnswer.Delayed, (await Try(programme, lan, Given.Password, anothers)).Answer);
        Assert.Equal(
            SignInAnswer.Delayed, (await Try(programme, lan, Given.Password, (known![0] is 'A' ? 'B' : 'A') + known[1..])).Answer);
        // A device that two share is known to both.
        var shared = (await Try(programme, minh, Given.Password, known)).Known;
        Assert.Equal(SignInAnswer.Welcome, (await Try(programme, lan, Given.Password, shared)).Answer);
    }

    [Fact]
    public async Task A_known_device_has_five_guesses_of_its_own_and_is_nobodys_after_a_change()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var known = (await Try(programme, lan, Given.Password, null)).Known;
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(SignInAnswer.Refused, (await Try(programme, lan, Wrong, known)).Answer);
        }

        Assert.Equal(SignInAnswer.Delayed, (await Try(programme, lan, Given.Password, known)).Answer);
        Assert.Equal(SignInAnswer.Welcome, (await Try(programme, lan, Given.Password, null)).Answer);
        await programme.Execute("update accounts.accounts set security_stamp = 'another' where id = $1", lan.AccountId.Value);
        Assert.Equal(SignInAnswer.Welcome, (await Try(programme, lan, Given.Password, known)).Answer);
    }

    [Fact]
    public async Task The_wait_grows_to_a_quarter_of_an_hour_and_a_right_password_ends_it()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(SignInAnswer.Refused, (await Try(programme, lan, Wrong, null)).Answer);
        }

        foreach (var seconds in new[] { 30, 60, 120, 240, 480, 900, 900 })
        {
            programme.Clock.Advance(TimeSpan.FromSeconds(seconds) - TimeSpan.FromMilliseconds(1));
            Assert.Equal(SignInAnswer.Delayed, (await Try(programme, lan, Given.Password, null)).Answer);
            programme.Clock.Advance(TimeSpan.FromMilliseconds(1));
            Assert.Equal(SignInAnswer.Refused, (await Try(programme, lan, Wrong, null)).Answer);
        }

        programme.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal(SignInAnswer.Welcome, (await Try(programme, lan, Given.Password, null)).Answer);
        Assert.Equal(SignInAnswer.Refused, (await Try(programme, lan, Wrong, null)).Answer);
        Assert.Equal(SignInAnswer.Welcome, (await Try(programme, lan, Given.Password, null)).Answer);
    }

    [Fact]
    public async Task What_was_guessed_at_names_nobody_and_is_forgotten_after_a_day()
    {
        await using var programme = await Programme.Start();
        foreach (var name in new[] { "lan.nguyen", "LAN.NGUYEN ", "nobody-at-all" })
        {
            await SignIn(programme, name, Wrong);
        }

        Assert.Equal(2, await programme.Value<long>("select count(*) from accounts.guesses"));
        Assert.DoesNotContain(
            "nguyen", await programme.Value<string>("select string_agg(encode(key, 'escape'), '') from accounts.guesses"),
            StringComparison.OrdinalIgnoreCase);
        programme.Clock.Advance(TimeSpan.FromDays(1) + TimeSpan.FromSeconds(1));
        await SignIn(programme, "somebody.else", Wrong);
        Assert.Equal(1, await programme.Value<long>("select count(*) from accounts.guesses"));
    }

    [Fact]
    public async Task Above_the_budget_of_hashing_a_sign_in_uses_nothing_and_comes_again()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var entries = (await programme.AuditEntries()).Count;
        await using (FullHashingLine.In(programme.Services))
        {
            await Assert.ThrowsAsync<TooBusyException>(() => SignIn(programme, Given.UserName(lan), Given.Password));
        }

        Assert.Equal(entries, (await programme.AuditEntries()).Count);
        Assert.Equal(0, await programme.Value<long>("select count(*) from accounts.guesses"));
        Assert.Equal(SignInAnswer.Welcome, await SignIn(programme, Given.UserName(lan), Given.Password));
    }

    /// <summary>Whoever finds the line of hashing full was not looked at either.</summary>
    private static async Task<SignInAnswer> Turns(Func<Task<SignInAnswer>> attempt)
    {
        try
        {
            return await attempt();
        }
        catch (TooBusyException)
        {
            return SignInAnswer.Delayed;
        }
    }

    private static async Task<SignInAnswer> SignIn(Programme programme, string userName, string password) =>
        (await Try(programme, userName, password, null)).Answer;

    private static Task<(SignInAnswer Answer, string? Known)> Try(Programme programme, Actor actor, string password, string? known) =>
        Try(programme, Given.UserName(actor), password, known);

    private static async Task<(SignInAnswer Answer, string? Known)> Try(
        Programme programme, string userName, string password, string? known)
    {
        await using var scope = programme.Services.CreateAsyncScope();
        var (answer, _, given) = await scope.ServiceProvider.GetRequiredService<SignIns>()
            .Try(userName, password, _ => true, null, null, known);

        return (answer, given);
    }

    private static async Task<SignInAnswer> Confirm(Programme programme, Actor actor, string session, string password)
    {
        await using var scope = programme.Services.CreateAsyncScope();

        return await scope.ServiceProvider.GetRequiredService<Passwords>().Confirm(actor, session, password, null);
    }
}

/// <summary>What may be a password.</summary>
public sealed class PasswordRuleTests
{
    private const string LongAndPoor = "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx";

    [Theory]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("abcabcabcabc")]
    [InlineData("1q2w3e4r5t6y")]
    [InlineData("qwertyuiop12")]
    [InlineData("letmeinplease")]
    [InlineData("princess12345")]
    [InlineData("canhsat12345")]
    [InlineData("khongbiet123")]
    [InlineData("hoasuahoasua")]
    [InlineData("phuonghoasua1")]
    [InlineData("Phường Hoa Sữa 2026")]
    [InlineData("ketnoihotro2026")]
    [InlineData("matkhaucuatoi")]
    [InlineData("coordinator-coordinator-1")]
    [InlineData("lead2026lead2026")]
    [InlineData(LongAndPoor)]
    public async Task A_password_that_falls_at_once_is_refused(string password) => Assert.False(await Accepted(password));

    [Theory]
    [InlineData("bốn chiếc thuyền giấy xanh")]
    [InlineData("hoa sua dau thu")]
    [InlineData("kx7#mPq2vLw9")]
    [InlineData("correct horse battery staple")]
    public async Task A_password_that_takes_long_to_guess_is_accepted(string password) => Assert.True(await Accepted(password));

    private static async Task<bool> Accepted(string password)
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        await using var scope = programme.Services.CreateAsyncScope();
        try
        {
            await scope.ServiceProvider.GetRequiredService<Passwords>().Change(lan, Given.Password, password, null, null);

            return true;
        }
        catch (ValidationException)
        {
            return false;
        }
    }
}
