using CaseManager.Application.Database;
using CaseManager.Domain;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CaseManager.Application.Accounts;

internal static class AccountServices
{
    public static void AddAccounts(this IServiceCollection services)
    {
        services.AddDbContext<AccountsDb>((provider, options) => options
            .UseNpgsql(provider.GetRequiredService<Logins>().SigningIn.CreateConnection(), contextOwnsConnection: true)
            .UseSnakeCaseNamingConvention());
        services.AddIdentityCore<Credentials>(identity =>
        {
            // The one rule is PasswordRule: length and not being guessable, no composition.
            identity.Password = new()
            {
                RequiredLength = 1,
                RequireDigit = false,
                RequireLowercase = false,
                RequireUppercase = false,
                RequireNonAlphanumeric = false,
                RequiredUniqueChars = 1
            };
            identity.User.AllowedUserNameCharacters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_";
        })
            .AddUserStore<UserOnlyStore<Credentials, AccountsDb, Guid>>()
            .AddPasswordValidator<PasswordRule>();
        services.AddDataProtection().SetApplicationName("casemanager-web");
        services.TryAddSingleton(new SecondFactorOptions(SecondFactor.Required));
        services.Configure<IdentityPasskeyOptions>(passkeys =>
        {
            // A touch alone is one factor: the device asks for finger, face or its own code.
            passkeys.UserVerificationRequirement = "required";
            // No name is asked for, so that a name that exists and one that does not are answered alike.
            passkeys.ResidentKeyRequirement = "required";
            passkeys.AuthenticatorTimeout = TimeSpan.FromMinutes(Limits.PasskeyChallengeMinutes);
            passkeys.ValidateOrigin = origin => ValueTask.FromResult(Passkeys.IsOurs(origin));
        });
        services.AddScoped<IPasskeyHandler<Credentials>, PasskeyHandler<Credentials>>();
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 210_000);
        services.AddSingleton(provider => new Sessions(provider.GetRequiredService<Logins>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(_ => new HashingTurns(Environment.ProcessorCount));
        services.AddSingleton<KnownDevices>();
        services.AddScoped<Guesses>();
        services.AddSingleton(provider => new AccountNotices(
            provider.GetRequiredService<Logins>(), provider.GetRequiredService<TimeProvider>()));
        services.AddScoped(provider => new SignIns(
            provider.GetRequiredService<UserManager<Credentials>>(), provider.GetRequiredService<Logins>(),
            provider.GetRequiredService<Guesses>(), provider.GetRequiredService<KnownDevices>(),
            provider.GetRequiredService<SecondFactors>(), provider.GetRequiredService<SecondFactorOptions>(),
            provider.GetRequiredService<IDataProtectionProvider>(), provider.GetRequiredService<TimeProvider>()));
        services.AddScoped(provider => new SecondFactors(
            provider.GetRequiredService<AccountsDb>(), provider.GetRequiredService<IDataProtectionProvider>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddScoped(provider => new Passkeys(
            provider.GetRequiredService<IPasskeyHandler<Credentials>>(), provider.GetRequiredService<UserManager<Credentials>>(),
            provider.GetRequiredService<AccountsDb>(), provider.GetRequiredService<SecondFactors>(),
            provider.GetRequiredService<SignIns>(), provider.GetRequiredService<Guesses>(),
            provider.GetRequiredService<IDataProtectionProvider>(), provider.GetRequiredService<TimeProvider>()));
        services.AddScoped(provider => new OwnDevices(
            provider.GetRequiredService<AccountsDb>(), provider.GetRequiredService<SecondFactors>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddScoped(provider => new Passwords(
            provider.GetRequiredService<UserManager<Credentials>>(), provider.GetRequiredService<AccountsDb>(),
            provider.GetRequiredService<Guesses>(), provider.GetRequiredService<TimeProvider>()));
        services.AddScoped(provider => new HandOvers(
            provider.GetRequiredService<UserManager<Credentials>>(), provider.GetRequiredService<AccountsDb>(),
            provider.GetRequiredService<Guesses>(), provider.GetRequiredService<TimeProvider>()));
    }
}
