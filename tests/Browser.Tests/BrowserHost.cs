using CaseManager.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CaseManager.Browser.Tests;

/// <summary>The Web host on a real port, over the database and the clock of one test programme.</summary>
public sealed class BrowserHost : WebApplicationFactory<Program>
{
    private readonly Programme _programme;

    public BrowserHost(Programme programme)
    {
        _programme = programme;
        UseKestrel(0);
    }

    public string Address { get; private set; } = "";

    public void Open()
    {
        StartServer();
        // A name: a passkey belongs to one, never to an address of four numbers.
        Address = ClientOptions.BaseAddress.ToString().TrimEnd('/').Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Database:Name", _programme.Database.Name);
        // Tests of the factor itself say Required.
        builder.UseSetting("SignIn:SecondFactor", "Optional");
        builder.UseEnvironment("Development");
        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(_programme.Clock));
    }
}
