using System.ComponentModel.DataAnnotations;
using CaseManager.Application.Accounts;
using CaseManager.Application.Assessments;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Accounts;

/// <summary>The own account: name and role, the password, the sign-ins.</summary>
[Needs(Operation.Write, DataCategory.OwnAccount)]
public sealed class MeModel(Passwords passwords, AccountNotices notices, Actor actor, TimeProvider clock) : PageModel, IShowsAgain
{
    [BindProperty]
    public ChangeForm Form { get; set; } = new();

    public IReadOnlyList<string> Wards { get; private set; } = [];

    /// <summary>Only who works with clients ever hands a device over.</summary>
    public bool MayHandOver => HttpContext.May<SaveOwnAnswers>();

    /// <summary>What was told about accounts and is not read yet.</summary>
    public IReadOnlyList<AccountNotice> Told { get; private set; } = [];

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public IReadOnlyList<SignInRow> SignIns { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellationToken) => Load(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Form is { Password: not null, Again: not null } && Form.Again != Form.Password)
        {
            ModelState.AddModelError("Form.Again", Text.T("Accounts.Password.Differs"));
        }

        if (!ModelState.IsValid)
        {
            await Load(cancellationToken);

            return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
        }

        await passwords.Change(
            actor, Form.OldPassword!, Form.Password!, SessionTickets.SecretOf(HttpContext), HttpContext.Connection.RemoteIpAddress,
            cancellationToken);
        TempData["Notice"] = Text.T("Accounts.Password.Changed");

        return RedirectToPage();
    }

    /// <summary>What was shown is read.</summary>
    public async Task<IActionResult> OnPostReadAsync(DateTimeOffset until, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        await notices.Read(actor, until, cancellationToken);

        return RedirectToPage();
    }

    public async Task Load(CancellationToken cancellationToken)
    {
        Form = new();
        Told = await notices.Of(actor, cancellationToken);
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
    }
}
