using CaseManager.Application.Texts;
using CaseManager.Domain;
using FluentValidation;

namespace CaseManager.Application.People;

/// <summary>What must hold for every telephone number that is typed, the same wherever it is asked for.</summary>
internal static class PhoneRules
{
    /// <summary>Nothing, or a number under which a person can be reached.</summary>
    public static IRuleBuilderOptions<T, string?> IsPhoneOfAPerson<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Is(PhoneNumber.Read, "Common.Error.Phone");

    /// <summary>Nothing, or a number under which an office, a service or a person on duty can be reached.</summary>
    public static IRuleBuilderOptions<T, string?> IsPhoneOfAnOffice<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Is(PhoneNumber.ReadOffice, "Common.Error.PhoneOffice");

    private static IRuleBuilderOptions<T, string?> Is<T>(
        this IRuleBuilder<T, string?> rule, Func<string?, string?> read, string otherwise) =>
        rule.Must(typed => string.IsNullOrWhiteSpace(typed) || read(typed) is not null)
            .WithMessage((_, typed) =>
                PhoneNumber.OfToday(typed) is { } today ? Text.T("Common.Error.PhoneRenamed", PhoneNumber.Show(today)) : Text.T(otherwise));
}
