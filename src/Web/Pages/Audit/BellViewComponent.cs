using CaseManager.Application.Audit;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Audit;

/// <summary>Whether something waits for a person to look into it, on the first page of reviewers and administrators:
/// <c>&lt;vc:bell /&gt;</c>.</summary>
public sealed class BellViewComponent(IMediator mediator) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync() => View(await mediator.Send(new GetBell(), HttpContext.RequestAborted));
}
