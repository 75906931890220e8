using System.Security.Cryptography;
using System.Text;

namespace CaseManager.Domain.Slips;

/// <summary>The code on a hand-over card: eight characters of Crockford's base 32, far too many to try.</summary>
public static class CardCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    // Of these a Vietnamese keyboard makes nothing else: it needs a vowel, a D or a W to put its marks on.
    private const string Drawn = "0123456789BCFGHJKMNPQRSTVXZ";
    private const int Length = 8;

    public static string New() => RandomNumberGenerator.GetString(Drawn, Length);

    /// <summary>
    /// The code as it is stored, from however it was typed (O for 0, I and L for 1; spaces, hyphens and signs anywhere); null when it
    /// cannot be one.
    /// </summary>
    public static string? Normalize(string? typed)
    {
        if (typed is null or { Length: > 100 })
        {
            return null;
        }

        var letters = string.Concat(typed.EnumerateRunes())
            .Normalize(NormalizationForm.FormKC)
            .ToUpperInvariant()
            .Where(char.IsLetterOrDigit);
        var code = string.Concat(letters.Select(c => c switch { 'O' => '0', 'I' or 'L' => '1', _ => c }));

        return code.Length == Length && code.All(c => Alphabet.Contains(c, StringComparison.Ordinal)) ? code : null;
    }
}
