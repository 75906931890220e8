using CaseManager.Application.Outcomes;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Outcomes;
using CaseManager.Web.Infrastructure;
using CaseManager.Web.TagHelpers;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Outcomes;

/// <summary>What came of the programme: never by officer, never a number of one to four people.</summary>
[Sends<GetOutcomes>]
public sealed class IndexModel(IMediator mediator) : PageModel
{
    private const int Percent = 100;
    private const int DarkestShade = 4;
    private const int ColumnsInSight = 6;

    [BindProperty(SupportsGet = true)]
    public string? Period { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Ward { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>Code, or words of a ward's name; only ever posted.</summary>
    [BindProperty]
    public string? Search { get; set; }

    public OutcomesReport Report { get; private set; } = null!;

    public IReadOnlyList<Choice> Periods => [.. Report.Periods.Select(p => new Choice(p.Code, p.Name()))];

    /// <summary>Whether there are more wards than one page of the list, so that one is looked for rather than chosen.</summary>
    public bool ManyWards => Search is not null || Report.Wards.Last > 1;

    public IReadOnlyList<Choice> Wards =>
        [
            .. (ManyWards ? [] : Report.Wards.Rows).Append(Report.Ward)
            .OfType<OutcomeWard>()
            .Distinct()
            .OrderBy(w => w.Name, StringComparer.CurrentCulture)
            .Select(w => new Choice(w.Code, w.Name))
        ];

    public async Task OnGetAsync(CancellationToken cancellationToken) => await Read(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(Search))
        {
            return RedirectToPage(new { Period });
        }

        await Read(cancellationToken);

        return Page();
    }

    public string Sub() => string.Join(" · ", new[]
    {
        Report.Period.Name(),
        Report.Period is { From: { } from, To: { } to } ? Text.T("Outcomes.Period.Range", from, to) : null,
        Report.Ward?.Name,
        Report.PreparedAt is { } at
            ? Text.T("Outcomes.Prepared", TimeZoneInfo.ConvertTime(at, VietnamTime.Zone))
            : Text.T("Outcomes.NotPrepared"),
    }.OfType<string>());

    public IEnumerable<CascadeStep> Cascade()
    {
        var slips = Report.All.Of(Measure.Introduced);
        OutcomeFigure? before = null;
        foreach (var stage in Measure.Stages)
        {
            var figure = Report.All.Of(stage);
            var drop = before?.Number is { } earlier && figure.Number is { } now && earlier > now
                ? Text.T($"Outcomes.Drop.{stage}", earlier - now)
                : null;

            yield return new(Text.T($"Outcomes.Measure.{stage}"), Say(figure), Width(figure, slips), Share(figure, slips), drop);
            before = figure;
        }
    }

    public IEnumerable<Bar> Pathways()
    {
        var clients = Report.All.Of(Measure.Consented);
        foreach (var (pathway, started) in new[]
        {
            (Measure.Methadone, Measure.MethadoneStarted), (Measure.Recovery, Measure.RecoveryStarted), (Measure.Neither, null)
        })
        {
            var figure = Report.All.Of(pathway);
            string?[] notes =
                [Share(figure, clients), started is null ? null : Text.T("Outcomes.Pathways.Started", Say(Report.All.Of(started)))];

            yield return new(
                Text.T($"Outcomes.Measure.{pathway}"), Say(figure), Width(figure, clients), string.Join(" · ", notes.OfType<string>()));
        }
    }

    public IEnumerable<HeatRow> WardRows()
    {
        var most = Measure.Stages.ToDictionary(m => m, m => Math.Max(1, Report.ByWard.Max(w => w.Of(m).Number) ?? 0));

        return Report.Wards.Rows.Zip(Report.ByWard, (ward, row) => new HeatRow(
            ward.Name,
            [
                .. Measure.Stages.Select(m => new HeatCell(Say(row.Of(m)), DarkestShade * (row.Of(m).Number ?? 0) / most[m])),
                new HeatCell(Days(row.Of(Measure.Started)), 0),
            ],
            Url.Page("/Outcomes/Index", new { period = Report.Period.Code, ward = row.Key })));
    }

    public IReadOnlyList<ColumnGroup> OverTime() =>
    [
        .. Report.OverTime.TakeLast(ColumnsInSight).Select(row => new ColumnGroup(
            ReportPeriod.Find(row.Key)!.ShortName(), [Column(row.Of(Measure.Introduced)), Column(row.Of(Measure.Consented))])),
    ];

    public IEnumerable<Bar> Services()
    {
        var most = Math.Max(1, Report.Services.Max(s => s.Referred.Number) ?? 0);

        return Report.Services.Select(s => new Bar(
            s.Name, Say(s.Referred), (double)Percent * (s.Referred.Number ?? 0) / most,
            s.Started.MedianWait is null
                ? Text.T("Outcomes.Pathways.Started", Say(s.Started))
                : $"{Text.T("Outcomes.Pathways.Started", Say(s.Started))} · {Days(s.Started)}"));
    }

    public string Say(string measure) => Say(Report.All.Of(measure));

    public string Hours(string measure) =>
        Report.All.Of(measure).MedianWait is { } hours ? Text.T("Outcomes.Figure.Hours", hours) : Text.T("Outcomes.Figure.None");

    public string Days(string measure) => Days(Report.All.Of(measure));

    public string? ShareNote(string measure, string whole, string key) =>
        Share(Report.All.Of(measure), Report.All.Of(whole)) is { } share ? Text.T(key, share) : null;

    private async Task Read(CancellationToken cancellationToken)
    {
        Report = await mediator.Send(new GetOutcomes(Period ?? ReportPeriod.Whole.Code, Ward, P, Search), cancellationToken);
        Period = Report.Period.Code;
    }

    private static string Days(OutcomeFigure figure) =>
        figure.MedianWait is { } days ? Text.T("Outcomes.Figure.Days", days) : Text.T("Outcomes.Figure.None");

    private static Column Column(OutcomeFigure figure) => new(figure.Number, Say(figure));

    private static string Say(OutcomeFigure figure) => figure.Publication switch
    {
        Publication.Shown => Text.T("Outcomes.Figure.Shown", figure.Number),
        Publication.Small => Text.T("Outcomes.Figure.Small"),
        Publication.Withheld => Text.T("Outcomes.Figure.Withheld"),
    };

    private static string? Share(OutcomeFigure part, OutcomeFigure whole) =>
        part.ShareOf(whole) is { } share ? Text.T("Outcomes.Figure.Share", share * Percent) : null;

    private static double Width(OutcomeFigure part, OutcomeFigure whole) => (double)((part.ShareOf(whole) ?? 0) * Percent);
}
