using CaseManager.Application.Database;
using CaseManager.Application.Queries;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Legal;
using CaseManager.Domain.Services;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Legal;

/// <summary>A clock as it is shown: how it stands now, and what its rule says in the reader's language.</summary>
public sealed record LegalClockRow(
    Id<LegalClock> Id, ClientCode ClientCode, Id<LegalEvent> EventId, LegalEventKind EventKind, DateTimeOffset RunsFrom,
    DateTimeOffset DueAt, ClockState State, DateTimeOffset StateSince, Suspension? Suspension, string? Reason, long Version,
    ClockRuleText Rule)
{
    /// <summary>Still something to watch: it runs, stands still, or is over without a recorded outcome.</summary>
    public bool IsOpen { get; init; }
}

/// <summary>One version of a rule in the reader's language.</summary>
public sealed record ClockRuleText(
    string Code, int Version, LegalEventKind? Trigger, ClockKind Kind, ActingParty Acts, int Length, ClockUnit Unit, LastDayRule LastDay,
    ClockDirection Direction, ForceMajeureRule ForceMajeure, string Name,
    string AtStake, string ToDo, string Law, string Article, SourceKind SourceKind, DateOnly ReadOn, DateOnly? ReviewedOn,
    string? ReviewedBy, DateOnly ValidFrom, DateOnly? ValidTo)
{
    internal static ClockRuleText Of(ClockRule r) =>
        new(
            r.Code, r.Version, r.Trigger, r.Kind, r.Acts, r.Length, r.Unit, r.LastDay, r.Direction, r.ForceMajeure,
            ServiceRows.English ? r.NameEn : r.NameVi, ServiceRows.English ? r.AtStakeEn : r.AtStakeVi,
            ServiceRows.English ? r.ToDoEn : r.ToDoVi, r.Law, r.Article, r.SourceKind, r.ReadOn, r.ReviewedOn, r.ReviewedBy, r.ValidFrom,
            r.ValidTo);
}

/// <summary>One version of a ground in the reader's language.</summary>
/// <param name="Category">On which side of the barrier it stands.</param>
public sealed record GroundRuleText(
    string Code, int Version, DataCategory Category, GroundEffect Effect, string Name, string Proof, string Law, string Article,
    SourceKind SourceKind, DateOnly ReadOn, DateOnly? ReviewedOn, string? ReviewedBy, DateOnly ValidFrom, DateOnly? ValidTo)
{
    internal static GroundRuleText Of(GroundRule r) =>
        new(
            r.Code, r.Version, r.Category, r.Effect, ServiceRows.English ? r.NameEn : r.NameVi, ServiceRows.English ? r.ProofEn : r.ProofVi,
            r.Law, r.Article, r.SourceKind, r.ReadOn, r.ReviewedOn, r.ReviewedBy, r.ValidFrom, r.ValidTo);
}

/// <summary>Whom to call for legal aid.</summary>
public sealed record LegalAidRow(string Name, string? Phone, string? Hours);

/// <summary>What several use cases of this feature ask of the database.</summary>
internal static class LegalQueries
{
    private const string LegalAid = "legal-aid";
    private const int MostProviders = 5;

    /// <summary>The days that working days are counted by.</summary>
    public static async Task<WorkingCalendar> WorkingCalendar(this CaseManagerDb db, CancellationToken cancellationToken)
    {
        var days = await db.Set<DayOff>().Select(day => new { day.Day, day.Kind }).ToListAsync(cancellationToken);

        return new(
            days.Where(day => day.Kind is DayOffKind.Holiday).Select(day => day.Day),
            days.Where(day => day.Kind is DayOffKind.WorkedInstead).Select(day => day.Day));
    }

