using System.Text;
using System.Text.RegularExpressions;

namespace CaseManager.Domain.Slips;

/// <summary>Notices a citizen's number (twelve digits) in free text, where it may never be written.</summary>
public static partial class IdNumber
{
    public static bool IsIn(string? text) => text is not null && TwelveDigits().IsMatch(text.Normalize(NormalizationForm.FormKC));

    [GeneratedRegex("[0-9](?:[ .-]?[0-9]){11}", RegexOptions.CultureInvariant)]
    private static partial Regex TwelveDigits();
}
