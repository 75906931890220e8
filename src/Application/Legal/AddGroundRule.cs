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

/// <summary>An administrator adds a ground that a law has newly made, with its source.</summary>
/// <param name="Category">Legal, or Health where it tells of the client's health: that side stays.</param>
public sealed record AddGroundRule(
    string Code, DataCategory? Category, GroundEffect? Effect, string NameVi, string NameEn, string ProofVi, string ProofEn, string Law,
    string Article, SourceKind? SourceKind, DateOnly? ReadOn, DateOnly? ReviewedOn, string? ReviewedBy,
    DateOnly? ValidFrom) : ICommand<Unit>, IGroundVersion
{
    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Rules);

    public Subject About => Subject.Own;
}

internal sealed class AddGroundRuleValidator : GroundVersionValidator<AddGroundRule>
{
    public AddGroundRuleValidator(TimeProvider clock)
        : base(clock)
    {
        RuleFor(c => c.Code).Matches("^[A-Z][A-Za-z0-9-]{0,39}$").WithMessage(_ => Text.T("Legal.Error.GroundCode"));
        RuleFor(c => c.Category)
            .Must(side => side is DataCategory.Legal or DataCategory.Health)
            .WithMessage(_ => Text.T("Legal.Error.GroundSide"));
        RuleFor(c => c.Effect).NotEqual(GroundEffect.Repealed).WithMessage(_ => Text.T("Legal.Error.Effect"));
    }
}

internal sealed class AddGroundRuleHandler(CaseManagerDb db, Actor actor) : IRequestHandler<AddGroundRule, Unit>
{
    public async Task<Unit> Handle(AddGroundRule command, CancellationToken cancellationToken)
    {
        if (await db.Set<GroundRule>().AnyAsync(rule => rule.Code == command.Code, cancellationToken))
        {
            throw new RuleBrokenException("Legal.Rule.GroundCodeTaken");
        }

        db.Add(GroundRule.First(
            command.Code, command.Category!.Value, command.Effect!.Value, command.Vietnamese(), command.English(), command.Source(),
            command.ValidFrom!.Value, actor.AccountId));

        return Unit.Value;
    }
}
