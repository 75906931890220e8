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

/// <summary>Writes down that something happened to a client under the law; the clocks that the law ties to it begin to run.</summary>
/// <param name="On">When it happened or the client was told; with the hour, as some clocks run from minute to minute.</param>
public sealed record RecordLegalEvent(
    Id<LegalEvent> Id, ClientCode ClientCode, LegalEventKind? Kind, DateOnly? On, TimeOnly? Time, DateOnly? DocumentOn, string? IssuedBy,
    string? Note)
    : ICreates<LegalEvent>
{
    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Legal);

    public Subject About => Subject.Client(ClientCode);
}

internal sealed class RecordLegalEventValidator : AbstractValidator<RecordLegalEvent>
{
    public RecordLegalEventValidator(TimeProvider clock)
    {
        RuleFor(command => command.Kind).Chosen().WithMessage(_ => Text.T("Legal.Error.Kind"));
        RuleFor(command => command.On).NotNull().WithMessage(_ => Text.T("Common.Error.DateMissing"));
        RuleFor(command => command.On)
            .GreaterThanOrEqualTo(_ => clock.Today().AddYears(-10))
            .WithMessage(_ => Text.T("Legal.Error.TooLongAgo"));
        RuleFor(command => command.On)
            .LessThanOrEqualTo(command => command.Kind == LegalEventKind.Hearing ? clock.Today().AddYears(1) : clock.Today())
            .WithMessage(_ => Text.T("Common.Error.Future"));
        RuleFor(command => command.Time).NotNull().WithMessage(_ => Text.T("Legal.Error.Time"));
        RuleFor(command => command.DocumentOn).LessThanOrEqualTo(_ => clock.Today()).WithMessage(_ => Text.T("Common.Error.Future"));
        RuleFor(command => command.IssuedBy)
            .MaximumLength(LegalEvent.IssuerMaxLength)
            .WithMessage(_ => Text.T("Common.Error.Long", LegalEvent.IssuerMaxLength));
        RuleFor(command => command.Note)
            .MaximumLength(LegalEvent.NoteMaxLength)
            .WithMessage(_ => Text.T("Common.Error.Long", LegalEvent.NoteMaxLength));
    }
}

internal sealed class RecordLegalEventHandler(CaseManagerDb db, Actor actor, TimeProvider clock)
    : IRequestHandler<RecordLegalEvent, Id<LegalEvent>>
{
    public async Task<Id<LegalEvent>> Handle(RecordLegalEvent command, CancellationToken cancellationToken)
    {
        var (kind, at, now) = (command.Kind!.Value, command.On!.Value.AtInVietnam(command.Time!.Value), clock.GetUtcNow());
        await db.RequireConsent(actor, command.ClientCode, kind.Category(), now, cancellationToken);
        var client = await db.ClientToChange(command.ClientCode, cancellationToken);
        var happened = LegalEvent.Record(
            command.Id, client, kind, at, command.DocumentOn, NullIfBlank(command.IssuedBy), NullIfBlank(command.Note), actor.AccountId,
            now);

        db.Add(happened);
        db.AddRange(happened.Starts(
            await db.RulesFor(kind, at.DayInVietnam(), cancellationToken), await db.WorkingCalendar(cancellationToken)));

        return command.Id;
    }

    private static string? NullIfBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim().ReplaceLineEndings("\n");
}
