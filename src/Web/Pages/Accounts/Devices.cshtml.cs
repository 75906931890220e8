using CaseManager.Application.Accounts;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Accounts;

/// <summary>The own keys and sessions, in words that a person knows: to look at, and to take away.</summary>
[Needs(Operation.Write, DataCategory.OwnAccount)]
public sealed class DevicesModel(OwnDevices devices, SecondFactors factors, Actor actor) : PageModel, IShowsAgain
{
    public IReadOnlyList<OwnPasskey> Passkeys { get; private set; } = [];

    public IReadOnlyList<OwnSession> Sessions { get; private set; } = [];

    public FactorsHeld Has { get; private set; } = new(false, 0, 0);

    /// <summary>The key that was to be removed, when the password is asked for first.</summary>
    public string? Removing { get; private set; }

    private string Session => SessionTickets.SecretOf(HttpContext)!;

    public Task OnGetAsync(CancellationToken cancellationToken) => Load(cancellationToken);

    public async Task<IActionResult> OnPostRemoveAsync([FromForm] string? passkey, CancellationToken cancellationToken)
    {
        Removing = passkey;
        await devices.RemovePasskey(actor, Session, Read(passkey), HttpContext.Connection.RemoteIpAddress, cancellationToken);

        return Done(Text.T("Accounts.Passkey.Removed"));
    }

    public async Task<IActionResult> OnPostEndAsync([FromForm] string? session, CancellationToken cancellationToken)
    {
        var ended = await devices.End(actor, Session, Read(session), HttpContext.Connection.RemoteIpAddress, cancellationToken);

        return Done(Text.Count("Accounts.EndSessions.Done", ended));
    }

    public async Task<IActionResult> OnPostEndOthersAsync(CancellationToken cancellationToken)
    {
        var ended = await devices.End(actor, Session, null, HttpContext.Connection.RemoteIpAddress, cancellationToken);

        return Done(Text.Count("Accounts.EndSessions.Done", ended));
    }

    /// <inheritdoc/>
    public async Task Load(CancellationToken cancellationToken)
    {
        Passkeys = await devices.Passkeys(actor, Session, cancellationToken);
        Sessions = await devices.SessionsOf(actor, Session, cancellationToken);
        Has = await factors.Held(actor, cancellationToken);
    }

    private RedirectToPageResult Done(string notice)
    {
        TempData["Notice"] = notice;

        return RedirectToPage();
    }

    // What is no name names nothing.
    private static byte[] Read(string? name)
    {
        try
        {
            return Convert.FromHexString(name ?? "");
        }
        catch (FormatException)
        {
            return [];
        }
    }
}
