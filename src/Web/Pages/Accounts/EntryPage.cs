using CaseManager.Application.Accounts;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Accounts;
using CaseManager.Web.Infrastructure;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Accounts;

/// <summary>A page that lets somebody in; where one was going before, one goes on, and what one was sending is offered again.</summary>
public abstract class EntryPage(HeldForms forms, KnownDeviceCookie device) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>What was being sent when the session ended, sealed.</summary>
    [BindProperty]
    public string? Held { get; set; }

    /// <summary>Who gave a right password and is asked for a code, sealed.</summary>
    public string? Step { get; protected set; }

    /// <summary>Where to and what, after the person who filled it in has signed in again.</summary>
    public (string Address, IReadOnlyList<KeyValuePair<string, string>> Fields)? Again { get; private set; }

    /// <summary>What this browser was given to hold at its last sign-in.</summary>
    protected string? Known => device.Of(Request);

    protected string Browser => Request.Headers.UserAgent.ToString();

    protected async Task<IActionResult> Enter(Id<Account> account, string known, SessionMeans means, byte[]? passkey = null)
    {
        device.Give(Response, known);
        var person = SessionTickets.PrincipalOf(account, means, passkey);
        await HttpContext.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, person);
        if (means is SessionMeans.SetUp)
        {
            return Redirect(SetUpAccess.Path);
        }

        if (await forms.Open(Held, HttpContext, person) is not { } form || !Url.IsLocalUrl(form.Address))
        {
            return Onward();
        }

        HttpContext.User = person;
        Again = (form.Address, form.Fields);

        return Page();
    }

    protected IActionResult Onward() => LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/");

    /// <summary>The page again, saying why nobody was let in.</summary>
    protected PageResult NotIn(SignInAnswer answer, string kind = "SignIn", string field = "")
    {
        ModelState.AddModelError(field, Text.T(answer is SignInAnswer.Delayed ? "Accounts.SignIn.Delayed" : $"Accounts.{kind}.{answer}"));

        return new() { StatusCode = StatusCodes.Status400BadRequest };
    }
}
