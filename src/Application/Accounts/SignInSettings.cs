using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManager.Application.Accounts;

/// <summary>What the settings of a host say about signing in, the same for pages and for the API.</summary>
public static class SignInSettings
{
    public static void AddSignInSettings(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(new PortalOptions(configuration.GetValue("Portal", Portal.Both)));
        services.AddSingleton(new SecondFactorOptions(configuration.GetValue("SignIn:SecondFactor", SecondFactor.Required)));
        services.AddAddressLimits();

        // Pages and API of one side read the same secrets of authenticator apps, so they share the keys.
        if (configuration["DataProtection:Folder"] is { Length: > 0 } folder)
        {
            services.AddDataProtection().PersistKeysToFileSystem(new(folder));
        }
    }
}
