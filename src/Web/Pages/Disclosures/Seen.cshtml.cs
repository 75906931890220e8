using CaseManager.Application.Disclosures;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Disclosures;

/// <summary>Who has seen a client's record, when and what for.</summary>
[Sends<WhoHasSeen>]
public sealed class SeenModel(IMediator mediator) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public ClientCode Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? To { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public Page<SeenRow> Rows { get; private set; } = new([], 1, 0);

    public bool MayPrint => HttpContext.May<PrintWhoHasSeen>();

    /// <summary>The sheet about the same days.</summary>
    public string PrintAddress =>
        $"/clients/{Code}/seen/print{QueryString.Create([.. Chosen("from", From), .. Chosen("to", To)])}";

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Rows = await mediator.Send(new WhoHasSeen(Code, From, To, P), cancellationToken);

    private static IEnumerable<KeyValuePair<string, string?>> Chosen(string name, DateOnly? day) =>
        day is { } known ? [new(name, Dates.Machine(known))] : [];
}
