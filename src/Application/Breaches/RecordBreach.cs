using System.Text.RegularExpressions;
using CaseManager.Application.Database;
using CaseManager.Application.Legal;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Breaches;
using CaseManager.Domain.Legal;
using FluentValidation;
using MediatR;

namespace CaseManager.Application.Breaches;

/// <summary>Writes down a breach of personal data; the time in which the authority is to be told begins with its detection.</summary>
/// <param name="People">How many people it concerns, as far as is known.</param>
public sealed record RecordBreach(
    Id<Breach> Id, string Found, DateOnly? DetectedOn, TimeOnly? DetectedTime, IReadOnlyCollection<BreachedData> Data, int? People,
    string? Done) : ICreates<Breach>
{
    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Breach);

    public Subject About => Subject.Own;
}

internal sealed class RecordBreachValidator : AbstractValidator<RecordBreach>
{
    public RecordBreachValidator(TimeProvider clock)
    {
        RuleFor(c => c.Found).NotEmpty().WithMessage(_ => Text.T("Breaches.Error.Found"));
        RuleFor(c => c.Found).MaximumLength(Breach.FoundMaxLength).WithMessage(_ => Text.T("Common.Error.Long", Breach.FoundMaxLength));
        RuleFor(c => c.Found).Must(BreachText.NamesNobody).WithMessage(_ => Text.T("Breaches.Error.NamesSomebody"));
        RuleFor(c => c.DetectedOn).NotNull().WithMessage(_ => Text.T("Common.Error.DateMissing"));
        RuleFor(c => c.DetectedOn).InclusiveBetween(new DateOnly(2026, 1, 1), clock.Today()).WithMessage(_ => Text.T("Common.Error.Date"));
        RuleFor(c => c.DetectedTime).NotNull().WithMessage(_ => Text.T("Legal.Error.Time"));
        RuleFor(c => c.Data).NotEmpty().WithMessage(_ => Text.T("Breaches.Error.Data"));
        RuleForEach(c => c.Data).IsInEnum().WithMessage(_ => Text.T("Common.Error.Invalid"));
        RuleFor(c => c.People)
            .NotNull()
            .WithMessage(_ => Text.T("Breaches.Error.People"))
            .InclusiveBetween(0, 10_000_000)
            .WithMessage(_ => Text.T("Breaches.Error.People"));
        RuleFor(c => c.Done).MaximumLength(Breach.DoneMaxLength).WithMessage(_ => Text.T("Common.Error.Long", Breach.DoneMaxLength));
        RuleFor(c => c.Done).Must(BreachText.NamesNobody).WithMessage(_ => Text.T("Breaches.Error.NamesSomebody"));
    }
}

internal sealed class RecordBreachHandler(CaseManagerDb db, Actor actor, TimeProvider clock) : IRequestHandler<RecordBreach, Id<Breach>>
{
    public async Task<Id<Breach>> Handle(RecordBreach command, CancellationToken cancellationToken)
    {
        var detectedAt = command.DetectedOn!.Value.AtInVietnam(command.DetectedTime!.Value);
        var rule = await db.ClockRuleOn(ClockRule.BreachNotice, command.DetectedOn.Value, cancellationToken)
            ?? throw new NotFoundException();
        db.Add(Breach.Record(
            command.Id, command.Found.Trim().ReplaceLineEndings("\n"), detectedAt, command.Data, command.People!.Value,
            BreachText.OrNull(command.Done), rule, await db.WorkingCalendar(cancellationToken), actor.AccountId, clock.GetUtcNow()));

        return command.Id;
    }
}

/// <summary>The register is about the programme: what names a client has no place in it.</summary>
internal static partial class BreachText
{
    public static bool NamesNobody(string? text) => text is null || !Code().IsMatch(text);

    public static string? OrNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim().ReplaceLineEndings("\n");

    [GeneratedRegex("[0-9A-Z]{2}-[0-9A-Z]{4}-[0-9A-Z]{3}", RegexOptions.IgnoreCase)]
    private static partial Regex Code();
}
