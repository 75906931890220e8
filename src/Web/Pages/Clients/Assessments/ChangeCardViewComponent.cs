using CaseManager.Application.Assessments;
using CaseManager.Domain.Clients;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Clients.Assessments;

/// <summary>What has changed since enrolment, for the client's page: <c>&lt;vc:change-card code="Model.Code" /&gt;</c>.</summary>
public sealed class ChangeCardViewComponent(IMediator mediator) : ViewComponent
{
    private const int Most = 6;

    public async Task<IViewComponentResult> InvokeAsync(ClientCode code) =>
        View((code, (IReadOnlyList<Trend>)[.. (await mediator.Send(new ShowTrends(code), HttpContext.RequestAborted))
            .Where(trend => trend.Change is not null).OrderByDescending(trend => trend.Latest.On).Take(Most)]));
}
