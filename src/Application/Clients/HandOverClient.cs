using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Queries;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Accounts;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Clients;

/// <summary>Another coordinator of the ward answers for a client from now on.</summary>
public sealed record HandOverClient(ClientCode ClientCode, Id<Account>? CoordinatorId, long Version) : ICommand<Unit>
{
    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Caseload);

    public Subject About => Subject.Client(ClientCode);
}

internal sealed class HandOverClientValidator : AbstractValidator<HandOverClient>
{
    public HandOverClientValidator() =>
        RuleFor(command => command.CoordinatorId).NotNull().WithMessage(_ => Text.T("Clients.Rule.NotACoordinatorHere"));
}

internal sealed class HandOverClientHandler(CaseManagerDb db) : IRequestHandler<HandOverClient, Unit>
{
    public async Task<Unit> Handle(HandOverClient command, CancellationToken cancellationToken)
    {
        var client = await db.ClientToChange(command.ClientCode, cancellationToken, command.Version);
        var coordinator = command.CoordinatorId!.Value;
        if (client.CoordinatorId == coordinator)
        {
            throw new RuleBrokenException("Clients.Rule.AlreadyCoordinator");
        }

        if (!await db.CoordinatorsOf(client.WardCode).AnyAsync(account => account.Id == coordinator, cancellationToken))
        {
            throw new RuleBrokenException("Clients.Rule.NotACoordinatorHere");
        }

        client.HandOver(coordinator);

        return Unit.Value;
    }
}
