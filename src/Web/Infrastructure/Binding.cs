using System.Globalization;
using System.Reflection;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace CaseManager.Web.Infrastructure;

/// <summary>
/// Reads a number as it was meant or says that it cannot: a single point or comma is the decimal sign, in either language.
/// The framework's own way would read 0.5 as 5 in Vietnamese, without a word.
/// </summary>
public sealed class NumberBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var value = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (value == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, value);
        var typed = value.FirstValue?.Trim();
        var type = Nullable.GetUnderlyingType(bindingContext.ModelType) ?? bindingContext.ModelType;
        if (string.IsNullOrEmpty(typed))
        {
            if (bindingContext.ModelMetadata.IsReferenceOrNullableType)
            {
                bindingContext.Result = ModelBindingResult.Success(null);
            }
            else
            {
                bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, Text.T("Common.Error.NumberMissing"));
            }

            return Task.CompletedTask;
        }

        if (Read(typed, plain: ReferenceEquals(value.Culture, CultureInfo.InvariantCulture)) is not { } number)
        {
            bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, Text.T("Common.Error.Number"));
            return Task.CompletedTask;
        }

        try
        {
            if (type == typeof(int) || type == typeof(long))
            {
                if (decimal.Truncate(number) != number)
                {
                    bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, Text.T("Common.Error.WholeNumber"));
                    return Task.CompletedTask;
                }
            }

            bindingContext.Result = ModelBindingResult.Success(Convert.ChangeType(number, type, CultureInfo.InvariantCulture));
        }
        catch (OverflowException)
        {
            bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, Text.T("Common.Error.Number"));
        }

        return Task.CompletedTask;
    }

    /// <summary>
    /// The number, or nothing if there is doubt: 1.500 may be one and a half or fifteen hundred. A browser's number field
    /// (<paramref name="plain"/>) is never in doubt.
    /// </summary>
    internal static decimal? Read(string typed, bool plain)
    {
        var signs = typed.Count(c => c is '.' or ',');
        var decimals = typed.Length - 1 - typed.LastIndexOfAny(['.', ',']);
        if (signs > 1
            || (signs == 1 && !plain && decimals == 3 && !typed.StartsWith('0') && !typed.StartsWith("-0", StringComparison.Ordinal)))
        {
            return null;
        }

        return decimal.TryParse(
            typed.Replace(',', '.'),
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | (plain ? NumberStyles.AllowExponent : NumberStyles.None),
            CultureInfo.InvariantCulture,
            out var number)
            ? number
            : null;
    }
}

/// <summary>
/// Reads a day from three boxes, from a browser's date field (2026-09-22) or as people write it (22/09/2026), the day always first.
/// </summary>
public sealed class DayBinder : IModelBinder
{
    private static readonly string[] Written = ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "d M yyyy"];

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var name = bindingContext.ModelName;
        var whole = bindingContext.ValueProvider.GetValue(name);
        var parts = new[] { "Day", "Month", "Year" }
            .Select(part => (Name: $"{name}.{part}", Value: bindingContext.ValueProvider.GetValue($"{name}.{part}")))
            .ToArray();
        if (whole == ValueProviderResult.None && parts.All(p => p.Value == ValueProviderResult.None))
        {
            return Task.CompletedTask;
        }

        if (whole != ValueProviderResult.None)
        {
            bindingContext.ModelState.SetModelValue(name, whole);
        }

        foreach (var part in parts.Where(p => p.Value != ValueProviderResult.None))
        {
            bindingContext.ModelState.SetModelValue(part.Name, part.Value);
            bindingContext.ModelState.MarkFieldValid(part.Name);
        }

        var typed = whole != ValueProviderResult.None
            ? (whole.FirstValue ?? "").Trim()
            : string.Join('/', parts.Select(p => (p.Value.FirstValue ?? "").Trim()));
        if (typed.Trim('/').Length == 0)
        {
            if (bindingContext.ModelMetadata.IsReferenceOrNullableType)
            {
                bindingContext.Result = ModelBindingResult.Success(null);
            }
            else
            {
                bindingContext.ModelState.TryAddModelError(name, Text.T("Common.Error.DateMissing"));
            }
        }
        else if (DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                 || DateOnly.TryParseExact(typed, Written, CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
        {
            bindingContext.Result = ModelBindingResult.Success(day);
        }
        else
        {
            bindingContext.ModelState.TryAddModelError(name, Text.T("Common.Error.Date"));
        }

        return Task.CompletedTask;
    }
}

/// <summary>
/// Reads text as <see cref="TypedText"/> keeps it: the same name typed on two phones is the same text. Passwords stay as typed.
/// </summary>
public sealed class TextBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var value = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (value == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, value);
        var typed = value.FirstValue ?? "";
        var text = bindingContext.ModelMetadata.DataTypeName == "Password" ? typed : TypedText.Clean(typed);
        bindingContext.Result = ModelBindingResult.Success(
            text.Length == 0 && bindingContext.ModelMetadata.ConvertEmptyStringToNull ? null : text);

        return Task.CompletedTask;
    }
}

/// <summary>Chooses our ways of reading.</summary>
public sealed class BinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        var type = Nullable.GetUnderlyingType(context.Metadata.ModelType) ?? context.Metadata.ModelType;

        return type == typeof(decimal) || type == typeof(double) || type == typeof(float) || type == typeof(int) || type == typeof(long)
            ? new NumberBinder()
            : type == typeof(DateOnly) ? new DayBinder()
            : type == typeof(string) ? new TextBinder()
            : null;
    }
}

/// <summary>A string that may not be null stays an empty string when nothing is typed, so that validators need not fear null.</summary>
public sealed class EmptyTextMetadata : IDisplayMetadataProvider
{
    public void CreateDisplayMetadata(DisplayMetadataProviderContext context)
    {
        if (context.Key.ModelType != typeof(string))
        {
            return;
        }

        var nullability = new NullabilityInfoContext();
        var state = (context.Key.PropertyInfo, context.Key.ParameterInfo) switch
        {
            ({ } property, _) => nullability.Create(property).WriteState,
            (_, { } parameter) => nullability.Create(parameter).WriteState,
            _ => NullabilityState.Unknown,
        };
        if (state == NullabilityState.NotNull)
        {
            context.DisplayMetadata.ConvertEmptyStringToNull = false;
        }
    }
}
