using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Accounts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Accounts;

/// <summary>Signs an account out everywhere, as after a phone was lost. Answers how many sessions that were.</summary>
public sealed record EndSessions(Id<Account> Id) : ICommand<int>
{
    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Accounts);

    public Subject About => Subject.Record(Id);
}

internal sealed class EndSessionsHandler(CaseManagerDb db) : IRequestHandler<EndSessions, int>
{
    public Task<int> Handle(EndSessions command, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"delete from accounts.sessions where account_id = {command.Id.Value}", cancellationToken);
}
