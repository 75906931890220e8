using CaseManager.Application.Accounts;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Web.Infrastructure;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Accounts;

/// <summary>
/// Sets up a second factor, a passkey or an authenticator app, and shows the recovery codes, once. Who must have one and has none comes
/// here from the password, and nowhere else.
/// </summary>
[Needs(Operation.Write, DataCategory.OwnAccount)]
public sealed class SecondFactorModel(SecondFactors factors, Passkeys passkeys, Actor actor, TimeProvider clock) : PageModel, IShowsAgain
{
    [BindProperty]
    public CodeForm Form { get; set; } = new();

    public FactorsHeld Has { get; private set; } = new(false, 0, 0);

    /// <summary>The secret for an app; none while codes are shown.</summary>
    public AuthenticatorOffer? Offer { get; private set; }

    /// <summary>What the device signs to make a key.</summary>
    public PasskeyOffer? Key { get; private set; }

    /// <summary>The recovery codes, when they were just made.</summary>
    public IReadOnlyList<string> Codes { get; private set; } = [];

    /// <summary>The session opens nothing else yet.</summary>
    public bool IsFirst => SetUpAccess.IsUnfinished(User);

    /// <summary>The password is asked for before anything is shown: whoever finds an open browser adds no key.</summary>
    public bool PasswordFirst { get; private set; }

    private bool IsOld => !IsFirst && Reauthentication.Of(HttpContext).IsOld(clock.GetUtcNow());

    public IHtmlContent Qr => QrCode.Draw(Offer!.Address);

    public Task OnGetAsync(CancellationToken cancellationToken)
    {
        PasswordFirst = IsOld;

        return Load(cancellationToken);
    }

    /// <summary>The password, which the form brought along.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (IsOld)
        {
            PasswordFirst = true;
            throw new ReauthenticationRequiredException();
        }

        await Load(cancellationToken);

        return Page();
    }

    public async Task<IActionResult> OnPostAppAsync(CancellationToken cancellationToken) =>
        Done(await factors.SetUp(
            actor, SessionTickets.SecretOf(HttpContext)!, Form.Offer, Form.Code ?? "", HttpContext.Connection.RemoteIpAddress,
            cancellationToken));

    public async Task<IActionResult> OnPostPasskeyAsync(
        [FromForm] string? credential, [FromForm] string? state, CancellationToken cancellationToken) =>
        Done(await passkeys.Add(
            actor, SessionTickets.SecretOf(HttpContext)!, credential, state, HttpContext, Request.Headers.UserAgent.ToString(),
            HttpContext.Connection.RemoteIpAddress, cancellationToken));

    public async Task<IActionResult> OnPostRecoveryCodesAsync(CancellationToken cancellationToken) =>
        Done(await factors.MakeRecoveryCodes(
            actor, SessionTickets.SecretOf(HttpContext)!, HttpContext.Connection.RemoteIpAddress, cancellationToken));

    /// <inheritdoc/>
    public async Task Load(CancellationToken cancellationToken)
    {
        Has = await factors.Held(actor, cancellationToken);
        Offer = await factors.Again(actor, Form.Offer, cancellationToken);
        Key = await passkeys.OfferToAdd(actor, HttpContext);
        Form = new() { Offer = Offer.Sealed };
        // What is wrong with a code is said; the code itself is used up.
        ModelState.SetModelValue("Form.Code", null, null);
        ModelState.SetModelValue("Form.Offer", Offer.Sealed, Offer.Sealed);
    }

    // Codes are shown in the answer itself: they are kept nowhere from which a later page could show them.
    private IActionResult Done(IReadOnlyList<string> codes)
    {
        if (codes.Count > 0)
        {
            Codes = codes;

            return Page();
        }

        TempData["Notice"] = Text.T("Accounts.Factor.Done");

        return RedirectToPage("Devices");
    }

    public sealed class CodeForm
    {
        /// <summary>The secret that was shown, sealed.</summary>
        public string? Offer { get; set; }

        public string? Code { get; set; }
    }
}
