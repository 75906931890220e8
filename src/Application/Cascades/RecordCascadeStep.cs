using CaseManager.Application.Database;
using CaseManager.Application.Legal;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Queries;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cascades;
using CaseManager.Domain.Legal;
using CaseManager.Domain.Services;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Cascades;

/// <summary>A coordinator writes down the next step of a cascade.</summary>
/// <param name="After">The step that the form showed as the last one; when another has come since, nothing is recorded.</param>
/// <param name="Detail">What the client wants written down besides; null when nothing.</param>
public sealed record RecordCascadeStep(
    Id<CascadeEntry> Id, ClientCode ClientCode, CascadeKind Kind, Id<CascadeEntry>? After, CascadeStep? Step, CascadeDetail? Detail,
    DateOnly? On, ToldBy? ToldBy)
    : ICreates<CascadeEntry>
{
    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Care);

    public Subject About => Subject.Client(ClientCode);
}

internal sealed class RecordCascadeStepValidator : AbstractValidator<RecordCascadeStep>
{
    public RecordCascadeStepValidator(TimeProvider clock)
    {
        RuleFor(command => command.Kind).IsInEnum().WithMessage(_ => Text.T("Common.Error.Invalid"));
        RuleFor(command => command.Step).Chosen().WithMessage(_ => Text.T("Cascades.Error.Step"));
        RuleFor(command => command.Detail).IsInEnum().WithMessage(_ => Text.T("Common.Error.Invalid"));
        RuleFor(command => command.On).NotNull().WithMessage(_ => Text.T("Common.Error.DateMissing"));
        RuleFor(command => command.On).LessThanOrEqualTo(_ => clock.Today()).WithMessage(_ => Text.T("Common.Error.Future"));
        RuleFor(command => command.On).GreaterThan(new DateOnly(1980, 1, 1)).WithMessage(_ => Text.T("Common.Error.Date"));
        RuleFor(command => command.ToldBy).Chosen().WithMessage(_ => Text.T("Services.Move.ToldBy.Choose"));
    }
}

internal sealed class RecordCascadeStepHandler(CaseManagerDb db, Actor actor, TimeProvider clock)
    : IRequestHandler<RecordCascadeStep, Id<CascadeEntry>>
{
    public async Task<Id<CascadeEntry>> Handle(RecordCascadeStep command, CancellationToken cancellationToken)
    {
        var client = await db.ClientToChange(command.ClientCode, cancellationToken);
        var now = clock.GetUtcNow();
        await db.RequireOpen(actor, command.ClientCode, command.Kind.Category(), now, cancellationToken);
        // Forms of two coordinators: the second sees what the first recorded.
        await db.OneAtATime(command.ClientCode, cancellationToken);
        var last = await db.LastStep(command.ClientCode, command.Kind, cancellationToken);
        if (last?.Id != command.After)
        {
            throw new StaleVersionException();
        }

        var entry = CascadeEntry.Record(
            command.Id, client, command.Kind, last, command.Step!.Value, command.Detail, command.On!.Value, command.ToldBy!.Value,
            actor.AccountId, now);
        if (CascadeMoves.GoesToLaboratory(entry.Kind, entry.Step, entry.Detail)
            && await db.ClockRuleOn(ClockRule.LaboratoryResult, entry.OccurredOn, cancellationToken) is { } rule)
        {
            entry.Await(rule, await db.WorkingCalendar(cancellationToken));
        }

        db.Add(entry);

        return command.Id;
    }
}

/// <summary>Finds where a cascade stands.</summary>
internal static class CascadeQueries
{
    /// <summary>The last step that still counts; null when the cascade has not begun.</summary>
    public static Task<CascadeEntry?> LastStep(
        this CaseManagerDb db, ClientCode client, CascadeKind kind, CancellationToken cancellationToken) =>
        db.Set<CascadeEntry>()
            .Where(entry => entry.ClientCode == client && entry.Kind == kind && entry.RetractedAt == null)
            .OrderByDescending(entry => entry.RecordedAt).ThenByDescending(entry => entry.Id)
            .FirstOrDefaultAsync(cancellationToken);
}
