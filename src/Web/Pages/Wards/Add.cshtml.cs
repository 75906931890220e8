using CaseManager.Application.Texts;
using CaseManager.Application.Wards;
using CaseManager.Domain;
using CaseManager.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Wards;

/// <summary>A new ward appears.</summary>
[Sends<AddWard>]
public sealed class AddModel(IMediator mediator, TimeProvider clock) : PageModel
{
    [BindProperty]
    public WardForm Form { get; set; } = new();

    public void OnGet() => Form = new() { From = clock.Today() };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await mediator.SendForm(this, Form.ToAddition(), cancellationToken);
        TempData["Notice"] = Text.T("Common.Saved");

        return RedirectToPage("Details", new { ward = Form.Code });
    }
}
