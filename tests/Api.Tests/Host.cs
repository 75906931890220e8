using CaseManager.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CaseManager.Api.Tests;

/// <summary>The API over the database and the clock of one test programme.</summary>
/// <param name="adjust">What a test changes about the host.</param>
public sealed class Host(Programme programme, Action<IWebHostBuilder>? adjust = null) : WebApplicationFactory<Program>
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Database:Name", programme.Database.Name);
        // Tests of the factor itself say Required.
        builder.UseSetting("SignIn:SecondFactor", "Optional");
        // As in production, but that one process shows both sides and describes itself.
        builder.UseEnvironment("Staging");
        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(programme.Clock));
        adjust?.Invoke(builder);
    }
}
