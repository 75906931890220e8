using CaseManager.Application.Disclosures;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Disclosures;

/// <summary>"Who has seen my file", for the client to take home. It bears the code, never a name.</summary>
[Sends<PrintWhoHasSeen>]
public sealed class SheetModel(IMediator mediator, TimeProvider clock) : PageModel, IOnPaper
{
    [BindProperty(SupportsGet = true)]
    public ClientCode Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? To { get; set; }

    public WhoHasSeenSheet Sheet { get; private set; } = null!;

    public NoticeWords Notice => Sheet.Notice;

    public DateOnly Today => clock.Today();

    /// <summary>The days it is about: those chosen, or this month.</summary>
    public string Days => Text.T("Disclosures.Sheet.Days", From is { } from ? Dates.Short(from) : "…", Dates.Short(To ?? Today));

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        From ??= To is null ? new DateOnly(Today.Year, Today.Month, 1) : null;
        Sheet = await mediator.Send(new PrintWhoHasSeen(Code, From, To), cancellationToken);
    }
}
