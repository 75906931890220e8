using System.ComponentModel.DataAnnotations;
using CaseManager.Application.Accounts;
using CaseManager.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CaseManager.Web.Pages.Accounts;

/// <summary>Sign in with a passkey, or with a name and a password, after which a code may be asked for.</summary>
[AllowAnonymous]
[EnableRateLimiting(AddressLimits.SignIn)]
public sealed class SignInModel(
    SignIns signIns, PortalOptions portal, SecondFactorOptions factors, HeldForms forms, KnownDeviceCookie device)
    : EntryPage(forms, device)
{
    [BindProperty]
    public SignInForm Form { get; set; } = new();

    /// <summary>It is said that a password alone is enough here.</summary>
    public bool PasswordIsEnough => !factors.IsRequired;

    public IActionResult OnGet() => User.Identity is { IsAuthenticated: true } ? Onward() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            Form.Password = null;

            return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
        }

        var (answer, account, known) = await signIns.Try(
            Form.UserName!, Form.Password!, portal.Welcomes, HttpContext.Connection.RemoteIpAddress, Browser, Known,
            cancellationToken: cancellationToken);
        Form.Password = null;
        switch (answer)
        {
            case SignInAnswer.Welcome:
                return await Enter(account, known!, SessionMeans.Password);
            case SignInAnswer.SetUpNeeded:
                return await Enter(account, known!, SessionMeans.SetUp);
            case SignInAnswer.CodeNeeded:
                Step = signIns.StepOf(account);

                return Page();
            default:
                return NotIn(answer);
        }
    }

    public sealed class SignInForm
    {
        [Required(ErrorMessage = "Accounts.SignIn.EnterUserName")]
        [StringLength(100, ErrorMessage = "Accounts.SignIn.Refused")]
        public string? UserName { get; set; }

        [Required(ErrorMessage = "Accounts.SignIn.EnterPassword")]
        [StringLength(128, ErrorMessage = "Accounts.SignIn.Refused")]
        [DataType(DataType.Password)]
        public string? Password { get; set; }
    }
}
