using System.Text.RegularExpressions;

namespace CaseManager.Domain.Contacts;

/// <summary>Citizens' identity numbers have twelve digits. They have no place in a note.</summary>
public static partial class IdNumber
{
    /// <summary>Whether a text holds twelve digits in a row, spaces, points and hyphens between them not counted.</summary>
    public static bool IsIn(string? text) => text is not null && TwelveDigits().IsMatch(text);

    [GeneratedRegex(@"(?<![0-9])[0-9](?:[ .\-\u00A0]?[0-9]){11}(?![0-9])")]
    private static partial Regex TwelveDigits();
}
