using CaseManager.Application.Outcomes;
using CaseManager.Domain.Outcomes;
using CaseManager.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Outcomes;

/// <summary>The same figures as a file for a spreadsheet.</summary>
[Sends<ExportOutcomes>]
public sealed class DownloadModel(IMediator mediator) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string? period, string? ward, CancellationToken cancellationToken)
    {
        var file = await mediator.Send(new ExportOutcomes(period ?? ReportPeriod.Whole.Code, ward), cancellationToken);

        return File(file.Content.ToArray(), "text/csv; charset=utf-8", file.Name);
    }
}
