using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Queries;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cascades;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Cascades;

/// <summary>The last step of a cascade was recorded in error: it is taken back with the reason, and stays to be seen.</summary>
public sealed record RetractCascadeStep(ClientCode ClientCode, Id<CascadeEntry> Id, string RetractionReason) : ICommand<Unit>
{
    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Care);

    public Subject About => Subject.Client(ClientCode);
}

internal sealed class RetractCascadeStepValidator : AbstractValidator<RetractCascadeStep>
{
    public RetractCascadeStepValidator()
    {
        RuleFor(command => command.RetractionReason).NotEmpty().WithMessage(_ => Text.T("Cascades.Error.Reason"));
        RuleFor(command => command.RetractionReason)
            .MaximumLength(CascadeEntry.ReasonMaxLength)
            .WithMessage(_ => Text.T("Common.Error.Long", CascadeEntry.ReasonMaxLength));
    }
}

internal sealed class RetractCascadeStepHandler(CaseManagerDb db, Actor actor, TimeProvider clock)
    : IRequestHandler<RetractCascadeStep, Unit>
{
    public async Task<Unit> Handle(RetractCascadeStep command, CancellationToken cancellationToken)
    {
        // A step that the client's consent no longer opens is not among the rows this query can see.
        var entry =
            await db.Set<CascadeEntry>().SingleOrDefaultAsync(
                e => e.Id == command.Id && e.ClientCode == command.ClientCode, cancellationToken)
            ?? throw new NotFoundException();
        var now = clock.GetUtcNow();
        await db.RequireOpen(actor, command.ClientCode, entry.Category, now, cancellationToken);
        if (entry.RetractedAt is null && (await db.LastStep(command.ClientCode, entry.Kind, cancellationToken))?.Id != entry.Id)
        {
            throw new RuleBrokenException("Cascades.Rule.NotLast");
        }

        entry.Retract(command.RetractionReason.Trim(), actor.AccountId, now);

        return Unit.Value;
    }
}
