using System.ComponentModel.DataAnnotations;
using CaseManager.Application.Accounts;
using CaseManager.Application.Texts;
using CaseManager.Web.Infrastructure;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CaseManager.Web.Pages.Accounts;

/// <summary>Sign in with a name and a password; where one was going before, one goes on.</summary>
[AllowAnonymous]
[EnableRateLimiting(AddressLimits.SignIn)]
public sealed class SignInModel(SignIns signIns, PortalOptions options, HeldForms forms, KnownDeviceCookie device) : PageModel
{
    [BindProperty]
    public SignInForm Form { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>What was being sent when the session ended, sealed.</summary>
    [BindProperty]
    public string? Held { get; set; }

    /// <summary>Where to and what, after the person who filled it in has signed in again.</summary>
    public (string Address, IReadOnlyList<KeyValuePair<string, string>> Fields)? Again { get; private set; }

    public IActionResult OnGet() => User.Identity is { IsAuthenticated: true } ? Onward() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return BadForm(StatusCodes.Status400BadRequest);
        }

        var (answer, account, known) = await signIns.Try(
            Form.UserName!, Form.Password!, options.Welcomes, HttpContext.Connection.RemoteIpAddress, Request.Headers.UserAgent,
            device.Of(Request), cancellationToken);
        if (answer is not SignInAnswer.Welcome)
        {
            ModelState.AddModelError("", Text.T($"Accounts.SignIn.{answer}"));

            return BadForm(StatusCodes.Status400BadRequest);
        }

        device.Give(Response, known!);
        var person = SessionTickets.PrincipalOf(account);
        await HttpContext.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, person);
        if (await forms.Open(Held, HttpContext, person) is not { } form || !Url.IsLocalUrl(form.Address))
        {
            return Onward();
        }

        HttpContext.User = person;
        Again = (form.Address, form.Fields);

        return Page();
    }

    private LocalRedirectResult Onward() => LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/");

    private PageResult BadForm(int status)
    {
        Form.Password = null;

        return new() { StatusCode = status };
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
