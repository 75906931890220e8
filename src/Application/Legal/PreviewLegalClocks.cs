using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Legal;
using MediatR;

namespace CaseManager.Application.Legal;

/// <summary>The clocks that an event would start, before it is written down.</summary>
public sealed record PreviewLegalClocks(ClientCode ClientCode, LegalEventKind Kind, DateOnly On, TimeOnly Time)
    : IQuery<IReadOnlyList<ClockPreview>>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Legal);

    public Subject About => Subject.Client(ClientCode);
}

/// <summary>A clock that would run, and until when.</summary>
public sealed record ClockPreview(ClockRuleText Rule, DateTimeOffset DueAt, bool IsUp);

internal sealed class PreviewLegalClocksHandler(CaseManagerDb db, TimeProvider clock)
    : IRequestHandler<PreviewLegalClocks, IReadOnlyList<ClockPreview>>
{
    public async Task<IReadOnlyList<ClockPreview>> Handle(PreviewLegalClocks query, CancellationToken cancellationToken)
    {
        var calendar = await db.WorkingCalendar(cancellationToken);
        var rules = await db.RulesFor(query.Kind, query.On, cancellationToken);
        var (from, now) = (query.On.AtInVietnam(query.Time), clock.GetUtcNow());

        return
        [
            .. rules.Select(rule => (Text: ClockRuleText.Of(rule), Runs: rule.Runs(from, now, calendar)))
                .Where(clock => clock.Runs is not null)
                .Select(clock => new ClockPreview(clock.Text, clock.Runs!.Value.DueAt, now > clock.Runs.Value.DueAt))
                .OrderBy(preview => preview.DueAt),
        ];
    }
}
