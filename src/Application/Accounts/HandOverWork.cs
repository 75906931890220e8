using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using FluentValidation;
using FluentValidation.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Accounts;

/// <summary>
/// Gives the open clients and received slips of one ward to another coordinator of that ward, as when a coordinator leaves. Answers how
/// many; the administrator learns no more of them.
/// </summary>
public sealed record HandOverWork(Id<Account> Id, string WardCode, Id<Account> To) : ICommand<int>
{
    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Accounts);

    public Subject About => Subject.Record(Id);
}

internal sealed class HandOverWorkHandler(CaseManagerDb db) : IRequestHandler<HandOverWork, int>
{
    public async Task<int> Handle(HandOverWork command, CancellationToken cancellationToken)
    {
        var takers = AccessPolicy.RolesForClients;
        if (!await db.Set<Account>().AnyAsync(
            account => account.Id == command.To && account.Id != command.Id && takers.Contains(account.Role) && account.DisabledAt == null
                && account.Wards.Any(ward => ward.WardCode == command.WardCode),
            cancellationToken))
        {
            throw new ValidationException([new ValidationFailure(nameof(command.To), Text.T("Accounts.HandOver.Choose"))]);
        }

        return (await db.Database
            .SqlQuery<int>($"select accounts.hand_over({command.Id.Value}, {command.WardCode}, {command.To.Value}) as \"Value\"")
            .ToListAsync(cancellationToken))[0];
    }
}
