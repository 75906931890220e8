using CaseManager.Application.Legal;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Legal;
using CaseManager.Web.Infrastructure;
using CaseManager.Web.Pages.Clients;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Legal;

/// <summary>How a client stands under the law: clocks, protecting grounds, whom to call, what happened.</summary>
[Sends<GetLegalRecord>]
public sealed class IndexModel(IMediator mediator, TimeProvider clock) : PageModel, IShowsAgain
{
    [BindProperty(SupportsGet = true)]
    public ClientCode Code { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public LegalRecord Record { get; private set; } = new([], [], [], new([], 1, 0));

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public bool MayWrite => HttpContext.May<RecordLegalEvent>();

    public Task OnGetAsync(CancellationToken cancellationToken) => Load(cancellationToken);

    [Sends<EndLegalGround>]
    public async Task<IActionResult> OnPostEndAsync(Id<LegalGround> ground, long version, CancellationToken cancellationToken)
    {
        await mediator.Send(new EndLegalGround(Code, ground, version), cancellationToken);
        TempData["Notice"] = Text.T("Common.Saved");

        return Redirect($"/clients/{Code}/legal");
    }

    public async Task Load(CancellationToken cancellationToken) =>
        Record = await mediator.Send(new GetLegalRecord(Code, Number), cancellationToken);
}
