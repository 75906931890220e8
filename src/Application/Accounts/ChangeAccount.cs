using CaseManager.Application.Database;
using CaseManager.Application.People;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Accounts;

/// <summary>
/// A person does other work, or for other wards. Open work is handed over first. What gives sight is proposed, and answers with the
/// proposal: until a second person agrees, role and wards stay as they are.
/// </summary>
/// <param name="Why">Why, where a second person is asked.</param>
public sealed record ChangeAccount(
    Id<Account> Id, string FullName, Role? Role, string? Unit, [property: Telephone] string? Phone, IReadOnlyList<string> WardCodes,
    long Version, string? Why = null) : ICommand<Id<Proposal>?>, IRequiresReauthentication
{
    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Accounts);

    public Subject About => Subject.Record(Id);
}

internal sealed class ChangeAccountValidator : AbstractValidator<ChangeAccount>
{
    public ChangeAccountValidator()
    {
        RuleFor(command => command.FullName).IsFullName();
        RuleFor(command => command.Role).Chosen().WithMessage(_ => Text.T("Accounts.Role.Choose"));
        RuleFor(command => command.Unit).IsUnit();
        RuleFor(command => command.Phone).IsPhoneOfAnOffice();
        RuleFor(command => command.WardCodes).AreWardsFor(command => command.Role);
    }
}

internal sealed class ChangeAccountHandler(CaseManagerDb db, Actor actor, TimeProvider clock)
    : IRequestHandler<ChangeAccount, Id<Proposal>?>
{
    public async Task<Id<Proposal>?> Handle(ChangeAccount command, CancellationToken cancellationToken)
    {
        var account = await db.Set<Account>().Include(a => a.Wards).SingleOrDefaultAsync(a => a.Id == command.Id, cancellationToken)
            ?? throw new NotFoundException();
        if (account.Version != command.Version)
        {
            throw new StaleVersionException();
        }

        string[] present = [.. account.Wards.Select(ward => ward.WardCode)];
        var role = command.Role!.Value;
        await db.EnsureWardsExist([.. command.WardCodes.Except(present)], clock.Today(), cancellationToken);
        account.EnsureSide(role);
        if (AccessPolicy.RolesForAccounts.Contains(account.Role) && !AccessPolicy.RolesForAccounts.Contains(role))
        {
            if (account.Id == actor.AccountId)
            {
                throw new RuleBrokenException("Accounts.Rule.NotSelf");
            }

            await db.EnsureAnotherAdministrator(account.Id, cancellationToken);
        }

        var left = (await db.OpenWork(account.Id, cancellationToken))
            .Where(work => !AccessPolicy.RolesForClients.Contains(role) || !command.WardCodes.Contains(work.WardCode))
            .Sum(work => work.Clients + work.Slips);
        if (left > 0)
        {
            throw new RuleBrokenException("Accounts.Rule.OpenWork", left);
        }

        var wards = AccessPolicy.WardsFor(role, command.WardCodes);
        var gives = role.TakesTwo() && (role != account.Role || wards.Except(present).Any());
        account.Change(
            command.FullName.Trim(), AccountRules.Tidy(command.Unit), PhoneNumber.ReadOffice(command.Phone), gives ? account.Role : role,
            gives ? present : wards);
        // Wards are rows of their own; a change of them alone changes the account's version too.
        db.Entry(account).Property(a => a.FullName).IsModified = true;

        return gives
            ? await db.Propose(ProposalKind.Change, account, role, wards, command.Why, null, cancellationToken)
            : null;
    }
}
