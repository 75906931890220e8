using CaseManager.Application.Accounts;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Services;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using CaseManager.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Accounts;

/// <summary>One account: what its person does, how they sign in, what would have to be handed over before they leave.</summary>
[Sends<GetAccount>]
[Sends<ListSignIns>]
[Sends<ListServedWards>]
public sealed class DetailsModel(IMediator mediator, IConfiguration configuration) : PageModel, IShowsAgain
{
    [BindProperty(SupportsGet = true)]
    public Id<Account> Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    [BindProperty]
    public AccountForm Form { get; set; } = new();

    public AccountDetails Account { get; private set; } = null!;

    /// <summary>What gives this account something takes a second person.</summary>
    public bool TakesTwo => AccessPolicy.RolesOfTwoKeys.Contains(Account.Role);

    public AccountFields Fields { get; private set; } = null!;

    public Page<SignInRow> SignIns { get; private set; } = null!;

    /// <summary>The link that was just made; it is shown this once.</summary>
    public SignInLink? Link { get; private set; }

    /// <summary>The address of the link, at the portal of the system where the account signs in.</summary>
    public string? LinkAddress =>
        Link is null ? null
        : Account.Role.IsPolice() && configuration["PoliceAddress"] is { Length: > 0 } police
            ? police.TrimEnd('/') + Url.Page("/Accounts/Accept", new { secret = Link.Secret })
            : Url.PageLink("/Accounts/Accept", values: new { secret = Link.Secret });

    public async Task OnGetAsync(CancellationToken cancellationToken) => await Show(cancellationToken);

    [Sends<ChangeAccount>]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var proposed = await mediator.SendForm(this, Form.ToChange(Id), cancellationToken);

        return Done(Text.T(proposed is null ? "Common.Saved" : "Accounts.Keys.Proposed"));
    }

    [Sends<MakeSignInLink>]
    public async Task<IActionResult> OnPostLinkAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear();
        Link = await mediator.Send(new MakeSignInLink(Id, Form.Why), cancellationToken);
        if (Link is null)
        {
            return Done(Text.T("Accounts.Keys.Proposed"));
        }

        await Show(cancellationToken);
        Response.Headers.CacheControl = "no-store";

        return Page();
    }

    [Sends<DisableAccount>]
    public async Task<IActionResult> OnPostDisableAsync(long version, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        await mediator.Send(new DisableAccount(Id, version), cancellationToken);

        return Done(Text.T("Accounts.Disable.Done"));
    }

    [Sends<EnableAccount>]
    public async Task<IActionResult> OnPostEnableAsync(long version, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        var proposed = await mediator.Send(new EnableAccount(Id, version, Form.Why), cancellationToken);

        return Done(Text.T(proposed is null ? "Accounts.Enable.Done" : "Accounts.Keys.Proposed"));
    }

    [Sends<LiftLimits>]
    public async Task<IActionResult> OnPostLimitsAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear();
        await mediator.Send(new LiftLimits(Id, Form.Why), cancellationToken);

        return Done(Text.T("Accounts.Keys.Proposed"));
    }

    [Sends<EndSessions>]
    public async Task<IActionResult> OnPostEndSessionsAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear();

        return Done(Text.Count("Accounts.EndSessions.Done", await mediator.Send(new EndSessions(Id), cancellationToken)));
    }

    [Sends<HandOverWork>]
    public async Task<IActionResult> OnPostHandOverAsync(string ward, Id<Account> to, CancellationToken cancellationToken)
    {
        ModelState.Clear();

        return Done(Text.Count("Accounts.HandOver.Done", await mediator.Send(new HandOverWork(Id, ward, to), cancellationToken)));
    }

    /// <summary>
    /// After something went wrong: the fields keep what was typed; after another form of the page, what the account says.
    /// </summary>
    public async Task Load(CancellationToken cancellationToken)
    {
        Account = await mediator.Send(new GetAccount(Id), cancellationToken);
        Form = Form.FullName is null && Form.Version is null ? AccountForm.Of(Account) : Form;
        Fields = await AccountFields.For(mediator, Form, Account.Role, cancellationToken);
        SignIns = await mediator.Send(new ListSignIns(Id, P), cancellationToken);
    }

    private async Task Show(CancellationToken cancellationToken)
    {
        Form = new();
        await Load(cancellationToken);
    }

    private RedirectToPageResult Done(string notice)
    {
        TempData["Notice"] = notice;

        return RedirectToPage("Details", new { id = Id });
    }
}
