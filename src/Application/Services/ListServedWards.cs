using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain.Access;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Services;

/// <summary>The wards of the programme, for whoever keeps the directory: those that somebody answers for or a provider stands in or serves.</summary>
public sealed record ListServedWards : IQuery<IReadOnlyList<ServedWard>>
{
    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Directory);

    public Subject About => Subject.Own;
}

/// <summary>A ward by its code and name.</summary>
public sealed record ServedWard(string Code, string Name);

internal sealed class ListServedWardsHandler(CaseManagerDb db) : IRequestHandler<ListServedWards, IReadOnlyList<ServedWard>>
{
    public async Task<IReadOnlyList<ServedWard>> Handle(ListServedWards query, CancellationToken cancellationToken) =>
        await db.Database.SqlQuery<ServedWard>(
            $"""
            select w.code, w.name || ' (' || w.code || ')' as name
            from directory.wards w
            where w.code in (
                select ward_code from accounts.account_wards
                union select ward_code from directory.providers
                union select ward_code from directory.provider_wards)
            order by w.province_code, w.code
            limit 500
            """).ToListAsync(cancellationToken);
}
