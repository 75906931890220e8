using CaseManager.Application.Audit;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Audit;

/// <summary>Up to where the trail is sealed, above the reviewer's list: <c>&lt;vc:seal-state /&gt;</c>.</summary>
public sealed class SealStateViewComponent(IMediator mediator) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync() => View(await mediator.Send(new GetSeal(), HttpContext.RequestAborted));
}
