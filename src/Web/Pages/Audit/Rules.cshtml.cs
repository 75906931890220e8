using CaseManager.Application.Audit;
using CaseManager.Application.Texts;
using CaseManager.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Audit;

/// <summary>The rules by which the trail is watched.</summary>
[Sends<ListAnomalyRules>]
public sealed class RulesModel(IMediator mediator) : PageModel
{
    private const int MinutesOfHour = 60;
    private const int MinutesOfDay = 24 * MinutesOfHour;

    public IReadOnlyList<AnomalyRuleRow> Rules { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Rules = await mediator.Send(new ListAnomalyRules(), cancellationToken);

    /// <summary>7 ngày; 48 giờ; 10 phút: the largest unit that says it whole.</summary>
    public static string Span(int minutes) => minutes switch
    {
        > MinutesOfDay when minutes % MinutesOfDay == 0 => Text.Count("Legal.Length.CalendarDays", minutes / MinutesOfDay),
        _ when minutes % MinutesOfHour == 0 => Text.Count("Legal.Length.Hours", minutes / MinutesOfHour),
        _ => Text.Count("Seals.Minutes", minutes),
    };
}
