using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Queries;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Clients;
using FluentValidation;
using MediatR;

namespace CaseManager.Application.Clients;

/// <summary>A client is back, or a death was recorded by mistake, which a supervisor puts right.</summary>
public sealed record ReopenClient(ClientCode ClientCode, DateOnly? On, string? StatusReason, long Version) : ICommand<Unit>
{
    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Caseload);

    /// <summary>What it takes besides when a death was recorded by mistake.</summary>
    public static AccessNeed ToCorrectDeath { get; } = AccessNeed.ToWrite(DataCategory.Oversight);

    public Subject About => Subject.Client(ClientCode);
}

internal sealed class ReopenClientValidator : AbstractValidator<ReopenClient>
{
    public ReopenClientValidator(TimeProvider clock)
    {
        RuleFor(command => command.On).NotNull().WithMessage(_ => Text.T("Common.Error.DateMissing"));
        RuleFor(command => command.On).LessThanOrEqualTo(_ => clock.Today()).WithMessage(_ => Text.T("Common.Error.Future"));
        RuleFor(command => command.StatusReason)
            .MaximumLength(StatusChange.TextMaxLength)
            .WithMessage(_ => Text.T("Common.Error.Long", StatusChange.TextMaxLength));
    }
}

internal sealed class ReopenClientHandler(CaseManagerDb db, Actor actor, TimeProvider clock) : IRequestHandler<ReopenClient, Unit>
{
    public async Task<Unit> Handle(ReopenClient command, CancellationToken cancellationToken)
    {
        var client = await db.ClientToChange(command.ClientCode, cancellationToken, command.Version);
        var note = new StatusNote(command.On!.Value, actor.AccountId, clock.GetUtcNow(), command.StatusReason);

        if (client.Status is ClientStatus.Deceased && actor.Holds(ReopenClient.ToCorrectDeath))
        {
            client.CorrectDeath(note);
        }
        else
        {
            client.Reactivate(note);
        }

        return Unit.Value;
    }
}
