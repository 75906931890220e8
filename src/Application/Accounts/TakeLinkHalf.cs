using System.Security.Cryptography;
using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Accounts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Accounts;

/// <summary>
/// After a second person agreed, the one who proposed a link takes the own half of it, once: the link itself, which opens nothing without
/// the other half. It is answered here and kept nowhere.
/// </summary>
public sealed record TakeLinkHalf(Id<Proposal> Id) : ICommand<SignInLink>, IRequiresReauthentication
{
    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Accounts);

    public Subject About => Subject.Record(Id);
}

internal sealed class TakeLinkHalfHandler(CaseManagerDb db) : IRequestHandler<TakeLinkHalf, SignInLink>
{
    public async Task<SignInLink> Handle(TakeLinkHalf command, CancellationToken cancellationToken)
    {
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var until = (await db.Database
            .SqlQuery<DateTimeOffset?>($"select accounts.take_half({command.Id.Value}, {Sessions.HashOf(secret)}) as \"Value\"")
            .ToListAsync(cancellationToken))[0];

        return new(secret, until ?? throw new RuleBrokenException("Accounts.Keys.Rule.NoHalf"));
    }
}
