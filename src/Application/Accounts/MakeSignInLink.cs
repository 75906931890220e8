using System.Security.Cryptography;
using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Accounts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Accounts;

/// <summary>
/// Makes a link, to be handed to the person, with which a password can be set once. It replaces an older one. The secret is answered here
/// and kept nowhere. For an account that sees nothing is answered: a second person is asked, and the link comes in halves.
/// </summary>
/// <param name="Why">Why, where a second person is asked.</param>
public sealed record MakeSignInLink(Id<Account> Id, string? Why = null) : ICommand<SignInLink?>, IRequiresReauthentication
{
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(Limits.SignInLinkHours);

    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Accounts);

    public Subject About => Subject.Record(Id);
}

/// <summary>The secret of a link and until when it works.</summary>
public sealed record SignInLink(string Secret, DateTimeOffset ExpiresAt);

internal sealed class MakeSignInLinkHandler(CaseManagerDb db, TimeProvider clock) : IRequestHandler<MakeSignInLink, SignInLink?>
{
    public async Task<SignInLink?> Handle(MakeSignInLink command, CancellationToken cancellationToken)
    {
        var account = await db.Set<Account>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == command.Id, cancellationToken)
            ?? throw new NotFoundException();
        if (account.DisabledAt is not null)
        {
            throw new RuleBrokenException("Accounts.Rule.EnableFirst");
        }

        if (account.Role.TakesTwo())
        {
            await db.Propose(ProposalKind.Link, account, account.Role, [], command.Why, null, cancellationToken);

            return null;
        }

        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var now = clock.GetUtcNow();
        var link = new SignInLink(secret, now + MakeSignInLink.Lasts);
        await db.Database.ExecuteSqlAsync($"delete from accounts.sign_in_links where account_id = {account.Id.Value}", cancellationToken);
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into accounts.sign_in_links (account_id, secret_hash, made_at, expires_at)
            values ({account.Id.Value}, {Sessions.HashOf(secret)}, {now}, {link.ExpiresAt})
            """,
            cancellationToken);

        return link;
    }
}
