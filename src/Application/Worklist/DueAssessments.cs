using CaseManager.Application.Audit;
using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Assessments;
using CaseManager.Domain.Clients;
using CaseManager.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Worklist;

/// <summary>Assessments to be done again, of a coordinator's clients or of all in sight. HIV ones are never in a list.</summary>
internal static class DueAssessments
{
    private const int DaysAhead = 7;
    private const int Most = 10;

    public static async Task<FirstOf<DueAssessmentRow>> AssessmentsDue(
        this CaseManagerDb db, AuditTrail trail, Id<Account>? coordinator, DateOnly today, CancellationToken cancellationToken)
    {
        var until = today.AddDays(DaysAhead);
        var codes = (await db.Database.SqlQuery<string>(
                $"""select client_code as "Value" from care.clients_to_assess_again({until}, {(Guid?)coordinator?.Value}, {Most + 1})""").ToListAsync(cancellationToken))
            .Select(code => ClientCode.Parse(code, null)).ToList();

        if (codes.Count == 0)
        {
            return new([], ThereAreMore: false);
        }

        var thereAreMore = codes.Count > Most;
        codes = [.. codes.Take(Most)];

        // What is due may be about health: it is among the rows only once the trail names these clients.
        await trail.Showing(codes, cancellationToken);
        var rows = await (
                from a in db.Set<Assessment>()
                where codes.Contains(a.ClientCode) && a.NextDueOn <= until && Assessment.Counted.Contains(a.Status) && a.Category != Domain.Access.DataCategory.Hiv
                    && !db.Set<Assessment>().Any(later => later.ClientCode == a.ClientCode && later.InstrumentCode == a.InstrumentCode
                        && Assessment.Counted.Contains(later.Status) && later.AnsweredAt > a.AnsweredAt)
                join p in db.Set<Person>() on a.ClientCode equals p.ClientCode into people
                from person in people.DefaultIfEmpty()
                orderby a.NextDueOn, a.Id
                select new { a.ClientCode, person.FullName, a.InstrumentCode, DueOn = a.NextDueOn!.Value })
            .Take(Most * 3).ToListAsync(cancellationToken);

        return new(
            [
                .. rows.GroupBy(row => row.ClientCode)
                    .Select(client => new DueAssessmentRow(
                        client.Key, client.First().FullName, client.Min(row => row.DueOn), [.. client.Select(row => Instruments.Find(row.InstrumentCode)).OfType<Instrument>()])),
            ],
            thereAreMore);
    }
}
