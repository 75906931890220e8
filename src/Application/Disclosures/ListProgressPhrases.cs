using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Disclosures;

/// <summary>The provinces that the programme works in, and whether the phrase for officers is switched on there.</summary>
public sealed record ListProgressPhrases : IQuery<IReadOnlyList<ProvincePhrase>>
{
    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Directory);

    public Subject About => Subject.Own;
}

/// <summary>A province; no decision means that the phrase is off.</summary>
public sealed record ProvincePhrase(string ProvinceCode, string ProvinceName, DateOnly? Since, string? Decision);

internal sealed class ListProgressPhrasesHandler(CaseManagerDb db) : IRequestHandler<ListProgressPhrases, IReadOnlyList<ProvincePhrase>>
{
    public async Task<IReadOnlyList<ProvincePhrase>> Handle(ListProgressPhrases query, CancellationToken cancellationToken) =>
        await db.Database.SqlQuery<ProvincePhrase>(
            $"""
            select w.province_code, min(w.province_name) as province_name, p.since, p.decision
            from directory.wards w left join directory.progress_phrases p on p.province_code = w.province_code
            where w.valid_to is null and exists (select from directory.duty_coordinators d where d.ward_code = w.code)
            group by w.province_code, p.since, p.decision
            order by w.province_code
            """).ToListAsync(cancellationToken);
}
