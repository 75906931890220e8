using CaseManager.Application.Texts;
using CaseManager.Domain.Wards;
using FluentValidation;

namespace CaseManager.Application.Wards;

/// <summary>What a form must say about a ward, the same wherever it is asked.</summary>
internal static class WardNameRules
{
    public static IRuleBuilder<T, string> IsWardName<T>(this IRuleBuilderInitial<T, string> rule) => rule
        .Cascade(CascadeMode.Stop)
        .NotEmpty().WithMessage(_ => Text.T("Wards.Name.Enter"))
        .MaximumLength(Ward.NameMaxLength).WithMessage(_ => Text.T("Common.Error.Long", Ward.NameMaxLength))
        .Must(name => Ward.UnitTypeOf(name.Trim()) is not null).WithMessage(_ => Text.T("Wards.Rule.UnitType"));

    public static IRuleBuilder<T, string?> IsWardNameEn<T>(this IRuleBuilderInitial<T, string?> rule) => rule
        .MaximumLength(Ward.NameMaxLength).WithMessage(_ => Text.T("Common.Error.Long", Ward.NameMaxLength));

    public static IRuleBuilder<T, string> IsProvinceCode<T>(this IRuleBuilderInitial<T, string> rule) => rule
        .Cascade(CascadeMode.Stop)
        .NotEmpty().WithMessage(_ => Text.T("Wards.ProvinceCode.Enter"))
        .Matches(@"^[0-9]{2}\z").WithMessage(_ => Text.T("Wards.ProvinceCode.Enter"));

    public static IRuleBuilder<T, string> IsProvinceName<T>(this IRuleBuilderInitial<T, string> rule) => rule
        .Cascade(CascadeMode.Stop)
        .NotEmpty().WithMessage(_ => Text.T("Wards.ProvinceName.Enter"))
        .MaximumLength(Ward.NameMaxLength).WithMessage(_ => Text.T("Common.Error.Long", Ward.NameMaxLength));

    public static string? NullIfBlank(this string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
