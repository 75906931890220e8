using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Audit;

/// <summary>
/// A reviewer says how often within what time is conspicuous, where that comes from, and since when. What was found before stays as it is.
/// </summary>
public sealed record SetAnomalyRule(
    AccessAnomaly Rule, int? Threshold, int? Minutes, bool Active, string Source, DateOnly? ValidFrom, long Version) : ICommand<Unit>
{
    public const int SourceMaxLength = 300;

    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Audit);

    public Subject About => Subject.Own;
}

internal sealed class SetAnomalyRuleValidator : AbstractValidator<SetAnomalyRule>
{
    private const int MostTimes = 1000;
    private const int MostMinutes = 43_200;
    private const int MinutesOfANight = 720;

    public SetAnomalyRuleValidator()
    {
        RuleFor(command => command.Threshold)
            .Must(times => times is >= 1 and <= MostTimes)
            .WithMessage(_ => Text.T("Audit.Rules.Threshold.Enter", MostTimes));
        RuleFor(command => command.Minutes)
            .Must((command, minutes) =>
                minutes >= 1 && minutes <= (command.Rule is AccessAnomaly.NightReads ? MinutesOfANight : MostMinutes))
            .WithMessage(command =>
                Text.T("Audit.Rules.Minutes.Enter", command.Rule is AccessAnomaly.NightReads ? MinutesOfANight : MostMinutes));
        RuleFor(command => command.Source).Cascade(CascadeMode.Stop)
            .Must(text => !string.IsNullOrWhiteSpace(text)).WithMessage(_ => Text.T("Audit.Rules.Source.Enter"))
            .MaximumLength(SetAnomalyRule.SourceMaxLength).WithMessage(_ => Text.T("Common.Error.Long", SetAnomalyRule.SourceMaxLength));
        RuleFor(command => command.ValidFrom)
            .Must(day => day is { Year: >= 2000 and < 3000 })
            .WithMessage(_ => Text.T("Audit.Rules.ValidFrom.Enter"));
    }
}

internal sealed class SetAnomalyRuleHandler(CaseManagerDb db) : IRequestHandler<SetAnomalyRule, Unit>
{
    public async Task<Unit> Handle(SetAnomalyRule command, CancellationToken cancellationToken)
    {
        var set = (await db.Database.SqlQuery<bool>(
            $"""
            select audit.set_rule({command.Rule.ToString()}, {command.Threshold!.Value}, {command.Minutes!.Value}, {command.Active},
                {command.Source.Trim()},
                {command.ValidFrom!.Value}, {command.Version}) as "Value"
            """).ToListAsync(cancellationToken))[0];

        return set ? Unit.Value : throw new StaleVersionException();
    }
}
