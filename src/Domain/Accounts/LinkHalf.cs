using System.Security.Cryptography;

namespace CaseManager.Domain.Accounts;

/// <summary>The half of a sign-in link that the one who decides reads to the person, such as <c>H7KQ-2MXR-84BT</c>.</summary>
public static class LinkHalf
{
    private const int Length = 12;
    private const int MostTyped = 60;

    public static string New()
    {
        var random = RandomNumberGenerator.GetString(SpokenCode.Drawn, Length);

        return $"{random[..4]}-{random[4..8]}-{random[8..]}";
    }

    /// <summary>What was made, from however a person typed it; nothing when it cannot be one.</summary>
    public static string? Normalize(string? typed) =>
        typed is { Length: <= MostTyped }
        && string.Concat(typed.Where(char.IsLetterOrDigit)).ToUpperInvariant() is { Length: Length } read
        && read.All(letter => SpokenCode.Drawn.Contains(letter, StringComparison.Ordinal))
            ? $"{read[..4]}-{read[4..8]}-{read[8..]}"
            : null;
}
