using CaseManager.Application.Assessments;
using CaseManager.Domain.Clients;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Clients.Assessments;

/// <summary>The latest assessments of a client, for the client's page: <c>&lt;vc:assessments-card code="Model.Code" /&gt;</c>.</summary>
public sealed class AssessmentsCardViewComponent(IMediator mediator) : ViewComponent
{
    private const int Latest = 4;

    public async Task<IViewComponentResult> InvokeAsync(ClientCode code) =>
        View((code, await mediator.Send(new ListAssessments(code, Size: Latest), HttpContext.RequestAborted)));
}
