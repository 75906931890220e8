using CaseManager.Application.Database;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Wards;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Accounts;

/// <summary>What must hold for every account, the same wherever it is asked.</summary>
internal static class AccountRules
{
    private const int UnitMaxLength = 200;

    // Those who take an administrator away wait for each other, so that two cannot take away the last two.
    private static readonly Guid Administrators = new("0197a000-0000-7000-8000-00000000ad01");

    public static IRuleBuilder<T, string> IsFullName<T>(this IRuleBuilderInitial<T, string> rule) => rule
        .Cascade(CascadeMode.Stop)
        .NotEmpty().WithMessage(_ => Text.T("Accounts.FullName.Enter"))
        .MaximumLength(Account.NameMaxLength).WithMessage(_ => Text.T("Common.Error.Long", Account.NameMaxLength));

    public static IRuleBuilder<T, string?> IsUnit<T>(this IRuleBuilderInitial<T, string?> rule) => rule
        .MaximumLength(UnitMaxLength).WithMessage(_ => Text.T("Common.Error.Long", UnitMaxLength));

    public static IRuleBuilder<T, IReadOnlyList<string>> AreWardsFor<T>(
        this IRuleBuilderInitial<T, IReadOnlyList<string>> rule, Func<T, Role?> role) => rule
        .Must((command, wards) => wards.Count > 0 || role(command) is not { } chosen || !AccessPolicy.AnswersForWards(chosen))
        .WithMessage(_ => Text.T("Accounts.Wards.Choose"))
        .Must(wards => wards.Count <= 200).WithMessage(_ => Text.T("Accounts.Wards.Many", 200));

    public static string? Tidy(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>An account cannot be assigned to a ward that does not exist or has closed.</summary>
    public static async Task EnsureWardsExist(
        this CaseManagerDb db, IReadOnlyList<string> codes, DateOnly today, CancellationToken cancellationToken)
    {
        var known = await db.Set<Ward>()
            .Where(ward => codes.Contains(ward.Code) && (ward.ValidTo == null || today < ward.ValidTo))
            .Select(ward => ward.Code)
            .ToListAsync(cancellationToken);
        if (codes.Except(known).ToList() is { Count: > 0 } unknown)
        {
            throw new ValidationException([
                new ValidationFailure("WardCodes", Text.T("Accounts.Wards.Unknown", string.Join(", ", unknown)))
            ]);
        }
    }

    /// <summary>The last administrator stays: without one no account could be invited.</summary>
    public static async Task EnsureAnotherAdministrator(this CaseManagerDb db, Id<Account> id, CancellationToken cancellationToken)
    {
        await db.OneAtATime(Administrators, cancellationToken);
        var roles = AccessPolicy.RolesForAccounts;
        if (!await db.Set<Account>().AnyAsync(
            account => account.Id != id && roles.Contains(account.Role) && account.DisabledAt == null && account.HasPassword,
            cancellationToken))
        {
            throw new RuleBrokenException("Accounts.Rule.LastAdministrator");
        }
    }

    /// <summary>The open work of an account, ward by ward.</summary>
    public static Task<List<WardWork>> OpenWork(this CaseManagerDb db, Id<Account> id, CancellationToken cancellationToken) =>
        db.Database.SqlQuery<WardWork>(
            $"select ward_code, clients, slips from accounts.open_work({id.Value})").ToListAsync(cancellationToken);
}

/// <summary>The open work of an account in a ward.</summary>
internal sealed record WardWork(string WardCode, int Clients, int Slips);
