using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Slips;
using CaseManager.Domain.Wards;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Slips;

/// <summary>The slips that an officer filed in the last ninety days: that they were sent or received, and never about whom.</summary>
public sealed record ListMySlips(int Page = 1) : IQuery<Page<SlipRow>>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.OwnSlip);

    public Subject About => Subject.Own;
}

/// <summary>All that an officer ever sees of a slip once it is sent.</summary>
public sealed record SlipRow(string Reference, DateTimeOffset FiledAt, string WardName, ReferralBasis Basis, SlipWord Word);

internal sealed class ListMySlipsHandler(CaseManagerDb db) : IRequestHandler<ListMySlips, Page<SlipRow>>
{
    public async Task<Page<SlipRow>> Handle(ListMySlips query, CancellationToken cancellationToken)
    {
        var count = await db.Set<Slip>().CountAsync(cancellationToken);
        var number = Page<SlipRow>.Nearest(query.Page, count);

        return new(await db.OwnSlips(Page<SlipRow>.Before(number), Page<SlipRow>.Size, cancellationToken), number, count);
    }
}

/// <summary>Reads an officer's own slips.</summary>
internal static class OwnSlipRows
{
    public static async Task<IReadOnlyList<SlipRow>> OwnSlips(
        this CaseManagerDb db, int skip, int take, CancellationToken cancellationToken)
    {
        var rows = await (
            from slip in db.Set<Slip>()
            orderby slip.FiledAt descending, slip.Id
            join ward in db.Set<Ward>() on slip.WardCode equals ward.Code
            select new { slip.Id, Row = new SlipRow(slip.Reference, slip.FiledAt, ward.Name, slip.Basis, slip.Word) })
            .Skip(skip).Take(take).ToListAsync(cancellationToken);

        // The database says which of them show the phrase, and writes down that they did.
        var ids = rows.Select(row => row.Id.Value).ToArray();
        var inContact = await db.Database.SqlQuery<Guid>(
            $"""select s as "Value" from intake.in_contact({ids}) s""").ToListAsync(cancellationToken);

        return [.. rows.Select(row => inContact.Contains(row.Id.Value) ? row.Row with { Word = SlipWord.InContact } : row.Row)];
    }
}
