using CaseManager.Application.Accounts;
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

/// <summary>Invites an account.</summary>
[Sends<InviteAccount>]
[Sends<ListServedWards>]
public sealed class InviteModel(IMediator mediator) : PageModel, IShowsAgain
{
    [BindProperty]
    public AccountForm Form { get; set; } = new();

    public AccountFields Fields { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Form = new() { Id = Id<Account>.New() };
        await Load(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var id = await mediator.SendForm(this, Form.ToInvitation(), cancellationToken);
        TempData["Notice"] = Text.T(
            AccessPolicy.RolesOfTwoKeys.Contains(Form.Role!.Value) ? "Accounts.Keys.Proposed" : "Accounts.Invite.Done");

        return RedirectToPage("Details", new { id });
    }

    public async Task Load(CancellationToken cancellationToken) =>
        Fields = await AccountFields.For(mediator, Form, now: null, cancellationToken);
}
