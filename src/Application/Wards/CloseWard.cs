using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Wards;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Wards;

/// <summary>Closes a ward that is merged or dissolved from a day on. Its accounts must be moved first.</summary>
public sealed record CloseWard(string Code, DateOnly On, long Version) : ICommand<Unit>
{
    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Directory);

    public Subject About => Subject.Ward(Code);
}

internal sealed class CloseWardValidator : AbstractValidator<CloseWard>
{
    public CloseWardValidator() => RuleFor(command => command.On).NotEmpty().WithMessage(_ => Text.T("Wards.On.Enter"));
}

internal sealed class CloseWardHandler(CaseManagerDb db) : IRequestHandler<CloseWard, Unit>
{
    public async Task<Unit> Handle(CloseWard command, CancellationToken cancellationToken)
    {
        var ward = await db.Set<Ward>().SingleOrDefaultAsync(w => w.Code == command.Code, cancellationToken)
            ?? throw new NotFoundException();
        if (ward.Version != command.Version)
        {
            throw new StaleVersionException();
        }

        var answering = await db.Set<Account>().CountAsync(
            account => account.DisabledAt == null && account.Wards.Any(w => w.WardCode == command.Code), cancellationToken);
        if (answering > 0)
        {
            throw new RuleBrokenException("Wards.Rule.StillAnswered", answering);
        }

        ward.Close(command.On);

        return Unit.Value;
    }
}
