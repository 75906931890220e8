using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Assessments;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Worklist;

/// <summary>Assessments to be done again, of a coordinator's clients or of all in sight. HIV ones are never in a list.</summary>
internal static class DueAssessments
{
    private const int Most = 10;

    public static async Task<Top<ClientCode>> ClientsToAssessAgain(
        this CaseManagerDb db, Id<Account>? coordinator, DateOnly today, CancellationToken cancellationToken)
    {
        var until = today.AddDays(Limits.WorkAheadDays);
        var codes = await db.Database.SqlQuery<string>(
            $"""
            select client_code as "Value" from care.clients_to_assess_again({until}, {coordinator?.Value}, {Most + 1})
            """).ToListAsync(cancellationToken);

        return Top<ClientCode>.Of([.. codes.Select(code => ClientCode.Parse(code, null))], Most);
    }

    /// <param name="clients">Whom the trail names: what is due may be about health, and is among the rows only then.</param>
    public static async Task<Top<DueAssessmentRow>> AssessmentsDue(
        this CaseManagerDb db, Top<ClientCode> clients, DateOnly today, IReadOnlyDictionary<ClientCode, string> names,
        CancellationToken cancellationToken)
    {
        if (clients.Rows.Count == 0)
        {
            return new([], ThereAreMore: false);
        }

        var until = today.AddDays(Limits.WorkAheadDays);
        var rows = await db.Set<Assessment>()
            .Where(a =>
                clients.Rows.Contains(a.ClientCode) && a.NextDueOn <= until && Assessment.Counted.Contains(a.Status)
                    && a.Category != DataCategory.Hiv
                && !db.Set<Assessment>().Any(later => later.ClientCode == a.ClientCode && later.InstrumentCode == a.InstrumentCode
                    && Assessment.Counted.Contains(later.Status) && later.AnsweredAt > a.AnsweredAt))
            .OrderBy(a => a.NextDueOn).ThenBy(a => a.Id)
            .Select(a => new { a.ClientCode, a.InstrumentCode, DueOn = a.NextDueOn!.Value })
            .Take(Most * 3).ToListAsync(cancellationToken);

        return new(
            [
                .. rows.GroupBy(row => row.ClientCode)
                    .Select(client => new DueAssessmentRow(
                        client.Key, names.GetValueOrDefault(client.Key), client.Min(row => row.DueOn),
                        [.. client.Select(row => Instruments.Find(row.InstrumentCode)).OfType<Instrument>()])),
            ],
            clients.ThereAreMore);
    }
}
