using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Legal;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Legal;

/// <summary>
/// An administrator writes the next version of a ground, with its source. What was recorded for a client before its first day keeps the
/// version that applied.
/// </summary>
/// <param name="Version">The version that was edited.</param>
public sealed record ReplaceGroundRule(
    string Code, int Version, GroundEffect? Effect, string NameVi, string NameEn, string ProofVi, string ProofEn, string Law,
    string Article, SourceKind? SourceKind, DateOnly? ReadOn, DateOnly? ReviewedOn, string? ReviewedBy,
    DateOnly? ValidFrom) : ICommand<Unit>, IGroundVersion
{
    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Rules);

    public Subject About => Subject.Own;
}

internal sealed class ReplaceGroundRuleValidator(TimeProvider clock) : GroundVersionValidator<ReplaceGroundRule>(clock);

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
            command.Effect!.Value, command.Vietnamese(), command.English(), command.Source(), command.ValidFrom!.Value, actor.AccountId));

        return Unit.Value;
    }
}
