using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Legal;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Legal;

/// <summary>
/// An administrator writes the next version of a clock, with its source. What began before its first day keeps the version that applied.
/// </summary>
/// <param name="Version">The version that was edited.</param>
/// <param name="ReadOn">When the text of the source was read or came into force.</param>
/// <param name="ReviewedBy">The lawyer who looked at it, where one did.</param>
public sealed record ReplaceClockRule(
    string Code, int Version, int? Length, ClockUnit? Unit, LastDayRule? LastDay, ForceMajeureRule? ForceMajeure, string NameVi,
    string NameEn, string AtStakeVi, string AtStakeEn, string ToDoVi, string ToDoEn, string Law, string Article, SourceKind? SourceKind,
    DateOnly? ReadOn, DateOnly? ReviewedOn, string? ReviewedBy, DateOnly? ValidFrom) : ICommand<Unit>, ILegalVersion
{
    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Rules);

    public Subject About => Subject.Own;
}

internal sealed class ReplaceClockRuleValidator : LegalVersionValidator<ReplaceClockRule>
{
    public ReplaceClockRuleValidator(TimeProvider clock)
        : base(clock)
    {
        RuleFor(c => c.Length)
            .NotNull()
            .WithMessage(_ => Text.T("Legal.Error.Length"))
            .InclusiveBetween(1, 1000)
            .WithMessage(_ => Text.T("Legal.Error.Length"));
        RuleFor(c => c.Unit).Chosen().WithMessage(_ => Text.T("Legal.Error.Unit"));
        RuleFor(c => c.LastDay).Chosen().WithMessage(_ => Text.T("Legal.Error.LastDay"));
        RuleFor(c => c.ForceMajeure).Chosen().WithMessage(_ => Text.T("Legal.Error.ForceMajeure"));
        Words(c => c.NameVi, "Legal.Rule.NameVi", 160);
        Words(c => c.NameEn, "Legal.Rule.NameEn", 160);
        Words(c => c.AtStakeVi, "Legal.Rule.AtStakeVi", 1000);
        Words(c => c.AtStakeEn, "Legal.Rule.AtStakeEn", 1000);
        Words(c => c.ToDoVi, "Legal.Rule.ToDoVi", 1000);
        Words(c => c.ToDoEn, "Legal.Rule.ToDoEn", 1000);
    }
}

internal sealed class ReplaceClockRuleHandler(CaseManagerDb db, Actor actor) : IRequestHandler<ReplaceClockRule, Unit>
{
    public async Task<Unit> Handle(ReplaceClockRule command, CancellationToken cancellationToken)
    {
        // Of two administrators who write the next version at once, the second waits here and is then told.
        var present =
            await db.Set<ClockRule>()
                .FromSql($"select * from directory.clock_rules where code = {command.Code} and valid_to is null for update")
                .SingleOrDefaultAsync(cancellationToken)
            ?? throw new NotFoundException();
        if (present.Version != command.Version)
        {
            throw new StaleVersionException();
        }

        db.Add(present.Replace(
            new(command.Length!.Value, command.Unit!.Value, command.LastDay!.Value, command.ForceMajeure!.Value),
            new(command.NameVi.Trim(), command.AtStakeVi.Trim(), command.ToDoVi.Trim()),
            new(command.NameEn.Trim(), command.AtStakeEn.Trim(), command.ToDoEn.Trim()),
            command.Source(),
            command.ValidFrom!.Value, actor.AccountId));

        return Unit.Value;
    }
}
