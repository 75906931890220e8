using CaseManager.Application.Accounts;
using CaseManager.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace CaseManager.Web.Pages.Accounts;

/// <summary>What the form for a passkey carries on.</summary>
public sealed record PasskeyStep(string? ReturnUrl, string? Held);

/// <summary>Takes what a device signed, and lets in whose key it is.</summary>
[AllowAnonymous]
[EnableRateLimiting(AddressLimits.SignIn)]
public sealed class PasskeyModel(Passkeys passkeys, PortalOptions portal, HeldForms forms, KnownDeviceCookie device)
    : EntryPage(forms, device)
{
    public IActionResult OnGet() => RedirectToPage("SignIn");

    public async Task<IActionResult> OnPostAsync(
        [FromForm] string? credential, [FromForm] string? state, CancellationToken cancellationToken)
    {
        var signed = await passkeys.SignIn(credential, state, portal.Welcomes, HttpContext, Browser, Known, cancellationToken);

        return signed.Answer is SignInAnswer.Welcome
            ? await Enter(signed.AccountId, signed.Known!, SessionMeans.Passkey, signed.Passkey)
            : NotIn(signed.Answer, "Passkey");
    }
}
