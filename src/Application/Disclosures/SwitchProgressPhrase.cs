using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Wards;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Disclosures;

/// <summary>
/// Whether officers of a province may read "in contact with the programme" of a client who agreed to exactly this. Off until an
/// administrator enters the decision of the province.
/// </summary>
/// <param name="Decision">The paper on which the province decided it; null switches the phrase off.</param>
public sealed record SwitchProgressPhrase(string ProvinceCode, string? Decision) : ICommand<Unit>
{
    public const int DecisionMaxLength = 300;

    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Directory);

    public Subject About => Subject.Own;

    /// <summary>The trail takes a province by its code.</summary>
    public static string Reasons => "^[0-9]{2} (on|off)$";

    public string? Reason => $"{ProvinceCode} {(Decision is null ? "off" : "on")}";
}

internal sealed class SwitchProgressPhraseValidator : AbstractValidator<SwitchProgressPhrase>
{
    public SwitchProgressPhraseValidator() =>
        RuleFor(command => command.Decision)
            .MaximumLength(SwitchProgressPhrase.DecisionMaxLength)
            .WithMessage(_ => Text.T("Common.Error.Long", SwitchProgressPhrase.DecisionMaxLength));
}

internal sealed class SwitchProgressPhraseHandler(CaseManagerDb db, TimeProvider clock) : IRequestHandler<SwitchProgressPhrase, Unit>
{
    public async Task<Unit> Handle(SwitchProgressPhrase command, CancellationToken cancellationToken)
    {
        if (!await db.Set<Ward>().AnyAsync(ward => ward.ProvinceCode == command.ProvinceCode, cancellationToken))
        {
            throw new NotFoundException();
        }

        await db.Database.ExecuteSqlAsync(
            $"delete from directory.progress_phrases where province_code = {command.ProvinceCode}", cancellationToken);
        if (!string.IsNullOrWhiteSpace(command.Decision))
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                insert into directory.progress_phrases (province_code, since, decision)
                    values ({command.ProvinceCode}, {clock.Today()}, {command.Decision})
                """,
                cancellationToken);
        }

        return Unit.Value;
    }
}
