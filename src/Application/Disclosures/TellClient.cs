using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Disclosures;
using FluentValidation;
using MediatR;

namespace CaseManager.Application.Disclosures;

/// <summary>The client was told of the demand on a day; or the law forbids it, and why.</summary>
public sealed record TellClient(Id<Demand> Id, long Version, DateOnly? ToldOn, string? NotToldReason) : ICommand<Unit>
{
    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Demand);

    public Subject About => Subject.Record(Id);
}

internal sealed class TellClientValidator : AbstractValidator<TellClient>
{
    public TellClientValidator()
    {
        RuleFor(command => command.NotToldReason)
            .MaximumLength(Demand.NotToldReasonMaxLength).WithMessage(_ => Text.T("Common.Error.Long", Demand.NotToldReasonMaxLength));
    }
}

internal sealed class TellClientHandler(CaseManagerDb db, TimeProvider clock) : IRequestHandler<TellClient, Unit>
{
    public async Task<Unit> Handle(TellClient command, CancellationToken cancellationToken)
    {
        (await db.DemandToChange(command.Id, command.Version, cancellationToken)).TellClient(
            command.ToldOn, command.NotToldReason, clock.Today());

        return Unit.Value;
    }
}
