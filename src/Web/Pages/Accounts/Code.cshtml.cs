using System.ComponentModel.DataAnnotations;
using CaseManager.Application.Accounts;
using CaseManager.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CaseManager.Web.Pages.Accounts;

/// <summary>What a form for a code carries from the password on.</summary>
public sealed record CodeStep(string Step, string? ReturnUrl, string? Held)
{
    public CodeModel.CodeForm Form { get; } = new();
}

/// <summary>The second step of signing in: a code of the authenticator app, or one from paper.</summary>
[AllowAnonymous]
[EnableRateLimiting(AddressLimits.SignIn)]
public sealed class CodeModel(SignIns signIns, PortalOptions portal, HeldForms forms, KnownDeviceCookie device) : EntryPage(forms, device)
{
    [BindProperty]
    public CodeForm Form { get; set; } = new();

    public IActionResult OnGet() => RedirectToPage("SignIn");

    public async Task<IActionResult> OnPostAsync([FromForm] string? step, CancellationToken cancellationToken)
    {
        Step = step;
        if (!ModelState.IsValid)
        {
            return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
        }

        var (answer, account, known) = await signIns.TryCode(
            step, Form.Code!, portal.Welcomes, HttpContext.Connection.RemoteIpAddress, Browser, Known, cancellationToken);
        Form = new();
        // A code that was tried is not shown again.
        ModelState.SetModelValue("Form.Code", null, null);
        if (answer is SignInAnswer.Welcome)
        {
            return await Enter(account, known!, SessionMeans.Code);
        }

        if (answer is SignInAnswer.Over)
        {
            Step = null;
        }

        return NotIn(answer, "Code", answer is SignInAnswer.Refused ? "Form.Code" : "");
    }

    public sealed class CodeForm
    {
        [Required(ErrorMessage = "Accounts.Code.Enter")]
        [StringLength(40, ErrorMessage = "Accounts.Code.Refused")]
        public string? Code { get; set; }
    }
}
