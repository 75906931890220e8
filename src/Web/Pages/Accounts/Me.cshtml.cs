using System.ComponentModel.DataAnnotations;
using CaseManager.Application.Accounts;
using CaseManager.Application.Texts;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using CaseManager.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Accounts;

/// <summary>Everybody's own account: who one is here, the password, where one signed in.</summary>
[ForRoles]
public sealed class MeModel(Passwords passwords, HandOvers handOvers, Actor actor) : PageModel, IShowsAgain
{
    [BindProperty]
    public ChangeForm Form { get; set; } = new();

    public IReadOnlyList<string> Wards { get; private set; } = [];

    /// <summary>Only who works with clients ever hands a device over.</summary>
    public bool MayHandOver => actor.Role is Role.Coordinator or Role.Supervisor;

    public bool HasPin { get; private set; }

    public IReadOnlyList<SignInRow> SignIns { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellationToken) => Load(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (ModelState.IsValid && Form.Again != Form.Password)
        {
            ModelState.AddModelError("Form.Again", Text.T("Accounts.Password.Differs"));
        }

        if (!ModelState.IsValid)
        {
            await Load(cancellationToken);

            return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
        }

        await passwords.Change(
            actor, Form.OldPassword!, Form.Password!, SessionTickets.SecretOf(HttpContext), HttpContext.Connection.RemoteIpAddress, cancellationToken);
        TempData["Notice"] = Text.T("Accounts.Password.Changed");

        return RedirectToPage();
    }

    /// <summary>Sets the PIN that takes a handed-over device back.</summary>
    public async Task<IActionResult> OnPostPinAsync(CancellationToken cancellationToken)
    {
        if (!MayHandOver)
        {
            return NotFound();
        }

        ModelState.Clear();
        if (Form.PinPassword is not { Length: > 0 and <= 128 } password)
        {
            ModelState.AddModelError("Form.PinPassword", Text.T("Accounts.SignIn.EnterPassword"));
            await Load(cancellationToken);

            return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
        }

        await handOvers.SetPin(actor, password, Form.Pin ?? "", HttpContext.Connection.RemoteIpAddress, cancellationToken);
        TempData["Notice"] = Text.T("Accounts.Pin.Done");

        return RedirectToPage();
    }

    public async Task Load(CancellationToken cancellationToken)
    {
        Form = new();
        HasPin = MayHandOver && await handOvers.HasPin(actor, cancellationToken);
        Wards = await passwords.OwnWards(actor, cancellationToken);
        SignIns = await passwords.OwnSignIns(actor, cancellationToken);
    }

    public sealed class ChangeForm
    {
        [Required(ErrorMessage = "Accounts.SignIn.EnterPassword")]
        [StringLength(128, ErrorMessage = "Accounts.Password.OldWrong")]
        public string? OldPassword { get; set; }

        [Required(ErrorMessage = "Accounts.Password.Enter")]
        public string? Password { get; set; }

        [Required(ErrorMessage = "Accounts.Password.Repeat")]
        public string? Again { get; set; }

        public string? PinPassword { get; set; }

        public string? Pin { get; set; }
    }
}
