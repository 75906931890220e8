using System.Reflection;
using CaseManager.Application.Audit;
using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Clients;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Disclosures;

/// <summary>A part of the record, as a client calls it. None of these words says what a client has.</summary>
public enum SeenPart
{
    /// <summary>The first page and what stands at the top of every page: no part of its own.</summary>
    Record,
    Lists,
    Person,
    Assessments,
    Plan,
    Contacts,
    Services,
    Safety,
    Legal,
    Consents,
    Disclosures,
}

/// <summary>What was unusual about a day: it stands first.</summary>
public enum SeenUnusual
{
    Officer,
    Emergency,
    Elsewhere,
    Night,
    Printed,
    PhoneShown,
    Refused,
}

/// <summary>What people of one role saw of a client's record on a day, or in a week. It has no place for a name.</summary>
/// <param name="Last">The last day; the first one as well, unless a week was put together.</param>
/// <param name="Days">On how many days.</param>
/// <param name="Own">It was the client's own coordinator.</param>
/// <param name="Looks">How often; a page counts once, whatever it asks for.</param>
/// <param name="Unusual">What was unusual, and when first.</param>
public sealed record SeenDay(
    DateOnly Day, DateOnly Last, int Days, Role? Role, bool Own, int Looks, IReadOnlyList<SeenPart> Read, IReadOnlyList<SeenPart> Written,
    IReadOnlyList<SeenPart> Printed, IReadOnlyDictionary<SeenUnusual, DateTimeOffset?> Unusual);

internal static class SeenDays
{
    private static readonly Dictionary<string, UseCaseWord> Words = typeof(IUseCase).Assembly.GetTypes()
        .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IUseCase)))
        .ToDictionary(type => type.Name, WordOf);

    /// <summary>Who saw the record in these days, latest first; a line for a day and a role.</summary>
    public static async Task<Page<SeenDay>> SeenByDay(
        this CaseManagerDb db, ClientCode code, DateOnly? from, DateOnly? to, int page, int size, CancellationToken cancellationToken)
    {
        var span = SeenSpan.Of(from, to, page, size);
        var rows = await db.Database.SqlQuery<Line>(
            $"""
            select day, role, own, looks, use_cases, refusals, refused_at, emergency_at, night_at, elsewhere_at, total
            from audit.seen_days({code.Value}, {span.Since}, {span.Until}, {span.Skip}, {size})
            """).ToListAsync(cancellationToken);

        return new([.. rows.Select(Of)], span.Page, (int)(rows.Count == 0 ? 0 : rows[0].Total));
    }

    /// <summary>The same in at most so many lines, where that can be: the oldest weeks are put together first.</summary>
    public static IReadOnlyList<SeenDay> AtMost(IReadOnlyList<SeenDay> days, int most)
    {
        var lines = days;
        foreach (var week in days.Select(day => Monday(day.Day)).Distinct().Order())
        {
            if (lines.Count <= most)
            {
                break;
            }

            lines =
            [
                .. lines.Where(line => Monday(line.Day) != week),
                .. lines.Where(line => Monday(line.Day) == week).GroupBy(line => (line.Role, line.Own)).Select(Together),
            ];
        }

        return [.. lines.OrderByDescending(line => line.Last)];
    }

    private static SeenDay Together(IGrouping<(Role? Role, bool Own), SeenDay> lines) =>
        new(
            lines.Min(line => line.Day), lines.Max(line => line.Last), lines.Count(), lines.Key.Role, lines.Key.Own,
            lines.Sum(line => line.Looks), Parts(lines.SelectMany(line => line.Read)), Parts(lines.SelectMany(line => line.Written)),
            Parts(lines.SelectMany(line => line.Printed)), new Dictionary<SeenUnusual, DateTimeOffset?>());

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static SeenDay Of(Line line)
    {
        var words = line.UseCases.Select(useCase => Words.GetValueOrDefault(useCase, new(SeenPart.Record, Kind.Read))).ToList();
        var role = ListAuditEntriesHandler.RoleOf(line.Role);
        var unusual = new Dictionary<SeenUnusual, DateTimeOffset?>();
        Add(SeenUnusual.Officer, role is { } known && known == Sides.Police && line.Looks > 0, null);
        Add(SeenUnusual.Emergency, line.EmergencyAt is not null, line.EmergencyAt);
        Add(SeenUnusual.Elsewhere, line.ElsewhereAt is not null, line.ElsewhereAt);
        Add(SeenUnusual.Night, line.NightAt is not null, line.NightAt);
        Add(SeenUnusual.Printed, words.Any(word => word.Kind is Kind.Printed), null);
        Add(SeenUnusual.PhoneShown, words.Any(word => word.Kind is Kind.Revealed), null);
        Add(SeenUnusual.Refused, line.Refusals > 0, line.RefusedAt);

        return new(line.Day, line.Day, 1, role, line.Own, line.Looks, Of(Kind.Read), Of(Kind.Written), Of(Kind.Printed), unusual);

        void Add(SeenUnusual what, bool isSo, DateTimeOffset? at)
        {
            if (isSo)
            {
                unusual[what] = at;
            }
        }

        IReadOnlyList<SeenPart> Of(Kind kind) => Parts(words.Where(word => word.Kind == kind).Select(word => word.Part));
    }

    private static IReadOnlyList<SeenPart> Parts(IEnumerable<SeenPart> parts) =>
        [.. parts.Where(part => part is not SeenPart.Record).Distinct().Order()];

    private static UseCaseWord WordOf(Type type)
    {
        var needs = (AccessNeed)type.GetProperty(nameof(IUseCase.Needs), BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;

        return new(
            PartOf(type),
            type.IsAssignableTo(typeof(IExports)) ? Kind.Printed
            : type.IsAssignableTo(typeof(IReveals)) ? Kind.Revealed
            : needs.Operation is Operation.Write ? Kind.Written
            : Kind.Read);
    }

    private static SeenPart PartOf(Type type) => type.Namespace!.Split('.')[^1] switch
    {
        // By their names, as the trail holds them: that feature stands above this one.
        "Clients" when type.Name is "ListClients" or "SearchClients" => SeenPart.Lists,
        "Assessments" => SeenPart.Assessments,
        "CarePlans" => SeenPart.Plan,
        "Consents" => SeenPart.Consents,
        "Contacts" => SeenPart.Contacts,
        "Cascades" or "Services" => SeenPart.Services,
        "Disclosures" => SeenPart.Disclosures,
        "Legal" => SeenPart.Legal,
        "People" => SeenPart.Person,
        "Safety" => SeenPart.Safety,
        "Worklist" => SeenPart.Lists,
        _ => SeenPart.Record,
    };

    private enum Kind
    {
        Read,
        Written,
        Printed,
        Revealed,
    }

    private sealed record UseCaseWord(SeenPart Part, Kind Kind);

    private sealed record Line(
        DateOnly Day, string? Role, bool Own, int Looks, string[] UseCases, int Refusals, DateTimeOffset? RefusedAt,
        DateTimeOffset? EmergencyAt, DateTimeOffset? NightAt, DateTimeOffset? ElsewhereAt, long Total);
}
