using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Queries;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Legal;
using FluentValidation;
using MediatR;

namespace CaseManager.Application.Legal;

/// <summary>Writes down a fact that the law sets against compulsory rehabilitation, with what proves it.</summary>
public sealed record RecordLegalGround(
    Id<LegalGround> Id, ClientCode ClientCode, string? RuleCode, string Evidence, DateOnly? From, DateOnly? Until)
    : ICreates<LegalGround>
{
    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Legal);

    public Subject About => Subject.Client(ClientCode);
}

internal sealed class RecordLegalGroundValidator : AbstractValidator<RecordLegalGround>
{
    public RecordLegalGroundValidator(TimeProvider clock)
    {
        RuleFor(command => command.RuleCode).NotEmpty().WithMessage(_ => Text.T("Legal.Error.Ground"));
        RuleFor(command => command.Evidence).NotEmpty().WithMessage(_ => Text.T("Legal.Error.Evidence"));
        RuleFor(command => command.Evidence)
            .MaximumLength(LegalGround.EvidenceMaxLength)
            .WithMessage(_ => Text.T("Common.Error.Long", LegalGround.EvidenceMaxLength));
        RuleFor(command => command.From).NotNull().WithMessage(_ => Text.T("Common.Error.DateMissing"));
        RuleFor(command => command.From).LessThanOrEqualTo(_ => clock.Today()).WithMessage(_ => Text.T("Common.Error.Future"));
        RuleFor(command => command.Until)
            .GreaterThanOrEqualTo(command => command.From)
            .WithMessage(_ => Text.T("Legal.Rule.EndsBeforeItBegins"));
    }
}

internal sealed class RecordLegalGroundHandler(CaseManagerDb db, Actor actor, TimeProvider clock)
    : IRequestHandler<RecordLegalGround, Id<LegalGround>>
{
    public async Task<Id<LegalGround>> Handle(RecordLegalGround command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var rule = (await db.GroundRulesOn(now.DayInVietnam(), cancellationToken)).SingleOrDefault(r => r.Code == command.RuleCode)
            ?? throw new RuleBrokenException("Legal.Rule.NoSuchGround");
        await db.RequireConsent(actor, command.ClientCode, rule.Category, now, cancellationToken);
        var client = await db.ClientToChange(command.ClientCode, cancellationToken);

        db.Add(
            LegalGround.Record(
                command.Id, client, rule, command.Evidence.Trim(), command.From!.Value, command.Until, actor.AccountId, now));

        return command.Id;
    }
}
