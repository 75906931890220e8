using CaseManager.Application.Audit;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Accounts;
using CaseManager.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Audit;

/// <summary>The reviewer's first page: what the rules found, who looks into it, and what nobody took on yet.</summary>
[Sends<ListFindings>]
[Sends<ListAuditedAccounts>]
[Sends<GetBell>]
public sealed class FindingsModel(IMediator mediator) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public AccessAnomaly? Rule { get; set; }

    [BindProperty(SupportsGet = true)]
    public FindingState? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Account { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? To { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>Nothing while what they are filtered by cannot be read.</summary>
    public Page<FindingRow>? Findings { get; private set; }

    public StaffChoices Accounts { get; private set; } = new([], ThereAreMore: false);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        if (From > To)
        {
            ModelState.AddModelError(nameof(To), Text.T("Audit.Days.Wrong"));
        }

        Accounts = await StaffChoices.For(mediator, Account, cancellationToken);
        if (ModelState.IsValid)
        {
            Findings = await mediator.Send(
                new ListFindings(Rule, Account is { } id ? new Id<Account>(id) : null, State, From, To, P), cancellationToken);
        }
    }
}
