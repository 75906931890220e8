using CaseManager.Application.Clients;
using CaseManager.Domain;
using CaseManager.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Clients;

/// <summary>The top of every page of a client's record: <c>@section Case { &lt;vc:client-header code="Model.Code" /&gt; }</c>.</summary>
public sealed class ClientHeaderViewComponent(IMediator mediator) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(ClientCode code)
    {
        if (ClientPageFilter.Header(HttpContext) is null)
        {
            ClientPageFilter.Remember(HttpContext, await mediator.Send(new GetClientHeader(code), HttpContext.RequestAborted));
        }

        return View(ClientPageFilter.Header(HttpContext));
    }
}
