using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Legal;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Legal;

/// <summary>What can be said of a clock.</summary>
public enum ClockMove
{
    Meet,
    Miss,
    StopForForceMajeure,
    StopForDetention,
    Resume,
    SetAside,
}

/// <summary>What came of a clock: done in time or not, standing still, running again, or not this client's.</summary>
/// <param name="On">When that was; nothing for now.</param>
public sealed record MoveLegalClock(
    ClientCode ClientCode, Id<LegalClock> ClockId, long Version, ClockMove? Move, DateOnly? On, TimeOnly? Time,
    string? Why) : ICommand<Unit>
{
    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Legal);

    public Subject About => Subject.Client(ClientCode);

    /// <summary>The ways that a clock can go from where it stands.</summary>
    public static IReadOnlyList<ClockMove> Ways(LegalClockRow clock) => clock switch
    {
        { IsOpen: false } => [],
        { State: ClockState.Suspended } => [ClockMove.Resume, ClockMove.Meet, ClockMove.SetAside],
        { State: ClockState.Missed } => [ClockMove.Meet, ClockMove.Miss, ClockMove.SetAside],
        { Rule.ForceMajeure: ForceMajeureRule.Restarts } =>
            [ClockMove.Meet, ClockMove.StopForForceMajeure, ClockMove.StopForDetention, ClockMove.SetAside],
        _ => [ClockMove.Meet, ClockMove.StopForDetention, ClockMove.SetAside],
    };
}

internal sealed class MoveLegalClockValidator : AbstractValidator<MoveLegalClock>
{
    public MoveLegalClockValidator(TimeProvider clock)
    {
        RuleFor(command => command.Move).Chosen().WithMessage(_ => Text.T("Legal.Error.Move"));
        RuleFor(command => command.On).LessThanOrEqualTo(_ => clock.Today()).WithMessage(_ => Text.T("Common.Error.Future"));
        RuleFor(command => command.On)
            .NotNull()
            .When(command => command.Time is not null)
            .WithMessage(_ => Text.T("Common.Error.DateMissing"));
        RuleFor(command => command.Time).NotNull().When(command => command.On is not null).WithMessage(_ => Text.T("Legal.Error.Time"));
        RuleFor(command => command.Time)
            .Must((command, time) => command.On!.Value.AtInVietnam(time!.Value) <= clock.GetUtcNow())
            .When(command => command.On is not null && command.Time is not null).WithMessage(_ => Text.T("Legal.Rule.NotYet"));
        RuleFor(command => command.Why).NotEmpty().When(command => command.Move is not (null or ClockMove.Meet or ClockMove.Resume))
            .WithMessage(_ => Text.T("Legal.Error.Why"));
        RuleFor(command => command.Why)
            .MaximumLength(LegalClock.ReasonMaxLength)
            .WithMessage(_ => Text.T("Common.Error.Long", LegalClock.ReasonMaxLength));
    }
}

internal sealed class MoveLegalClockHandler(CaseManagerDb db, Actor actor, TimeProvider clock) : IRequestHandler<MoveLegalClock, Unit>
{
    public async Task<Unit> Handle(MoveLegalClock command, CancellationToken cancellationToken)
    {
        var found =
            await db.Set<LegalClock>().SingleOrDefaultAsync(
                c => c.Id == command.ClockId && c.ClientCode == command.ClientCode, cancellationToken)
            ?? throw new NotFoundException();
        if (found.Version != command.Version)
        {
            throw new StaleVersionException();
        }

        var rule = await db.Set<ClockRule>()
            .AsNoTracking()
            .SingleAsync(r => r.Code == found.RuleCode && r.Version == found.RuleVersion, cancellationToken);
        var at = command.On is { } on ? on.AtInVietnam(command.Time!.Value) : clock.GetUtcNow();
        var (why, by) = (string.IsNullOrWhiteSpace(command.Why) ? null : command.Why.Trim().ReplaceLineEndings("\n"), actor.AccountId);
        switch (command.Move!.Value)
        {
            case ClockMove.Meet:
                found.Meet(at, why, by);
                break;
            case ClockMove.Miss:
                found.Miss(at, why, by);
                break;
            case ClockMove.StopForForceMajeure:
                found.Suspend(Suspension.ForceMajeure, at, why, rule, by);
                break;
            case ClockMove.StopForDetention:
                found.Suspend(Suspension.Detention, at, why, rule, by);
                break;
            case ClockMove.Resume:
                found.Resume(at, rule, await db.WorkingCalendar(cancellationToken), by);
                break;
            case ClockMove.SetAside:
                found.SetAside(at, why, by);
                break;
        }

        return Unit.Value;
    }
}
