using CaseManager.Application.Cascades;
using CaseManager.Domain;
using CaseManager.Web.Infrastructure;
using CaseManager.Web.Pages.Clients;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Cascades;

/// <summary>How far a client has come with HIV, hepatitis and tuberculosis, as far as the client lets it be known.</summary>
[Sends<GetCascades>]
public sealed class IndexModel(IMediator mediator) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public ClientCode Code { get; set; }

    public IReadOnlyList<Cascade> Cascades { get; private set; } = [];

    public bool MayWrite => HttpContext.May<RecordCascadeStep>();

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Cascades = await mediator.Send(new GetCascades(Code), cancellationToken);
}
