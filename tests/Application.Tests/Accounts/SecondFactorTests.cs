using CaseManager.Application.Accounts;
using CaseManager.Application.Pipeline;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using CaseManager.Testing;
using FluentValidation;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManager.Application.Tests.Accounts;

/// <summary>Codes of an authenticator app and codes on paper, as sign-in looks at them.</summary>
public sealed class SecondFactorTests : IAsyncLifetime
{
    private Programme _programme = null!;
    private Actor _lan = null!;

    public async Task InitializeAsync()
    {
        _programme = await Programme.Start(SecondFactor.Required);
        _lan = await _programme.Given.Coordinator(TestWards.North);
    }

    public async Task DisposeAsync() => await _programme.DisposeAsync();

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1234567890, "005924")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code)
    {
        var secret = "12345678901234567890"u8.ToArray();

        Assert.Equal(seconds / 30, Totp.StepOf(secret, code, DateTimeOffset.FromUnixTimeSeconds(seconds)));
        Assert.Equal(code, new AuthenticatorApp(Totp.Spell(secret)).Code(DateTimeOffset.FromUnixTimeSeconds(seconds)));
    }

    [Theory]
    [InlineData(-60, false)]
    [InlineData(-30, true)]
    [InlineData(30, true)]
    [InlineData(60, false)]
    public void The_clock_of_a_phone_may_be_half_a_minute_early_or_late(int seconds, bool counts)
    {
        var secret = Totp.NewSecret();
        var now = _programme.Clock.GetUtcNow();

        Assert.Equal(counts, Totp.StepOf(secret, new AuthenticatorApp(Totp.Spell(secret)).Code(now.AddSeconds(seconds)), now) is not null);
    }

    [Fact]
    public async Task A_code_counts_once_and_none_before_it_counts_any_more()
    {
        var (app, _) = await SetUp();
        _programme.Clock.Advance(TimeSpan.FromMinutes(2));
        var early = app.Code(_programme.Clock.GetUtcNow());
        _programme.Clock.Advance(TimeSpan.FromSeconds(30));
        var code = app.Code(_programme.Clock.GetUtcNow());

        Assert.Equal(SignInAnswer.Welcome, await SignIn(code));
        Assert.Equal(SignInAnswer.Refused, await SignIn(code));
        Assert.Equal(SignInAnswer.Refused, await SignIn(early));
        _programme.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(SignInAnswer.Welcome, await SignIn(app.Code(_programme.Clock.GetUtcNow())));
    }

    [Fact]
    public async Task Of_many_who_come_with_one_code_at_once_one_gets_in()
    {
        var (app, recovery) = await SetUp();
        _programme.Clock.Advance(TimeSpan.FromMinutes(2));
        foreach (var code in new[] { app.Code(_programme.Clock.GetUtcNow()), recovery[0] })
        {
            var step = await Step();
            var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => TryCode(step, code)));

            Assert.Single(answers, answer => answer is SignInAnswer.Welcome);
        }
    }

    [Fact]
    public async Task The_code_that_set_an_app_up_signs_nobody_in()
    {
        var (app, _) = await SetUp();

        Assert.Equal(SignInAnswer.Refused, await SignIn(app.Code(_programme.Clock.GetUtcNow())));
    }

    [Fact]
    public async Task Of_forty_simultaneous_wrong_codes_at_most_five_are_tested()
    {
        await SetUp();
        var step = await Step();

        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => TryCode(step, $"{i:D6}")));

        Assert.InRange(answers.Count(answer => answer is SignInAnswer.Refused), 1, 5);
        Assert.Equal(40, answers.Count(answer => answer is SignInAnswer.Refused or SignInAnswer.Delayed));
    }

    [Fact]
    public async Task A_right_password_does_not_forget_wrong_codes()
    {
        var (app, _) = await SetUp();
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(SignInAnswer.Refused, await SignIn("000000"));
        }

        _programme.Clock.Advance(TimeSpan.FromSeconds(29));
        Assert.Equal(SignInAnswer.Delayed, await SignIn(app.Code(_programme.Clock.GetUtcNow())));
        _programme.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(SignInAnswer.Welcome, await SignIn(app.Code(_programme.Clock.GetUtcNow())));
    }

    [Fact]
    public async Task A_recovery_code_works_once_however_it_is_typed_and_is_on_record()
    {
        var (_, recovery) = await SetUp();
        Assert.Equal(10, recovery.Distinct().Count());

        Assert.Equal(SignInAnswer.Welcome, await SignIn(recovery[0]));
        Assert.Equal(SignInAnswer.Refused, await SignIn(recovery[0]));
        Assert.Equal(SignInAnswer.Welcome, await SignIn(recovery[1].ToLowerInvariant().Replace('-', ' ')));

        Assert.Equal(2, (await _programme.AuditEntries()).Count(entry => entry is { UseCase: "UseRecoveryCode", Outcome: "Done" }));
        Assert.Equal(8, await _programme.Value<long>("select count(*) from accounts.recovery_codes"));
    }

    [Fact]
    public async Task New_recovery_codes_void_the_old_ones()
    {
        var (_, old) = await SetUp();
        var session = (await _programme.SignedIn(_lan)).Session!;
        var recovery = await With<SecondFactors, IReadOnlyList<string>>(f => f.MakeRecoveryCodes(_lan, session, null));

        Assert.Equal(SignInAnswer.Refused, await SignIn(old[0]));
        Assert.Equal(SignInAnswer.Welcome, await SignIn(recovery[0]));
    }

    [Fact]
    public async Task No_secret_and_no_recovery_code_stands_in_the_database_in_plain()
    {
        var session = await Waiting();
        var offer = await With<SecondFactors, AuthenticatorOffer>(f => f.Offer(_lan));
        var recovery = await Confirm(session, offer);
        var plain = offer.Secret.Replace(" ", "", StringComparison.Ordinal);
        var secret = Convert.ToHexString(Base32(plain));

        var kept = await _programme.Value<string>(
            "select concat((select string_agg(a::text, ' ') from accounts.authenticators a), (select string_agg(c::text, ' ') from "
                + "accounts.recovery_codes c), (select string_agg(encode(c.code_hash, 'escape'), ' ') from accounts.recovery_codes c))");
        Assert.DoesNotContain(secret, kept, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(plain, kept, StringComparison.OrdinalIgnoreCase);
        Assert.All(
            recovery, code => Assert.DoesNotContain(code.Replace("-", "", StringComparison.Ordinal), kept, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_step_is_over_after_ten_minutes_and_a_forged_one_is_nothing()
    {
        var (app, _) = await SetUp();
        var step = await Step();
        _programme.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(SignInAnswer.Refused, await TryCode(step, "000000"));
        _programme.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(SignInAnswer.Over, await TryCode(step, app.Code(_programme.Clock.GetUtcNow())));
        Assert.Equal(SignInAnswer.Over, await TryCode($"{_lan.AccountId}|0", app.Code(_programme.Clock.GetUtcNow())));
    }

    [Fact]
    public async Task A_disabled_account_gets_in_with_no_code()
    {
        var (app, _) = await SetUp();
        var step = await Step();
        await _programme.Execute("update accounts.accounts set disabled_at = now() where id = $1", _lan.AccountId.Value);
        _programme.Clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(SignInAnswer.Over, await TryCode(step, app.Code(_programme.Clock.GetUtcNow())));
    }

    [Fact]
    public async Task A_session_that_waits_for_a_factor_changes_none_that_is_there()
    {
        var (strangers, own) = (await Waiting(), await Waiting());
        var offer = await With<SecondFactors, AuthenticatorOffer>(f => f.Offer(_lan));
        await Confirm(own, await With<SecondFactors, AuthenticatorOffer>(f => f.Offer(_lan)));

        // It is over with the first factor; even if it were not, it would change nothing.
        Assert.Null(await With<Sessions, SignedIn?>(s => s.Find(strangers, SessionKind.Browser)));
        var late = await Waiting();
        await Assert.ThrowsAsync<NotFoundException>(() => Confirm(late, offer));
    }

    [Fact]
    public async Task An_app_is_changed_only_with_a_password_of_the_last_five_minutes()
    {
        await SetUp();
        var session = (await _programme.SignedIn(_lan)).Session!;
        var offer = await With<SecondFactors, AuthenticatorOffer>(f => f.Offer(_lan));
        _programme.Clock.Advance(TimeSpan.FromMinutes(6));

        await Assert.ThrowsAsync<ReauthenticationRequiredException>(() => Confirm(session, offer));
        await With<Passwords, SignInAnswer>(p => p.Confirm(_lan, session, Given.Password, null));
        Assert.Empty(await Confirm(session, offer));
    }

    [Fact]
    public async Task An_offer_counts_for_its_account_for_half_an_hour_and_with_its_own_code()
    {
        var other = await _programme.Given.Coordinator(TestWards.North);
        var session = await Waiting();
        var offer = await With<SecondFactors, AuthenticatorOffer>(f => f.Offer(_lan));
        var anothers = await With<SecondFactors, AuthenticatorOffer>(f => f.Offer(other));

        await Assert.ThrowsAsync<ValidationException>(() => Confirm(session, anothers));
        await Assert.ThrowsAsync<ValidationException>(
            () => With<SecondFactors, IReadOnlyList<string>>(f => f.SetUp(_lan, session, offer.Sealed, "000000", null)));
        _programme.Clock.Advance(TimeSpan.FromMinutes(30) + TimeSpan.FromSeconds(1));
        await Assert.ThrowsAsync<ValidationException>(() => Confirm(session, offer));
    }

    private static byte[] Base32(string spelled)
    {
        var bits = string.Concat(spelled.Select(c =>
            Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));

        return [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))];
    }

    private async Task<(AuthenticatorApp App, IReadOnlyList<string> Recovery)> SetUp()
    {
        var session = await Waiting();
        var offer = await With<SecondFactors, AuthenticatorOffer>(f => f.Offer(_lan));

        return (new(offer.Secret), await Confirm(session, offer));
    }

    private Task<IReadOnlyList<string>> Confirm(string session, AuthenticatorOffer offer) => With<SecondFactors, IReadOnlyList<string>>(
        f => f.SetUp(_lan, session, offer.Sealed, new AuthenticatorApp(offer.Secret).Code(_programme.Clock.GetUtcNow()), null));

    private Task<string> Waiting() =>
        With<Sessions, string>(s => s.Begin(_lan.AccountId, SessionKind.Browser, null, null, SessionMeans.SetUp));

    private async Task<string> Step()
    {
        var (answer, account, _) = await With<SignIns, (SignInAnswer, Domain.Id<Account>, string?)>(
            s => s.Try(Given.UserName(_lan), Given.Password, _ => true, null, null));
        Assert.Equal(SignInAnswer.CodeNeeded, answer);

        return await With<SignIns, string>(s => Task.FromResult(s.StepOf(account)));
    }

    private Task<SignInAnswer> TryCode(string step, string code) => With<SignIns, SignInAnswer>(
        async s => (await s.TryCode(step, code, _ => true, null, null)).Answer);

    private Task<SignInAnswer> SignIn(string code) => With<SignIns, SignInAnswer>(
        async s => (await s.Try(Given.UserName(_lan), Given.Password, _ => true, null, null, code: code)).Answer);

    private async Task<T> With<TService, T>(Func<TService, Task<T>> act)
        where TService : notnull
    {
        await using var scope = _programme.Services.CreateAsyncScope();

        return await act(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
