using System.Text.RegularExpressions;
using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Wards;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Wards;

/// <summary>The directory of wards, by code or by words of the name or province, with or without diacritics.</summary>
/// <param name="Kept">Only wards with a duty coordinator.</param>
public sealed record ListWards(string? Search = null, bool Kept = false, int Page = 1) : IQuery<Page<WardRow>>
{
    /// <summary>For the person who keeps the directory of wards.</summary>
    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Directory);

    public Subject About => Subject.Own;
}

/// <summary>A ward in a list.</summary>
public sealed record WardRow(
    string Code, string Name, string? NameEn, string ProvinceName, DateOnly ValidFrom, DateOnly? ValidTo, string? DutyName,
    string? DutyPhone);

internal sealed class ListWardsHandler(CaseManagerDb db) : IRequestHandler<ListWards, Page<WardRow>>
{
    public async Task<Page<WardRow>> Handle(ListWards query, CancellationToken cancellationToken)
    {
        var wards = db.Set<Ward>().Called(query.Search);
        if (query.Kept)
        {
            wards = wards.Where(ward => db.Set<DutyCoordinator>().Any(duty => duty.WardCode == ward.Code));
        }

        var rows =
            from ward in wards
            join d in db.Set<DutyCoordinator>() on ward.Code equals d.WardCode into duties
            from duty in duties.DefaultIfEmpty()
            orderby ward.ProvinceCode, ward.Code
            select new WardRow(ward.Code, ward.Name, ward.NameEn, ward.ProvinceName, ward.ValidFrom, ward.ValidTo, duty.Name, duty.Phone);

        return new(
            await rows.Skip(Page<WardRow>.Before(query.Page)).Take(Page<WardRow>.Size).ToListAsync(cancellationToken),
            Math.Max(1, query.Page),
            await wards.CountAsync(cancellationToken));
    }
}

/// <summary>Finds wards.</summary>
internal static class WardSearch
{
    /// <summary>Those of this code, or with all these words in their name or their province's; all when nothing is looked for.</summary>
    public static IQueryable<Ward> Called(this IQueryable<Ward> wards, string? search)
    {
        var words = NameKey.SoughtWords(search);

        return NameKey.Sought(words).Zip(words).Aggregate(
            wards, (found, word) => found.Where(ward => Regex.IsMatch(ward.SearchKey, word.First) || ward.Code.StartsWith(word.Second)));
    }
}
