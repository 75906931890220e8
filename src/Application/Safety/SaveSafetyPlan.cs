using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Queries;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Safety;
using FluentValidation;
using MediatR;

namespace CaseManager.Application.Safety;

/// <summary>A client and a coordinator agree on a safety plan, or on another in its place. Earlier ones are kept.</summary>
/// <param name="Replaces">The plan that was in sight; null when there was none.</param>
public sealed record SaveSafetyPlan(
    Id<SafetyPlan> Id, ClientCode ClientCode, Id<SafetyPlan>? Replaces, string WarningSigns, string WhatHelps, string PeopleToCall,
    string SaferPlace, string ServicesToCall, DateOnly? AgreedOn) : ICreates<SafetyPlan>
{
    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Health);

    public Subject About => Subject.Client(ClientCode);
}

internal sealed class SaveSafetyPlanValidator : AbstractValidator<SaveSafetyPlan>
{
    public SaveSafetyPlanValidator(TimeProvider clock)
    {
        Words(command => command.WarningSigns);
        Words(command => command.WhatHelps);
        Words(command => command.PeopleToCall);
        Words(command => command.SaferPlace);
        Words(command => command.ServicesToCall);
        RuleFor(command => command.AgreedOn).NotNull().WithMessage(_ => Text.T("Common.Error.DateMissing"));
        RuleFor(command => command.AgreedOn).LessThanOrEqualTo(_ => clock.Today()).WithMessage(_ => Text.T("Common.Error.Future"));
    }

    private void Words(System.Linq.Expressions.Expression<Func<SaveSafetyPlan, string>> text)
    {
        RuleFor(text).NotEmpty().WithMessage(_ => Text.T("Safety.Error.Plan"));
        RuleFor(text).MaximumLength(SafetyPlan.WordsMaxLength).WithMessage(_ => Text.T("Common.Error.Long", SafetyPlan.WordsMaxLength));
    }
}

internal sealed class SaveSafetyPlanHandler(CaseManagerDb db, Actor actor, TimeProvider clock)
    : IRequestHandler<SaveSafetyPlan, Id<SafetyPlan>>
{
    public async Task<Id<SafetyPlan>> Handle(SaveSafetyPlan command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await db.RequireRecordable(actor, command.ClientCode, SaveSafetyPlan.Needs, now, cancellationToken);
        if ((await db.PlanInForce(command.ClientCode, cancellationToken))?.Id != command.Replaces)
        {
            throw new StaleVersionException();
        }

        var client = await db.ClientToChange(command.ClientCode, cancellationToken);
        var words = new SafetyPlanWords(
            Clean(command.WarningSigns), Clean(command.WhatHelps), Clean(command.PeopleToCall), Clean(command.SaferPlace),
            Clean(command.ServicesToCall));

        db.Add(SafetyPlan.Agree(command.Id, client, words, command.AgreedOn!.Value, command.Replaces, actor.AccountId, now));

        return command.Id;
    }

    private static string Clean(string text) => text.Trim().ReplaceLineEndings("\n");
}
