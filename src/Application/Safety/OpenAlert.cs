using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Queries;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Assessments;
using CaseManager.Domain.Safety;
using FluentValidation;
using MediatR;

namespace CaseManager.Application.Safety;

/// <summary>Opens an alert by hand: a client is at risk now.</summary>
public sealed record OpenAlert(Id<SafetyAlert> Id, ClientCode ClientCode, AlertKind? Kind, string Words) : ICreates<SafetyAlert>
{
    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Caseload);

    public Subject About => Subject.Client(ClientCode);
}

internal sealed class OpenAlertValidator : AbstractValidator<OpenAlert>
{
    public OpenAlertValidator()
    {
        RuleFor(command => command.Kind).Chosen().WithMessage(_ => Text.T("Safety.Error.Kind"));
        RuleFor(command => command.Words).NotEmpty().WithMessage(_ => Text.T("Safety.Error.Words"));
        RuleFor(command => command.Words)
            .MaximumLength(SafetyAlert.WordsMaxLength)
            .WithMessage(_ => Text.T("Common.Error.Long", SafetyAlert.WordsMaxLength));
    }
}

internal sealed class OpenAlertHandler(CaseManagerDb db, Actor actor, TimeProvider clock) : IRequestHandler<OpenAlert, Id<SafetyAlert>>
{
    public async Task<Id<SafetyAlert>> Handle(OpenAlert command, CancellationToken cancellationToken)
    {
        var (kind, now) = (command.Kind!.Value, clock.GetUtcNow());
        await db.RequireRecordable(actor, command.ClientCode, kind.ToMove(), now, cancellationToken);
        var client = await db.ClientToChange(command.ClientCode, cancellationToken);
        var rule = await db.AlertClock(kind, now.DayInVietnam(), cancellationToken);

        db.Add(SafetyAlert.OpenByHand(command.Id, client, kind, command.Words.Trim().ReplaceLineEndings("\n"), rule, actor.AccountId, now));

        return command.Id;
    }
}
