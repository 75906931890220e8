using CaseManager.Application.Assessments;
using CaseManager.Domain;
using CaseManager.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Clients.Assessments;

/// <summary>A client's assessments, and what could be started.</summary>
[Sends<ListAssessments>]
public sealed class IndexModel(IMediator mediator) : PageModel
{
    private const int Size = 20;

    [BindProperty(SupportsGet = true)]
    public ClientCode Code { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int? Number { get; set; }

    public AssessmentList List { get; private set; } = null!;

    public int Current => Math.Clamp(Number ?? 1, 1, Last);

    public int Last => Math.Max(1, (List.Total + Size - 1) / Size);

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        List = await mediator.Send(new ListAssessments(Code, Number ?? 1, Size), cancellationToken);
}
