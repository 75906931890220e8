using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Disclosures;
using FluentValidation;
using MediatR;

namespace CaseManager.Application.Disclosures;

/// <summary>
/// What the lawyer says, and the answer that is put before those who decide: which facts by name, what is refused and why.
/// </summary>
public sealed record ProposeAnswer(
    Id<Demand> Id, long Version, string? LawyersView, DemandDecision? Decision, IReadOnlyCollection<DemandedFact> Granted,
    string? Refused) : ICommand<Unit>
{
    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Demand);

    public Subject About => Subject.Record(Id);
}

internal sealed class ProposeAnswerValidator : AbstractValidator<ProposeAnswer>
{
    public ProposeAnswerValidator()
    {
        RuleFor(command => command.LawyersView).Written("Disclosures.Error.LawyersView", Demand.LawyersViewMaxLength);
        RuleFor(command => command.Decision).Chosen().WithMessage(_ => Text.T("Disclosures.Error.Decision"));
        RuleForEach(command => command.Granted).IsInEnum().WithMessage(_ => Text.T("Common.Error.Invalid"));
        RuleFor(command => command.Granted).NotEmpty().When(command => command.Decision is DemandDecision.Partial or DemandDecision.Grant)
            .WithMessage(_ => Text.T("Disclosures.Rule.GrantedFacts"));
        RuleFor(command => command.Refused).NotEmpty().When(command => command.Decision is DemandDecision.Refuse or DemandDecision.Partial)
            .WithMessage(_ => Text.T("Disclosures.Error.Refused"));
        RuleFor(command => command.Refused)
            .MaximumLength(Demand.RefusedMaxLength).WithMessage(_ => Text.T("Common.Error.Long", Demand.RefusedMaxLength));
    }
}

internal sealed class ProposeAnswerHandler(CaseManagerDb db) : IRequestHandler<ProposeAnswer, Unit>
{
    public async Task<Unit> Handle(ProposeAnswer command, CancellationToken cancellationToken)
    {
        var demand = await db.DemandToChange(command.Id, command.Version, cancellationToken);
        demand.Propose(new(command.LawyersView!, command.Decision!.Value, command.Granted, command.Refused));

        return Unit.Value;
    }
}
