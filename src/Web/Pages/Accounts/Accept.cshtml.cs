using System.ComponentModel.DataAnnotations;
using CaseManager.Application.Accounts;
using CaseManager.Application.Texts;
using CaseManager.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CaseManager.Web.Pages.Accounts;

/// <summary>The holder of a sign-in link sets a password here, once.</summary>
[AllowAnonymous]
[EnableRateLimiting(AddressLimits.SignIn)]
public sealed class AcceptModel(Passwords passwords, PortalOptions options) : PageModel, IShowsAgain
{
    [BindProperty(SupportsGet = true)]
    public string Secret { get; set; } = "";

    [BindProperty]
    public PasswordForm Form { get; set; } = new();

    /// <summary>Whose link it is; nothing when it is over.</summary>
    public string? UserName { get; private set; }

    /// <summary>A second person holds the other half.</summary>
    public bool InHalves { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await Load(cancellationToken);

        return Answer(StatusCodes.Status200OK);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Form is { Password: not null, Again: not null } && Form.Again != Form.Password)
        {
            ModelState.AddModelError("Form.Again", Text.T("Accounts.Password.Differs"));
        }

        if (!ModelState.IsValid)
        {
            await Load(cancellationToken);

            return Answer(StatusCodes.Status400BadRequest);
        }

        if (!await passwords.TakeUp(
            Secret, Form.Half, Form.Password!, options.Welcomes, HttpContext.Connection.RemoteIpAddress, cancellationToken))
        {
            return Answer(StatusCodes.Status200OK);
        }

        TempData["Notice"] = Text.T("Accounts.Accept.Done");

        return RedirectToPage("SignIn");
    }

    public async Task Load(CancellationToken cancellationToken)
    {
        var holder = await passwords.HolderOf(Secret, options.Welcomes, cancellationToken);
        (UserName, InHalves) = (holder?.UserName, holder is { InHalves: true });
        Form = new() { Half = Form.Half };
    }

    private PageResult Answer(int status)
    {
        Response.Headers.CacheControl = "no-store";

        return new() { StatusCode = UserName is null ? StatusCodes.Status404NotFound : status };
    }

    public sealed class PasswordForm
    {
        /// <summary>What the second person told of the link.</summary>
        public string? Half { get; set; }

        [Required(ErrorMessage = "Accounts.Password.Enter")]
        public string? Password { get; set; }

        [Required(ErrorMessage = "Accounts.Password.Repeat")]
        public string? Again { get; set; }
    }
}
