using CaseManager.Application.Consents;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Consents;
using CaseManager.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Consents;

/// <summary>What ends with a consent, and who loses sight of what; then one button.</summary>
[Sends<GetConsentWithdrawal>]
[Sends<WithdrawConsent>]
public sealed class WithdrawModel(IMediator mediator) : PageModel, IShowsAgain
{
    [BindProperty(SupportsGet = true)]
    public ClientCode Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public Id<Consent> Id { get; set; }

    public ConsentWithdrawal Withdrawal { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken cancellationToken) => Load(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(new WithdrawConsent(Code, Id), cancellationToken);
        TempData["Notice"] = Text.T("Consents.Withdrawal.Done");

        return RedirectToPage("/Consents/Index", new { code = Code.ToString() });
    }

    public async Task Load(CancellationToken cancellationToken) =>
        Withdrawal = await mediator.Send(new GetConsentWithdrawal(Code, Id), cancellationToken);
}