    /// <summary>
    /// Says in words what row-level security would say as an error: what is about health is kept only while the client agrees to it.
    /// </summary>
    public static async Task RequireConsent(
        this CaseManagerDb db, Actor actor, ClientCode client, DataCategory category, DateTimeOffset at,
        CancellationToken cancellationToken)
    {
        if (actor.MissingConsent(AccessNeed.ToWrite(category), await db.ConsentsInForce(client, at, cancellationToken)) is not null)
        {
            throw new RuleBrokenException("Legal.Rule.NeedsConsent");
        }
    }

    /// <summary>The rules that an event of this kind on this day starts.</summary>
    public static Task<List<ClockRule>> RulesFor(
        this CaseManagerDb db, LegalEventKind kind, DateOnly day, CancellationToken cancellationToken) =>
        db.Set<ClockRule>().AsNoTracking()
            .Where(rule => rule.Trigger == kind && rule.ValidFrom <= day && (rule.ValidTo == null || day <= rule.ValidTo))
            .OrderBy(rule => rule.Code)
            .ToListAsync(cancellationToken);

    /// <summary>The version of a clock that applies on a day; null when it has none for that day.</summary>
    public static Task<ClockRule?> ClockRuleOn(this CaseManagerDb db, string code, DateOnly day, CancellationToken cancellationToken) =>
        db.Set<ClockRule>().AsNoTracking()
            .SingleOrDefaultAsync(
                rule => rule.Code == code && rule.ValidFrom <= day && (rule.ValidTo == null || day <= rule.ValidTo), cancellationToken);

    /// <summary>The grounds that the law knows on a day: what bars the measure first.</summary>
    public static async Task<IReadOnlyList<GroundRule>> GroundRulesOn(
        this CaseManagerDb db, DateOnly day, CancellationToken cancellationToken) =>
        (await db.Set<GroundRule>().AsNoTracking()
            .Where(rule => rule.ValidFrom <= day && (rule.ValidTo == null || day <= rule.ValidTo) && rule.Effect != GroundEffect.Repealed)
            .ToListAsync(cancellationToken)).InOrder();

    public static async Task<IReadOnlyList<LegalClockRow>> Rows(
        this CaseManagerDb db, IQueryable<LegalClock> clocks, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var rows = await (
            from clock in clocks.AsNoTracking()
            join happened in db.Set<LegalEvent>() on clock.EventId equals happened.Id
            join rule in db.Set<ClockRule>()
                on new { Code = clock.RuleCode, Version = clock.RuleVersion } equals new { rule.Code, rule.Version }
            orderby clock.DueAt, clock.RuleCode, clock.Id
            select new { Clock = clock, happened.Kind, Rule = rule }).ToListAsync(cancellationToken);

        return [.. rows.Select(row => Row(row.Clock, row.Kind, row.Rule, now))];
    }

    public static LegalClockRow Row(LegalClock clock, LegalEventKind kind, ClockRule rule, DateTimeOffset now) =>
        new(
            clock.Id, clock.ClientCode, clock.EventId, kind, clock.RunsFrom, clock.DueAt, clock.StateAt(now), clock.StateSince,
            clock.Suspension, clock.Reason, clock.Version, ClockRuleText.Of(rule))
        {
            IsOpen = clock.State is ClockState.Running or ClockState.Suspended,
        };

    /// <summary>The providers of legal aid to clients of this client's ward; those with a phone first.</summary>
    public static async Task<IReadOnlyList<LegalAidRow>> LegalAidFor(
        this CaseManagerDb db, ClientCode code, DateOnly today, CancellationToken cancellationToken)
    {
        var ward = await db.Set<Client>()
            .Where(client => client.Code == code)
            .Select(client => client.WardCode)
            .SingleAsync(cancellationToken);

        return await db.Set<Provider>().AsNoTracking().Offering(LegalAid, ward, today)
            .OrderBy(provider => provider.Phone == null).ThenBy(provider => provider.Name).ThenBy(provider => provider.Id)
            .Take(MostProviders)
            .Select(provider => new LegalAidRow(provider.Name, provider.Phone, provider.Hours))
            .ToListAsync(cancellationToken);
    }
}
