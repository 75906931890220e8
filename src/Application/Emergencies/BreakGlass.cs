using CaseManager.Application.Accounts;
using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Emergencies;
using FluentValidation;
using FluentValidation.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Emergencies;

/// <summary>
/// A life is in danger: a coordinator or supervisor opens the record of one client of another ward, for an hour and to read only. The
/// ward's supervisor and the reviewer know of it at once.
/// </summary>
/// <param name="RecipientName">Who is told what the record says, or acts upon it.</param>
/// <param name="RecipientAffiliation">Where that person works.</param>
public sealed record BreakGlass(
    Id<Emergency> Id, ClientCode ClientCode, EmergencyReason? Why, string Nature, string RecipientName, string RecipientAffiliation)
    : ICreates<Emergency>, IRequiresReauthentication
{
    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Emergency);

    public Subject About => Subject.ClientOfAnyWard(ClientCode);

    public static string Reasons => $"^{AuditReason.BreakGlass}$";

    public string? Reason => AuditReason.BreakGlass;
}

internal sealed class BreakGlassValidator : AbstractValidator<BreakGlass>
{
    public BreakGlassValidator()
    {
        RuleFor(command => command.Why).Chosen().WithMessage(_ => Text.T("Emergencies.Error.Reason"));
        RuleFor(command => command.Nature).Cascade(CascadeMode.Stop)
            .Must(text => text.Trim().Length >= Emergency.NatureMinLength)
            .WithMessage(_ => Text.T("Emergencies.Error.Nature", Emergency.NatureMinLength))
            .MaximumLength(Emergency.NatureMaxLength).WithMessage(_ => Text.T("Common.Error.Long", Emergency.NatureMaxLength));
        RuleFor(command => command.RecipientName).Cascade(CascadeMode.Stop)
            .Must(text => !string.IsNullOrWhiteSpace(text)).WithMessage(_ => Text.T("Emergencies.Error.RecipientName"))
            .MaximumLength(Emergency.NameMaxLength).WithMessage(_ => Text.T("Common.Error.Long", Emergency.NameMaxLength));
        RuleFor(command => command.RecipientAffiliation).Cascade(CascadeMode.Stop)
            .Must(text => !string.IsNullOrWhiteSpace(text)).WithMessage(_ => Text.T("Emergencies.Error.RecipientAffiliation"))
            .MaximumLength(Emergency.NameMaxLength).WithMessage(_ => Text.T("Common.Error.Long", Emergency.NameMaxLength));
    }
}

internal sealed class BreakGlassHandler(CaseManagerDb db, Actor actor, RequestActor acting, TimeProvider clock)
    : IRequestHandler<BreakGlass, Id<Emergency>>
{
    public async Task<Id<Emergency>> Handle(BreakGlass command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var unreviewed = await db.Set<Emergency>().AsNoTracking()
            .Where(emergency => emergency.AccountId == actor.AccountId && emergency.ReviewedAt == null)
            .ToListAsync(cancellationToken);
        if (unreviewed.Exists(emergency => emergency.IsOverdue(now)))
        {
            throw new RuleBrokenException("Emergencies.Rule.Unreviewed");
        }

        var opened = (await db.Database.SqlQuery<bool>(
            $"""
            select audit.break_glass({command.Id.Value}, {command.ClientCode.Value}, {command.Why!.Value.ToString()},
                {command.Nature.Trim()},
                {command.RecipientName.Trim()}, {command.RecipientAffiliation.Trim()}, {Sessions.HashOf(acting.Session!)}) as "Value"
            """).ToListAsync(cancellationToken))[0];

        return opened
            ? command.Id
            : throw new ValidationException([new ValidationFailure(nameof(command.ClientCode), Text.T("Emergencies.Error.NoClient"))]);
    }
}
