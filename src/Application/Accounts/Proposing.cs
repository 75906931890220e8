using CaseManager.Application.Database;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Accounts;

/// <summary>Puts before a second person what nobody does alone.</summary>
internal static class Proposing
{
    /// <summary>Whether what makes such an account, or gives it something, takes two people.</summary>
    public static bool TakesTwo(this Role role) => AccessPolicy.RolesOfTwoKeys.Contains(role);

    /// <summary>Saves what is changed so far and proposes the rest.</summary>
    public static async Task<Id<Proposal>> Propose(
        this CaseManagerDb db, ProposalKind kind, Account account, Role role, IReadOnlyList<string> wards, string? why, byte[]? guesses,
        CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(why) || why.Trim() is not { Length: <= Proposal.WhyMaxLength } reason)
        {
            throw new ValidationException([
                new ValidationFailure(
                    "Why",
                    string.IsNullOrWhiteSpace(why)
                        ? Text.T("Accounts.Keys.Why.Enter") : Text.T("Common.Error.Long", Proposal.WhyMaxLength))
            ]);
        }

        await db.SaveChangesAsync(cancellationToken);
        var id = Id<Proposal>.New();
        string[] codes = [.. wards.Order(StringComparer.Ordinal)];
        Require((await db.Database
            .SqlQuery<string?>(
                $"""
                select accounts.propose({id.Value}, {kind.ToString()}, {account.Id.Value}, {role.ToString()}, {codes}, {reason},
                    {guesses}::bytea) as "Value"
                """)
            .ToListAsync(cancellationToken))[0]);

        return id;
    }

    /// <summary>What the database says against it is a rule of the programme.</summary>
    public static void Require(string? fault)
    {
        switch (fault)
        {
            case null:
                return;
            case "Oneself" or "Waiting" or "Ended" or "Lapsed" or "Changed" or "OtherPerson":
                throw new RuleBrokenException($"Accounts.Keys.Rule.{fault}");
            default:
                throw new InvalidOperationException(fault);
        }
    }
}
