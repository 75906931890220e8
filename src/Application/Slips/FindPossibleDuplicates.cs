using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using MediatR;

namespace CaseManager.Application.Slips;

/// <summary>Whether the person to be enrolled may be a client of the coordinator's wards already.</summary>
public sealed record FindPossibleDuplicates(string FullName, string? KnownAs, string? Phone, int? YearOfBirth)
    : IQuery<IReadOnlyList<DuplicateRow>>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Identity);

    public Subject About => Subject.OwnWards;
}

internal sealed class FindPossibleDuplicatesHandler(CaseManagerDb db, AuditTrail trail)
    : IRequestHandler<FindPossibleDuplicates, IReadOnlyList<DuplicateRow>>
{
    private const int YearsOfDoubt = 2;

    public async Task<IReadOnlyList<DuplicateRow>> Handle(FindPossibleDuplicates query, CancellationToken cancellationToken)
    {
        (int, int)? years = query.YearOfBirth is { } year ? (year - YearsOfDoubt, year + YearsOfDoubt) : null;
        var rows = await PossibleDuplicates.Find(db, query.FullName, PhoneNumber.Read(query.Phone), years, cancellationToken);
        trail.Showing(rows.Select(row => row.Code));

        return rows;
    }
}
