using CaseManager.Application.Disclosures;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Texts;
using CaseManager.Domain.Disclosures;
using CaseManager.Web.Infrastructure;
using CaseManager.Web.TagHelpers;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Disclosures.Demands;

/// <summary>What authorities demanded to know, and how far each demand has come.</summary>
[Sends<ListDemands>]
public sealed class IndexModel(IMediator mediator) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public bool Closed { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public Page<DemandRow> Demands { get; private set; } = null!;

    public static IReadOnlyList<Choice> Shown =>
        [new("false", Text.T("Disclosures.Demands.Open")), new("true", Text.T("Disclosures.Demands.Closed"))];

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Demands = await mediator.Send(new ListDemands(Closed, P), cancellationToken);
}

/// <summary>How urgent a demand looks.</summary>
public static class DemandColours
{
    public static string Of(DemandStatus status) => status switch
    {
        DemandStatus.Received => "red",
        DemandStatus.LegalReview => "amber",
        DemandStatus.Refused or DemandStatus.Partial or DemandStatus.Granted => "blue",
        DemandStatus.Released or DemandStatus.Closed => "grey",
    };
}
