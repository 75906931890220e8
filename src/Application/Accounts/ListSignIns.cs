using System.Net;
using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Accounts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Accounts;

/// <summary>When and from where an account signed in or tried to, the newest first.</summary>
public sealed record ListSignIns(Id<Account> Id, int Page = 1) : IQuery<Page<SignInRow>>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Accounts);

    public Subject About => Subject.Record(Id);
}

/// <summary>One try to sign in.</summary>
public sealed record SignInRow(DateTimeOffset At, bool Succeeded, IPAddress? Ip, string? Device);

internal sealed class ListSignInsHandler(CaseManagerDb db) : IRequestHandler<ListSignIns, Page<SignInRow>>
{
    public async Task<Page<SignInRow>> Handle(ListSignIns query, CancellationToken cancellationToken)
    {
        var tries = db.Set<SignIn>().Where(s => s.AccountId == query.Id);
        var rows = await tries
            .OrderByDescending(s => s.At).ThenByDescending(s => s.Id)
            .Skip(Page<SignInRow>.Before(query.Page))
            .Take(Page<SignInRow>.Size)
            .Select(s => new SignInRow(s.At, s.Succeeded, s.Ip, s.Device))
            .ToListAsync(cancellationToken);

        return new(rows, Math.Max(1, query.Page), await tries.CountAsync(cancellationToken));
    }
}
