using System.Globalization;
using CaseManager.Application.Assessments;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Web.Infrastructure;
using CaseManager.Web.TagHelpers;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Clients.Assessments;

/// <summary>A client's scores since the first assessment: a line over its bands, and the same numbers in a table.</summary>
[Sends<ShowTrends>]
public sealed class TrendsModel(IMediator mediator) : PageModel
{
    // More points than this would stand on each other.
    private const int MostShown = 6;

    [BindProperty(SupportsGet = true)]
    public ClientCode Code { get; set; }

    public IReadOnlyList<Trend> Trends { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Trends = await mediator.Send(new ShowTrends(Code), cancellationToken);

    /// <summary>The first result and the latest ones; all of them are in the table.</summary>
    public static IReadOnlyList<Point> Shown(Trend trend) =>
        [.. (trend.Points.Count <= MostShown ? trend.Points : trend.Points.Take(1).Concat(trend.Points.TakeLast(MostShown - 1)))
            .Select(point => new Point(point.On.ToString("MM/yyyy", CultureInfo.InvariantCulture), point.Total))];

    public static IReadOnlyList<Stripe> Stripes(Trend trend) =>
        [.. trend.Rule.Bands.Select(band => new Stripe(band.From, band.Level switch { 1 => "green", 2 => "amber", _ => "red" }))];

    /// <summary>What the line shows, for those who hear it.</summary>
    public static string InWords(Trend trend) =>
        $"{trend.Rule.Title}: {string.Join("; ", trend.Points.Select(point => $"{Dates.Short(point.On)} {point.Total}"))}";

    /// <summary>The change since the first time. Whether it is for the better is for people to say.</summary>
    public static string ChangeOf(Trend trend) => trend.Change switch
    {
        null => Text.T("Assessments.Trends.Once", trend.Latest.Total, trend.Rule.Max, Dates.Short(trend.Latest.On)),
        0 => Text.T("Assessments.Trends.Same", trend.Latest.Total, Dates.Short(trend.First.On)),
        < 0 => Text.T("Assessments.Trends.Down", trend.First.Total, trend.Latest.Total, -trend.Change, Dates.Short(trend.First.On)),
        > 0 => Text.T("Assessments.Trends.Up", trend.First.Total, trend.Latest.Total, trend.Change, Dates.Short(trend.First.On)),
    };
}
