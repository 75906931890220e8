using CaseManager.Testing;
using CaseManager.Web.Infrastructure;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManager.Web.Tests;

/// <summary>The Web host over the database and the clock of one test programme.</summary>
/// <param name="adjust">What a test changes about the host.</param>
/// <param name="refreshes">Whether the figures are prepared in the background too, whenever the test moves the clock.</param>
public sealed class WebHost(Programme programme, Action<IWebHostBuilder>? adjust = null, bool refreshes = false)
    : WebApplicationFactory<Program>
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Database:Name", programme.Database.Name);
        // Tests of the factor itself say Required.
        builder.UseSetting("SignIn:SecondFactor", "Optional");
        builder.UseEnvironment("Development");
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(programme.Clock);
            if (!refreshes)
            {
                services.Remove(services.Single(service => service.ImplementationType == typeof(RefreshingOutcomes)));
            }
        });
        adjust?.Invoke(builder);
    }
}
