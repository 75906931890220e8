using System.Net;
using CaseManager.Application.Audit;
using CaseManager.Application.Clients;
using CaseManager.Testing;
using CaseManager.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Razor.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManager.Web.Tests.Infrastructure;

/// <summary>Every page says for whom it is.</summary>
public sealed class DeclarationTests
{
    [Fact]
    public async Task The_site_does_not_start_while_a_page_declares_no_access()
    {
        await using var programme = await Programme.Start();
        await using var undecided = With<ForNobodyModel>(programme);
        await using var withoutModel = With<WithoutModel>(programme);
        await using var forReviewers = With<ForReviewersModel>(programme);
        await using var open = With<OpenModel>(programme);

        forReviewers.CreateClient().Dispose();
        open.CreateClient().Dispose();
        Assert.Contains(
            nameof(ForNobodyModel), Assert.Throws<InvalidOperationException>(undecided.CreateClient).Message, StringComparison.Ordinal);
        Assert.Contains(
            nameof(WithoutModel), Assert.Throws<InvalidOperationException>(withoutModel.CreateClient).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_page_sends_the_use_cases_that_it_declares_and_no_other(bool declared)
    {
        await using var programme = await Programme.Start();
        await using var host = declared ? With<SaysWhatItSendsModel>(programme) : With<SendsAnotherModel>(programme);
        using var visitor = await Visitor.SignedIn(host, await programme.Given.Coordinator(TestWards.North));

        var answer = await visitor.Http.GetAsync(new Uri("/one-more", UriKind.Relative));

        Assert.Equal(declared ? HttpStatusCode.OK : HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal(declared ? 1 : 0, await programme.Value<long>("select count(*) from audit.entries where use_case = 'ListClients'"));
    }

    private static WebHost With<T>(Programme programme) =>
        new(programme, builder => builder.ConfigureTestServices(services =>
            services.AddRazorPages()
                .ConfigureApplicationPartManager(parts =>
                    parts.ApplicationParts.Add(
                        new OneMorePage(typeof(T).IsAssignableTo(typeof(PageBase)) ? typeof(T) : typeof(OneMore<T>))))));

    /// <summary>What the compiler makes of one more file under Pages.</summary>
    private sealed class OneMorePage(Type page) : ApplicationPart, IRazorCompiledItemProvider
    {
        public override string Name => "One more page";

        public IEnumerable<RazorCompiledItem> CompiledItems => [new Compiled(page)];
    }

    private sealed class Compiled(Type page) : RazorCompiledItem
    {
        public override string Identifier => "/Pages/OneMore.cshtml";

        public override string Kind => "mvc.1.0.razor-page";

        public override IReadOnlyList<object> Metadata => [];

        public override Type Type => page;
    }

    public sealed class OneMore<T> : Page
    {
        public T Model => default!;

        public override Task ExecuteAsync() => Task.CompletedTask;
    }

    public sealed class WithoutModel : Page
    {
        public WithoutModel Model => this;

        public override Task ExecuteAsync() => Task.CompletedTask;
    }

    public sealed class ForNobodyModel : PageModel;

    [Sends<ListAuditEntries>]
    public sealed class ForReviewersModel : PageModel;

    [AllowAnonymous]
    public sealed class OpenModel : PageModel;

    [Sends<SearchClients>]
    public sealed class SendsAnotherModel(IMediator mediator) : PageModel
    {
        public Task OnGetAsync(CancellationToken cancellationToken) => mediator.Send(new ListClients(CaseloadView.Mine), cancellationToken);
    }

    [Sends<ListClients>]
    public sealed class SaysWhatItSendsModel(IMediator mediator) : PageModel
    {
        public Task OnGetAsync(CancellationToken cancellationToken) => mediator.Send(new ListClients(CaseloadView.Mine), cancellationToken);
    }
}
