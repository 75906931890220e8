using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Assessments;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Assessments;

/// <summary>
/// Begins to put a signed assessment right, saying what was wrong. The signed one counts until the amendment is handed in, and is kept as
/// it was.
/// </summary>
public sealed record AmendAssessment(Id<Assessment> Id, ClientCode ClientCode, Id<Assessment> AssessmentId, string? AmendReason)
    : ICreates<Assessment>
{
    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Care);

    public Subject About => Subject.Client(ClientCode);
}

internal sealed class AmendAssessmentValidator : AbstractValidator<AmendAssessment>
{
    public AmendAssessmentValidator() => RuleFor(command => command.AmendReason)
        .NotEmpty().WithMessage(_ => Text.T("Assessments.Amend.Reason.Missing"))
        .MaximumLength(300).WithMessage(_ => Text.T("Assessments.Complete.Reason.TooLong"));
}

internal sealed class AmendAssessmentHandler(CaseManagerDb db, Actor actor, TimeProvider clock)
    : IRequestHandler<AmendAssessment, Id<Assessment>>
{
    public async Task<Id<Assessment>> Handle(AmendAssessment command, CancellationToken cancellationToken)
    {
        var assessment = await db.AssessmentOf(command.ClientCode, command.AssessmentId, actor, cancellationToken);
        var underWay = await db.Set<Assessment>()
            .Where(a => a.Amends == assessment.Id && a.ClientCode == command.ClientCode && a.Status == AssessmentStatus.Started)
            .Select(a => (Id<Assessment>?)a.Id)
            .SingleOrDefaultAsync(cancellationToken);
        if (underWay is { } id)
        {
            return id;
        }

        db.Add(assessment.Amend(command.Id, command.AmendReason!, clock.GetUtcNow(), actor.AccountId));

        return command.Id;
    }
}
