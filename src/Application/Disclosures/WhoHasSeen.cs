using CaseManager.Application.Audit;
using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Audit;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Disclosures;

/// <summary>
/// Who has seen a client's record, as the client reads it: one line for a day and a role, latest first. It names no member of staff.
/// </summary>
/// <param name="From">The first day, in Vietnam.</param>
/// <param name="To">The last day.</param>
public sealed record WhoHasSeenByDay(ClientCode ClientCode, DateOnly? From = null, DateOnly? To = null, int Page = 1)
    : IQuery<Page<SeenDay>>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Care);

    public Subject About => Subject.Client(ClientCode);
}

/// <summary>Each entry behind it, latest first; this looking included. It names no member of staff either.</summary>
/// <param name="From">The first day, in Vietnam.</param>
/// <param name="To">The last day.</param>
public sealed record WhoHasSeen(ClientCode ClientCode, DateOnly? From = null, DateOnly? To = null, int Page = 1) : IQuery<Page<SeenRow>>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Care);

    public Subject About => Subject.Client(ClientCode);
}

/// <summary>The same for a reviewer, who knows the client by code alone.</summary>
public sealed record ReviewWhoHasSeen(ClientCode ClientCode, DateOnly? From = null, DateOnly? To = null, int Page = 1)
    : IQuery<Page<SeenRow>>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Audit);

    public Subject About => Subject.Own;

    public static string Reasons => AuditReason.OfClient;

    public string? Reason => ClientCode.Value;
}

/// <summary>One line of the trail that names the client.</summary>
/// <param name="Who">The member of staff, for the reviewer; null when there is no such account any more.</param>
/// <param name="UseCase">What for, as the trail names it.</param>
/// <param name="Outcome">Null while the attempt is still running, or when it was cut off.</param>
public sealed record SeenRow(
    Guid EntryId, DateTimeOffset At, string? Who, Role? Role, string UseCase, AuditKind Kind, string? Reason, AuditOutcome? Outcome);

internal sealed class WhoHasSeenByDayValidator : AbstractValidator<WhoHasSeenByDay>
{
    public WhoHasSeenByDayValidator()
    {
        RuleFor(query => query.From).Must(Days.CanBe).WithMessage(_ => Text.T("Common.Error.Invalid"));
        RuleFor(query => query.To).Must(Days.CanBe).WithMessage(_ => Text.T("Common.Error.Invalid"));
    }
}

internal sealed class WhoHasSeenValidator : AbstractValidator<WhoHasSeen>
{
    public WhoHasSeenValidator()
    {
        RuleFor(query => query.From).Must(Days.CanBe).WithMessage(_ => Text.T("Common.Error.Invalid"));
        RuleFor(query => query.To).Must(Days.CanBe).WithMessage(_ => Text.T("Common.Error.Invalid"));
    }
}

internal sealed class ReviewWhoHasSeenValidator : AbstractValidator<ReviewWhoHasSeen>
{
    public ReviewWhoHasSeenValidator()
    {
        RuleFor(query => query.From).Must(Days.CanBe).WithMessage(_ => Text.T("Common.Error.Invalid"));
        RuleFor(query => query.To).Must(Days.CanBe).WithMessage(_ => Text.T("Common.Error.Invalid"));
    }
}

internal sealed class WhoHasSeenHandler(CaseManagerDb db)
    : IRequestHandler<WhoHasSeenByDay, Page<SeenDay>>, IRequestHandler<WhoHasSeen, Page<SeenRow>>,
        IRequestHandler<ReviewWhoHasSeen, Page<SeenRow>>
{
    public Task<Page<SeenDay>> Handle(WhoHasSeenByDay query, CancellationToken cancellationToken) =>
        db.SeenByDay(query.ClientCode, query.From, query.To, query.Page, Page<SeenDay>.Size, cancellationToken);

    public Task<Page<SeenRow>> Handle(WhoHasSeen query, CancellationToken cancellationToken) =>
        db.Seen(query.ClientCode, query.From, query.To, query.Page, Page<SeenRow>.Size, cancellationToken);

    public Task<Page<SeenRow>> Handle(ReviewWhoHasSeen query, CancellationToken cancellationToken) =>
        db.Seen(query.ClientCode, query.From, query.To, query.Page, Page<SeenRow>.Size, cancellationToken);
}

/// <summary>The days and the page of a question to the trail about one client.</summary>
internal readonly record struct SeenSpan(DateTimeOffset Since, DateTimeOffset Until, int Page, long Skip)
{
    public static SeenSpan Of(DateOnly? from, DateOnly? to, int page, int size)
    {
        var number = Math.Clamp(page, 1, 1_000_000);

        return new(
            from?.StartInVietnam() ?? DateTimeOffset.MinValue, to?.AddDays(1).StartInVietnam() ?? DateTimeOffset.MaxValue, number,
            (long)(number - 1) * size);
    }
}

/// <summary>Asks the trail about one client, through the only function that lets a coordinator ask.</summary>
internal static class SeenRows
{
    public static async Task<Page<SeenRow>> Seen(
        this CaseManagerDb db, ClientCode code, DateOnly? from, DateOnly? to, int page, int size, CancellationToken cancellationToken)
    {
        var span = SeenSpan.Of(from, to, page, size);
        var rows = await db.Database.SqlQuery<Line>(
            $"""
            select id, at, who, role, use_case, operation, reason, outcome, total
            from audit.seen({code.Value}, {span.Since}, {span.Until}, {span.Skip}, {size})
            """).ToListAsync(cancellationToken);

        return new(
            [
                .. rows.Select(row => new SeenRow(
                    row.Id, row.At, row.Who, ListAuditEntriesHandler.RoleOf(row.Role), row.UseCase,
                    Enum.Parse<AuditKind>(row.Operation), row.Reason, row.Outcome is null ? null : Enum.Parse<AuditOutcome>(row.Outcome))),
            ],
            span.Page,
            (int)(rows.Count == 0 ? 0 : rows[0].Total));
    }

    private sealed record Line(
        Guid Id, DateTimeOffset At, string? Who, string? Role, string UseCase, string Operation, string? Reason, string? Outcome,
        long Total);
}

internal static class Days
{
    /// <summary>A day that can be asked about.</summary>
    public static bool CanBe(DateOnly? day) => day is null or { Year: >= 2000 and < 3000 };
}
