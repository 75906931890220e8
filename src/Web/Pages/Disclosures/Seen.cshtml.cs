using CaseManager.Application.Disclosures;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Disclosures;

/// <summary>Who has seen a client's record: a line for a day and a role, the unusual first, and each entry behind it.</summary>
[Sends<WhoHasSeenByDay>]
[Sends<WhoHasSeen>]
public sealed class SeenModel(IMediator mediator) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public ClientCode Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? To { get; set; }

    /// <summary>Each entry, not each day.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Whole { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public Page<SeenDay> Days { get; private set; } = new([], 1, 0);

    /// <summary>The days of this page that should be known first.</summary>
    public IReadOnlyList<SeenDay> Unusual => [.. Days.Rows.Where(day => day.Unusual.Count > 0)];

    /// <summary>Null while the days are shown.</summary>
    public Page<SeenRow>? Rows { get; private set; }

    public bool MayPrint => HttpContext.May<PrintWhoHasSeen>();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        if (Whole)
        {
            Rows = await mediator.Send(new WhoHasSeen(Code, From, To, P), cancellationToken);
        }
        else
        {
            Days = await mediator.Send(new WhoHasSeenByDay(Code, From, To, P), cancellationToken);
        }
    }

    /// <summary>A page about the same days.</summary>
    public string AddressOf(string page, bool whole = false) =>
        page + QueryString.Create(
            [.. Chosen("from", From), .. Chosen("to", To), .. whole ? Given("whole", "true") : []]);

    private static KeyValuePair<string, string?>[] Chosen(string name, DateOnly? day) =>
        day is { } known ? Given(name, Dates.Machine(known)) : [];

    private static KeyValuePair<string, string?>[] Given(string name, string value) => [new(name, value)];
}
