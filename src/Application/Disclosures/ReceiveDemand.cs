using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Disclosures;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Disclosures;

/// <summary>
/// A paper came in on which an authority demands to know something about a client. Who records it does not decide about it.
/// </summary>
public sealed record ReceiveDemand(
    Id<Demand> Id, ClientCode ClientCode, AuthorityKind? AuthorityKind, string? Authority, string? LegalBasis, string? DocumentNumber,
    DateOnly? DocumentOn, string? Scope, DateOnly? ReceivedOn) : ICreates<Demand>
{
    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Demand);

    public Subject About => Subject.Client(ClientCode, Id);
}

internal sealed class ReceiveDemandValidator : AbstractValidator<ReceiveDemand>
{
    public ReceiveDemandValidator(TimeProvider clock)
    {
        RuleFor(command => command.AuthorityKind).Chosen().WithMessage(_ => Text.T("Disclosures.Error.AuthorityKind"));
        RuleFor(command => command.Authority).Written("Disclosures.Error.Authority", Demand.AuthorityMaxLength);
        RuleFor(command => command.LegalBasis).Written("Disclosures.Error.LegalBasis", Demand.LegalBasisMaxLength);
        RuleFor(command => command.DocumentNumber).Written("Disclosures.Error.DocumentNumber", Demand.DocumentNumberMaxLength);
        RuleFor(command => command.Scope).Written("Disclosures.Error.Scope", Demand.ScopeMaxLength);
        RuleFor(command => command.ReceivedOn).NotNull().WithMessage(_ => Text.T("Disclosures.Error.ReceivedOn"))
            .LessThanOrEqualTo(_ => clock.Today()).WithMessage(_ => Text.T("Common.Error.Future"))
            .GreaterThan(_ => clock.Today().AddYears(-5)).WithMessage(_ => Text.T("Common.Error.Invalid"));
        RuleFor(command => command.DocumentOn).NotNull().WithMessage(_ => Text.T("Disclosures.Error.DocumentOn"))
            .Must((command, on) => on is null || command.ReceivedOn is null || on <= command.ReceivedOn)
            .WithMessage(_ => Text.T("Disclosures.Rule.Days"))
            .GreaterThan(_ => clock.Today().AddYears(-20)).WithMessage(_ => Text.T("Common.Error.Invalid"));
    }
}

internal sealed class ReceiveDemandHandler(CaseManagerDb db, Actor actor, TimeProvider clock) : IRequestHandler<ReceiveDemand, Id<Demand>>
{
    public async Task<Id<Demand>> Handle(ReceiveDemand command, CancellationToken cancellationToken)
    {
        var client = await db.Set<Client>().SingleAsync(c => c.Code == command.ClientCode, cancellationToken);
        db.Add(Demand.Receive(
            command.Id,
            client,
            new(
                command.AuthorityKind!.Value, command.Authority!, command.LegalBasis!, command.DocumentNumber!, command.DocumentOn!.Value,
                command.Scope!, command.ReceivedOn!.Value),
            actor.AccountId,
            clock.GetUtcNow()));

        return command.Id;
    }
}

internal static class DemandRules
{
    /// <summary>Words that must be there, not too many, and without an identity number.</summary>
    public static IRuleBuilderOptions<T, string?> Written<T>(this IRuleBuilder<T, string?> rule, string missing, int most) =>
        rule.NotEmpty().WithMessage(_ => Text.T(missing))
            .MaximumLength(most).WithMessage(_ => Text.T("Common.Error.Long", most));
}
