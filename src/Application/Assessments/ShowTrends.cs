using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Assessments;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Assessments;

/// <summary>
/// How a client's scores have gone since the first assessment. Those about health are there only while the client consents.
/// </summary>
public sealed record ShowTrends(ClientCode ClientCode) : IQuery<IReadOnlyList<Trend>>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Care);

    public Subject About => Subject.Client(ClientCode);
}

/// <summary>One score over time, with the bands of the version that is asked now, the earliest first.</summary>
public sealed record Trend(Instrument Instrument, ScoreRule Rule, IReadOnlyList<TrendPoint> Points)
{
    public TrendPoint First => Points[0];

    public TrendPoint Latest => Points[^1];

    /// <summary>By how much it is higher or lower than the first time; null with one result only.</summary>
    public int? Change => Points.Count > 1 ? Latest.Total - First.Total : null;
}

/// <summary>A total on a day.</summary>
public sealed record TrendPoint(Id<Assessment> Id, DateOnly On, int Total);

internal sealed class ShowTrendsHandler(CaseManagerDb db) : IRequestHandler<ShowTrends, IReadOnlyList<Trend>>
{
    public async Task<IReadOnlyList<Trend>> Handle(ShowTrends query, CancellationToken cancellationToken) =>
        (await db.Results(query.ClientCode, cancellationToken)).Trends();
}

/// <summary>The scores of one assessment that counts.</summary>
internal sealed record Result(Id<Assessment> Id, string InstrumentCode, DateTimeOffset AnsweredAt, IReadOnlyList<StoredScore> Scores);

/// <summary>Reads a client's results, and lays them in lines.</summary>
internal static class ResultRows
{
    private const int Most = 300;

    /// <summary>The latest first.</summary>
    public static async Task<IReadOnlyList<Result>> Results(this CaseManagerDb db, ClientCode code, CancellationToken cancellationToken) =>
        await db.Set<Assessment>()
            .Where(a => a.ClientCode == code && Assessment.Counted.Contains(a.Status))
            .OrderByDescending(a => a.AnsweredAt)
            .Take(Most)
            .Select(a => new Result(a.Id, a.InstrumentCode, a.AnsweredAt!.Value, a.Scores))
            .ToListAsync(cancellationToken);

    public static IReadOnlyList<Trend> Trends(this IReadOnlyList<Result> results) =>
        [
            .. from instrument in Instruments.Offered
               from rule in instrument.Scores
               let points = results.Where(result => result.InstrumentCode == instrument.Code)
                   .SelectMany(result => result.Scores.Where(score => score.Code == rule.Code && score.Total is not null)
                       .Select(score => new TrendPoint(result.Id, result.AnsweredAt.DayInVietnam(), score.Total!.Value)))
                   .Reverse().ToList()
               // A substance that was never used has no line.
               where points.Any(point => point.Total > 0 || instrument.Scores.Count == 1)
               select new Trend(instrument, rule, points),
        ];
}
