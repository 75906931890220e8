using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Outcomes;
using MediatR;

namespace CaseManager.Application.Outcomes;

/// <summary>
/// Takes the figures of a period out of the system, as a file for a spreadsheet. What was taken, and by whom, stays in the trail.
/// </summary>
public sealed record ExportOutcomes(string Period, string? WardCode = null) : IQuery<OutcomesFile>, IExports
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Outcomes);

    public Subject About => WardCode is null ? Subject.Own : Subject.Ward(WardCode);
}

/// <summary>A file to download.</summary>
public sealed record OutcomesFile(string Name, ReadOnlyMemory<byte> Content);

internal sealed class ExportOutcomesHandler(CaseManagerDb db, TimeProvider clock) : IRequestHandler<ExportOutcomes, OutcomesFile>
{
    public async Task<OutcomesFile> Handle(ExportOutcomes query, CancellationToken cancellationToken)
    {
        var report = await new OutcomesReader(db, clock).Read(new(query.Period, query.WardCode), true, cancellationToken);
        var name = string.Join('-', new[] { "outcomes", report.Period.Code, report.Ward?.Code }.OfType<string>()) + ".csv";

        return new(name, CsvFile.Write([.. About(report), [], .. Figures(report), [], .. Definitions()]));
    }

    private static IEnumerable<IReadOnlyList<object?>> About(OutcomesReport report) =>
    [
        [Text.T("Outcomes.Title")],
        [Text.T("Outcomes.Filter.Period"), report.Period.Name()],
        [Text.T("Outcomes.Filter.Ward"), report.Ward?.Name ?? Text.T("Outcomes.Filter.AllWards")],
        [
            Text.T("Outcomes.Csv.Prepared"),
            report.PreparedAt is { } at
                ? TimeZoneInfo.ConvertTime(at, VietnamTime.Zone).ToString("g", System.Globalization.CultureInfo.CurrentCulture)
                : ""
        ],
        [Text.T("Outcomes.SmallNumbers")],
    ];

    private static IEnumerable<IReadOnlyList<object?>> Figures(OutcomesReport report)
    {
        string[] measures = [.. Measure.Stages, .. Measure.Pathways.Skip(1)];
        yield return [
            Text.T("Outcomes.Csv.Row"), .. measures.Select(m => Text.T($"Outcomes.Measure.{m}")), Text.T("Outcomes.Indicator.R4.Name"),
            Text.T("Outcomes.Indicator.S4.Name")
        ];
        yield return Line(report.Ward?.Name ?? Text.T("Outcomes.Filter.AllWards"), report.All, measures);
        foreach (var (ward, row) in report.Wards.Rows.Zip(report.ByWard))
        {
            yield return Line(ward.Name, row, measures);
        }

        foreach (var step in report.OverTime)
        {
            yield return Line(ReportPeriod.Find(step.Key)!.Name(), step, measures);
        }

        if (report.Services.Count > 0)
        {
            yield return [];
            yield return [
                Text.T("Outcomes.Services.Service"), Text.T("Outcomes.Services.Referred"), Text.T("Outcomes.Services.Started"),
                Text.T("Outcomes.Indicator.S4.Name")
            ];
        }

        foreach (var service in report.Services)
        {
            yield return [service.Name, Cell(service.Referred), Cell(service.Started), service.Started.MedianWait];
        }
    }

    private static List<object?> Line(string name, OutcomeRow row, string[] measures) =>
    [
        name, .. measures.Select(m => Cell(row.Of(m))), row.Of(Measure.Contacted).MedianWait, row.Of(Measure.Started).MedianWait,
    ];

    private static object Cell(OutcomeFigure figure) => figure.Publication switch
    {
        Publication.Shown => figure.Number ?? 0,
        Publication.Small => Text.T("Outcomes.Figure.Small"),
        Publication.Withheld => Text.T("Outcomes.Figure.Withheld"),
    };

    private static IEnumerable<IReadOnlyList<object?>> Definitions() =>
    [
        [Text.T("Outcomes.Definitions")],
        .. Indicator.All.Select(i =>
            new object?[] { i.Code, Text.T($"Outcomes.Indicator.{i.Code}.Name"), Text.T($"Outcomes.Indicator.{i.Code}.Definition") }),
    ];
}
