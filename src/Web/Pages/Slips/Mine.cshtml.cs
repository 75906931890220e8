using CaseManager.Application.Pipeline;
using CaseManager.Application.Slips;
using CaseManager.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Slips;

/// <summary>The officer's own slips: reference, day, ward, basis, and one word.</summary>
[Sends<ListMySlips>]
public sealed class MineModel(IMediator mediator) : PageModel
{
    public Page<SlipRow> Slips { get; private set; } = null!;

    public async Task OnGetAsync(int p = 1, CancellationToken cancellationToken = default) =>
        Slips = await mediator.Send(new ListMySlips(p), cancellationToken);
}
