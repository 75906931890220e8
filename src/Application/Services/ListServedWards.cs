using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Services;

/// <summary>
/// The wards of the programme, to edit the directory: those with an assigned account, and those that a provider stands in or serves. When
/// they are too many for one list, only those of <paramref name="Chosen"/>: the others are entered by their code.
/// </summary>
/// <param name="Chosen">Codes of wards that are chosen already.</param>
public sealed record ListServedWards(IReadOnlyCollection<string>? Chosen = null) : IQuery<ServedWards>
{
    /// <summary>How many wards can be chosen from one list.</summary>
    public const int Most = 500;

    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Directory);

    public Subject About => Subject.Own;
}

/// <summary>Wards to choose from.</summary>
/// <param name="TooMany">The programme has more wards than one list can hold: those that are not here are entered by their code.</param>
public sealed record ServedWards(IReadOnlyList<ServedWard> Rows, bool TooMany);

/// <summary>A ward by its code and name.</summary>
public sealed record ServedWard(string Code, string Name);

internal sealed class ListServedWardsHandler(CaseManagerDb db) : IRequestHandler<ListServedWards, ServedWards>
{
    public async Task<ServedWards> Handle(ListServedWards query, CancellationToken cancellationToken)
    {
        var rows = await db.Database.SqlQuery<ServedWard>(
            $"""
            select w.code, w.name || ' (' || w.code || ')' as name
            from directory.wards w
            where w.code in (
                select ward_code from accounts.account_wards
                union select ward_code from directory.providers
                union select ward_code from directory.provider_wards)
            order by w.province_code, w.code
            limit {ListServedWards.Most + 1}
            """).ToListAsync(cancellationToken);
        if (rows.Count <= ListServedWards.Most)
        {
            return new(rows, TooMany: false);
        }

        var chosen = (query.Chosen ?? []).ToArray();

        return new(
            await db.Database.SqlQuery<ServedWard>(
                $"""
                select code, name || ' (' || code || ')' as name from directory.wards where code = any({chosen})
                    order by province_code, code
                """)
                .ToListAsync(cancellationToken),
            TooMany: true);
    }
}
