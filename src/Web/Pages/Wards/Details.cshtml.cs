using CaseManager.Application.Texts;
using CaseManager.Application.Wards;
using CaseManager.Domain;
using CaseManager.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Wards;

/// <summary>One ward: what it is called from when, whom to call there, and its end.</summary>
[Sends<GetWard>]
[Sends<RenameWard>]
public sealed class DetailsModel(IMediator mediator, TimeProvider clock) : PageModel, IShowsAgain
{
    [BindProperty(SupportsGet = true)]
    public string Ward { get; set; } = "";

    [BindProperty]
    public WardForm Form { get; set; } = new();

    /// <summary>The first day on which the ward is no more.</summary>
    [BindProperty]
    public DateOnly? On { get; set; }

    public WardDetails Known { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken cancellationToken) => Load(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await mediator.SendForm(this, Form.ToRenaming(Ward), cancellationToken);
        TempData["Notice"] = Text.T("Common.Saved");

        return RedirectToPage();
    }

    [Sends<CloseWard>]
    public async Task<IActionResult> OnPostCloseAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear();
        if (On is not { } day)
        {
            ModelState.AddModelError(nameof(On), Text.T("Wards.On.Enter"));
            await Load(cancellationToken);

            return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
        }

        await mediator.Send(new CloseWard(Ward, day, Form.Version ?? 0), cancellationToken);
        TempData["Notice"] = Text.T("Common.Saved");

        return RedirectToPage();
    }

    public async Task Load(CancellationToken cancellationToken)
    {
        Known = await mediator.Send(new GetWard(Ward), cancellationToken);
        if (Form.From is null && Form.Name is null)
        {
            Form = new()
            {
                Name = Known.Name.Name,
                NameEn = Known.Name.NameEn,
                ProvinceCode = Known.Name.ProvinceCode,
                ProvinceName = Known.Name.ProvinceName,
                From = clock.Today(),
                Version = Known.Version,
            };
        }
    }
}
