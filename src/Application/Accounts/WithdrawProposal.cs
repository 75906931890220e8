using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Accounts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Accounts;

/// <summary>Takes a proposal back before anybody decides.</summary>
public sealed record WithdrawProposal(Id<Proposal> Id) : ICommand<Unit>
{
    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Accounts);

    public Subject About => Subject.Record(Id);
}

internal sealed class WithdrawProposalHandler(CaseManagerDb db) : IRequestHandler<WithdrawProposal, Unit>
{
    public async Task<Unit> Handle(WithdrawProposal command, CancellationToken cancellationToken)
    {
        Proposing.Require((await db.Database
            .SqlQuery<string?>($"select accounts.withdraw({command.Id.Value}) as \"Value\"").ToListAsync(cancellationToken))[0]);

        return Unit.Value;
    }
}
