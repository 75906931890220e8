using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Queries;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Assessments;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Consents;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Assessments;

/// <summary>
/// Begins an assessment of a client, in the version of the instrument that is offered now. One that is still open is taken up again.
/// </summary>
public sealed record StartAssessment(
    Id<Assessment> Id, ClientCode ClientCode, string? Instrument, AssessmentMode? Mode, string? Language) : ICreates<Assessment>
{
    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Care);

    public Subject About => Subject.Client(ClientCode);
}

internal sealed class StartAssessmentValidator : AbstractValidator<StartAssessment>
{
    public StartAssessmentValidator()
    {
        RuleFor(command => command.Instrument).Must(code => code is not null && Instruments.Find(code) is not null)
            .WithMessage(_ => Text.T("Assessments.Start.Instrument.Missing"));
        RuleFor(command => command.Mode)
            .Must(mode => mode is { } m && Enum.IsDefined(m))
            .WithMessage(_ => Text.T("Assessments.Start.Mode.Missing"));
        RuleFor(command => command.Language)
            .Must(language => language is "vi" or "en")
            .WithMessage(_ => Text.T("Assessments.Start.Language.Missing"));
    }
}

internal sealed class StartAssessmentHandler(CaseManagerDb db, Actor actor, TimeProvider clock)
    : IRequestHandler<StartAssessment, Id<Assessment>>
{
    public async Task<Id<Assessment>> Handle(StartAssessment command, CancellationToken cancellationToken)
    {
        var instrument = Instruments.Find(command.Instrument!)!;
        if (!actor.MayRecord(instrument.Category))
        {
            throw new AccessDeniedException(actor.Role, AccessNeed.ToWrite(instrument.Category));
        }

        var now = clock.GetUtcNow();
        if (actor.MissingConsent(
            AccessNeed.ToWrite(instrument.Category), await db.ConsentsInForce(command.ClientCode, now, cancellationToken)) is { } purpose)
        {
            throw new RuleBrokenException(
                purpose is ConsentPurpose.HivInformation
                    ? "Assessments.Rule.NoConsent.HivInformation"
                    : "Assessments.Rule.NoConsent.StoreAssessments");
        }

        var open = await db.Set<Assessment>()
            .Where(a =>
                a.ClientCode == command.ClientCode && a.InstrumentCode == instrument.Code && a.Status == AssessmentStatus.Started
                    && a.Amends == null)
            .OrderByDescending(a => a.StartedAt)
            .Select(a => (Id<Assessment>?)a.Id)
            .FirstOrDefaultAsync(cancellationToken);
        if (open is { } id)
        {
            return id;
        }

        var client = await db.Set<Client>().SingleAsync(c => c.Code == command.ClientCode, cancellationToken);
        db.Add(Assessment.Start(command.Id, client, instrument, command.Language!, command.Mode!.Value, now, actor.AccountId));

        return command.Id;
    }
}
