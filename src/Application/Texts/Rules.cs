using FluentValidation;

namespace CaseManager.Application.Texts;

/// <summary>Checks that many forms share.</summary>
internal static class Rules
{
    /// <summary>One of the choices was made, and it is one of those there are.</summary>
    public static IRuleBuilderOptions<T, TEnum?> Chosen<T, TEnum>(this IRuleBuilder<T, TEnum?> rule)
        where TEnum : struct, Enum => rule.Must(choice => choice is { } made && Enum.IsDefined(made));
}
