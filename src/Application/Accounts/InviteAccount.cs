using CaseManager.Application.Database;
using CaseManager.Application.People;
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
/// Creates an account. It has no password until its person takes up a sign-in link. One that sees is disabled and without wards until a
/// second person agrees.
/// </summary>
/// <param name="Why">Why, where a second person is asked.</param>
public sealed record InviteAccount(
    Id<Account> Id, string UserName, string FullName, Role? Role, string? Unit, [property: Telephone] string? Phone,
    IReadOnlyList<string> WardCodes, string? Why = null) : ICreates<Account>, IRequiresReauthentication
{
    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Accounts);

    public Subject About => Subject.Record(Id);
}

internal sealed class InviteAccountValidator : AbstractValidator<InviteAccount>
{
    public InviteAccountValidator()
    {
        RuleFor(command => command.UserName).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage(_ => Text.T("Accounts.UserName.Enter"))
            .Matches(@"^[A-Za-z0-9._-]{3,100}\z").WithMessage(_ => Text.T("Accounts.UserName.Enter"));
        RuleFor(command => command.FullName).IsFullName();
        RuleFor(command => command.Role).Chosen().WithMessage(_ => Text.T("Accounts.Role.Choose"));
        RuleFor(command => command.Unit).IsUnit();
        RuleFor(command => command.Phone).IsPhoneOfAnOffice();
        RuleFor(command => command.WardCodes).AreWardsFor(command => command.Role);
    }
}

internal sealed class InviteAccountHandler(CaseManagerDb db, TimeProvider clock) : IRequestHandler<InviteAccount, Id<Account>>
{
    public async Task<Id<Account>> Handle(InviteAccount command, CancellationToken cancellationToken)
    {
        var (name, now) = (command.UserName.ToUpperInvariant(), clock.GetUtcNow());
        await db.EnsureWardsExist(command.WardCodes, now.DayInVietnam(), cancellationToken);
        await db.OneAtATime($"user name {name}", cancellationToken);
        if (await db.Set<Account>().AnyAsync(account => account.NormalizedUserName == name, cancellationToken))
        {
            throw new ValidationException([new ValidationFailure(nameof(command.UserName), Text.T("Accounts.UserName.Taken"))]);
        }

        var (role, wards) = (command.Role!.Value, AccessPolicy.WardsFor(command.Role!.Value, command.WardCodes));
        var waits = role.TakesTwo();
        var account = Account.Invite(
            command.Id, command.UserName, command.FullName.Trim(), role, AccountRules.Tidy(command.Unit),
            PhoneNumber.ReadOffice(command.Phone), waits ? [] : wards, now, waits);
        db.Add(account);
        if (waits)
        {
            await db.Propose(ProposalKind.Invite, account, role, wards, command.Why, null, cancellationToken);
        }

        return command.Id;
    }
}
