using System.Net;
using CaseManager.Application.Clients;
using CaseManager.Application.Slips;
using CaseManager.Testing;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManager.Api.Tests;

/// <summary>Every route says for whom it is.</summary>
public sealed class DeclarationTests
{
    [Fact]
    public async Task The_API_does_not_start_while_a_route_declares_no_access()
    {
        await using var programme = await Programme.Start();
        await using var sound = With(programme, _ => { });
        await using var undecided = With(
            programme, app => app.UseEndpoints(routes => routes.MapGet("/one-more", () => "").WithDisplayName("One more")));
        await using var open = With(programme, app => app.UseEndpoints(routes => routes.MapGet("/one-more", () => "").AllowAnonymous()));

        sound.CreateClient().Dispose();
        open.CreateClient().Dispose();
        AssertEnds(undecided, "What do these routes send? One more");
    }

    [Fact]
    public async Task In_production_the_API_does_not_start_for_both_sides_at_once()
    {
        await using var programme = await Programme.Start();
        await using var both = new Host(programme, builder => builder.UseEnvironment("Production"));

        AssertEnds(both, "Portal=Programme");
    }

    [Fact]
    public async Task A_use_case_that_the_route_does_not_declare_is_not_sent()
    {
        await using var programme = await Programme.Start();
        await using var host = new Host(programme, builder => builder.ConfigureTestServices(services =>
            services.AddTransient<IRequestHandler<GetDuty, IReadOnlyList<DutyRow>>, CuriousHandler>()));
        var caller = await Caller.SignedIn(host, await programme.Given.Coordinator(TestWards.North));

        var answer = await caller.Get("/duty");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
        Assert.Equal(1, await programme.Value<long>("select count(*) from audit.entries where use_case = 'GetDuty'"));
        Assert.Equal(0, await programme.Value<long>("select count(*) from audit.entries where use_case = 'ListClients'"));
    }

    /// <summary>The command line says in one sentence why it ends.</summary>
    private static void AssertEnds(WebApplicationFactory<Program> host, string why)
    {
        using var said = new StringWriter();
        var error = Console.Error;
        Console.SetError(TextWriter.Synchronized(said));
        try
        {
            Assert.ThrowsAny<Exception>(host.CreateClient);
            Assert.True(SpinWait.SpinUntil(() => said.ToString().Contains(why, StringComparison.Ordinal), TimeSpan.FromSeconds(30)));
        }
        finally
        {
            Console.SetError(error);
        }
    }

    private static Host With(Programme programme, Action<IApplicationBuilder> map) =>
        new(programme, builder => builder.ConfigureTestServices(services => services.AddSingleton<IStartupFilter>(new First(map))));

    /// <summary>Maps something before everything of the host.</summary>
    private sealed class First(Action<IApplicationBuilder> map) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.UseRouting();
            map(app);
            next(app);
        };
    }

    /// <summary>Sends what it does not declare.</summary>
    private sealed class CuriousHandler(IMediator mediator) : IRequestHandler<GetDuty, IReadOnlyList<DutyRow>>
    {
        public async Task<IReadOnlyList<DutyRow>> Handle(GetDuty request, CancellationToken cancellationToken)
        {
            await mediator.Send(new ListClients(CaseloadView.Mine), cancellationToken);

            return [];
        }
    }
}
