using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Texts;
using CaseManager.Domain.Access;
using CaseManager.Domain.Legal;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Legal;

/// <summary>An administrator writes the next version of a ground, with its source. What was recorded for a client before its first day keeps the version that applied.</summary>
/// <param name="Version">The version that was edited.</param>
public sealed record ReplaceGroundRule(
    string Code, int Version, GroundEffect? Effect, string NameVi, string NameEn, string ProofVi, string ProofEn, string Law, string Article,
    SourceKind? SourceKind, DateOnly? ReadOn, DateOnly? ReviewedOn, string? ReviewedBy, DateOnly? ValidFrom) : ICommand<Unit>, ILegalVersion
{
    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Directory);

    public Subject About => Subject.Own;
}

internal sealed class ReplaceGroundRuleValidator : LegalVersionValidator<ReplaceGroundRule>
{
    public ReplaceGroundRuleValidator(TimeProvider clock)
        : base(clock)
    {
        RuleFor(c => c.Effect).Chosen().WithMessage(_ => Text.T("Legal.Error.Effect"));
        Words(c => c.NameVi, 160);
        Words(c => c.NameEn, 160);
        Words(c => c.ProofVi, 500);
        Words(c => c.ProofEn, 500);
    }
}

internal sealed class ReplaceGroundRuleHandler(CaseManagerDb db, Actor actor) : IRequestHandler<ReplaceGroundRule, Unit>
{
    public async Task<Unit> Handle(ReplaceGroundRule command, CancellationToken cancellationToken)
    {
        // Of two administrators who write the next version at once, the second waits here and is then told.
        var present =
            await db.Set<GroundRule>()
                .FromSql($"select * from directory.ground_rules where code = {command.Code} and valid_to is null for update")
                .SingleOrDefaultAsync(cancellationToken)
            ?? throw new NotFoundException();
        if (present.Version != command.Version)
        {
            throw new StaleVersionException();
        }

        db.Add(present.Replace(
            command.Effect!.Value, new(command.NameVi.Trim(), command.ProofVi.Trim()), new(command.NameEn.Trim(), command.ProofEn.Trim()), command.Source(),
            command.ValidFrom!.Value, actor.AccountId));

        return Unit.Value;
    }
}
