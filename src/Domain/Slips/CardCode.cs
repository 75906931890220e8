using System.Security.Cryptography;

namespace CaseManager.Domain.Slips;

/// <summary>The code on a hand-over card: eight characters of Crockford's base 32, far too many to try.</summary>
public static class CardCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 8;

    public static string New() => RandomNumberGenerator.GetString(Alphabet, Length);

    /// <summary>The code as it is stored, from however it was typed (O for 0, I and L for 1); null when it cannot be one.</summary>
    public static string? Normalize(string? typed)
    {
        var code = (typed ?? "").ToUpperInvariant().Replace("-", "", StringComparison.Ordinal).Replace('O', '0').Replace('I', '1').Replace('L', '1');

        return code.Length == Length && code.All(c => Alphabet.Contains(c, StringComparison.Ordinal)) ? code : null;
    }
}
