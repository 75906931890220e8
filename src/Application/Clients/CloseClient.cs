using CaseManager.Application.Contacts;
using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Queries;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Contacts;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Clients;

/// <summary>The work with a client pauses or ends, for a reason that says nothing against the client. The client may come back.</summary>
/// <param name="Told">What the client was told, above all how to come back.</param>
public sealed record CloseClient(ClientCode ClientCode, ClientStatus? To, DateOnly? On, string? StatusReason, string? Told, long Version)
    : ICommand<Unit>
{
    /// <summary>What the work with a client can come to. Withdrawing consent is done where consents are.</summary>
    public static IReadOnlyList<ClientStatus> Ways { get; } =
        [
            ClientStatus.Graduated, ClientStatus.Paused, ClientStatus.Moved, ClientStatus.Inactive, ClientStatus.Detained,
            ClientStatus.Deceased
        ];

    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Caseload);

    public Subject About => Subject.Client(ClientCode);
}

internal sealed class CloseClientValidator : AbstractValidator<CloseClient>
{
    public CloseClientValidator(TimeProvider clock)
    {
        RuleFor(command => command.To)
            .Must(to => to is { } way && CloseClient.Ways.Contains(way))
            .WithMessage(_ => Text.T("Clients.Error.To"));
        RuleFor(command => command.On).NotNull().WithMessage(_ => Text.T("Common.Error.DateMissing"));
        RuleFor(command => command.On).LessThanOrEqualTo(_ => clock.Today()).WithMessage(_ => Text.T("Common.Error.Future"));
        RuleFor(command => command.StatusReason)
            .MaximumLength(StatusChange.TextMaxLength)
            .WithMessage(_ => Text.T("Common.Error.Long", StatusChange.TextMaxLength));
        RuleFor(command => command.Told)
            .MaximumLength(StatusChange.TextMaxLength)
            .WithMessage(_ => Text.T("Common.Error.Long", StatusChange.TextMaxLength));
    }
}

internal sealed class CloseClientHandler(CaseManagerDb db, Actor actor, TimeProvider clock) : IRequestHandler<CloseClient, Unit>
{
    public async Task<Unit> Handle(CloseClient command, CancellationToken cancellationToken)
    {
        var client = await db.ClientToChange(command.ClientCode, cancellationToken, command.Version);
        var note = new StatusNote(command.On!.Value, actor.AccountId, clock.GetUtcNow(), command.StatusReason, command.Told);

        switch (command.To)
        {
            case ClientStatus.Graduated:
                client.Graduate(note);
                break;
            case ClientStatus.Paused:
                client.Pause(note);
                break;
            case ClientStatus.Moved:
                client.MoveAway(note);
                break;
            case ClientStatus.Inactive:
                client.MarkInactive(note);
                break;
            case ClientStatus.Detained:
                client.BecomeDetained(note);
                break;
            case ClientStatus.Deceased:
                client.RecordDeath(note);
                foreach (var followUp in await db.Set<FollowUp>()
                    .Where(f => f.ClientCode == client.Code && f.Status == FollowUpStatus.Due)
                    .ToListAsync(cancellationToken))
                {
                    followUp.Cancel();
                }

                break;
        }

        return Unit.Value;
    }
}
