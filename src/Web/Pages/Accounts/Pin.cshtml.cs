using System.ComponentModel.DataAnnotations;
using CaseManager.Application.Accounts;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Accounts;

/// <summary>The own PIN, which takes the device back from a client.</summary>
[Needs(Operation.Write, DataCategory.Care)]
public sealed class PinModel(HandOvers handOvers, Actor actor) : PageModel, IShowsAgain
{
    [BindProperty]
    public PinForm Form { get; set; } = new();

    public bool HasPin { get; private set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => Load(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            await Load(cancellationToken);

            return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
        }

        await handOvers.SetPin(actor, Form.PinPassword!, Form.Pin ?? "", HttpContext.Connection.RemoteIpAddress, cancellationToken);
        TempData["Notice"] = Text.T("Accounts.Pin.Done");

        return RedirectToPage("Me");
    }

    /// <inheritdoc/>
    public async Task Load(CancellationToken cancellationToken)
    {
        Form = new();
        HasPin = await handOvers.HasPin(actor, cancellationToken);
    }

    public sealed class PinForm
    {
        [Required(ErrorMessage = "Accounts.SignIn.EnterPassword")]
        [StringLength(128, ErrorMessage = "Accounts.Password.OldWrong")]
        public string? PinPassword { get; set; }

        public string? Pin { get; set; }
    }
}
