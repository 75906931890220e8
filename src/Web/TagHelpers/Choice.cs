using CaseManager.Application.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaseManager.Web.TagHelpers;

/// <summary>One thing that can be chosen in a form: what is posted, what is read, and a line of explanation.</summary>
public sealed record Choice(string Value, string Text, string? Hint = null)
{
    public static implicit operator Choice(SelectListItem item) => new(item.Value ?? item.Text, item.Text);
}

/// <summary>The choices of a field.</summary>
public static class Choices
{
    /// <summary>The members of an enum under their names in the texts; all of them when none is named.</summary>
    public static IReadOnlyList<Choice> Of<TEnum>(params TEnum[] only)
        where TEnum : struct, Enum =>
        [.. (only.Length == 0 ? Enum.GetValues<TEnum>() : only).Select(m => new Choice(m.ToString(), Text.Of(m)))];

    /// <summary>Yes and no, as a bool is posted.</summary>
    public static IReadOnlyList<Choice> YesNo() => [new("true", Text.T("Common.Yes")), new("false", Text.T("Common.No"))];

    /// <summary>What a field of this type offers when its page does not say.</summary>
    internal static IReadOnlyList<Choice> Of(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain == typeof(bool))
        {
            return YesNo();
        }

        var feature = plain.Namespace!.Split('.')[^1];

        return plain.IsEnum
            ? [.. Enum.GetNames(plain).Select(n => new Choice(n, Text.T($"{feature}.{plain.Name}.{n}")))]
            : throw new InvalidOperationException($"Say the items: {plain.Name} has none of its own.");
    }
}
