using System.Text.RegularExpressions;

namespace CaseManager.Application.Services;

/// <summary>What does not belong into a free text.</summary>
internal static partial class FreeText
{
    /// <summary>Twelve digits in a row, however spaced, are an identity number; those have no place outside the vault.</summary>
    public static bool HoldsAnIdentityNumber(string? text) => text is not null && TwelveDigits().IsMatch(text);

    [GeneratedRegex(@"(?<!\d)(?:\d[ .-]?){11}\d(?!\d)")]
    private static partial Regex TwelveDigits();
}
