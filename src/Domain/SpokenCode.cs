using System.Security.Cryptography;

namespace CaseManager.Domain;

/// <summary>
/// How client codes and slip references are written: six random characters and a check character from an alphabet that
/// survives reading aloud and handwriting (no 0/O, 1/I/L, 5/S, 2/Z), so a code counts nothing and one slip of the tongue is noticed.
/// </summary>
public static class SpokenCode
{
    private const string Alphabet = "346789ABCDEFGHJKMNPQRTUVWXY";
    private const int RandomLength = 6;

    /// <summary>A new code such as <c>KH-7K3M-QXC</c>.</summary>
    public static string New(string prefix)
    {
        var random = RandomNumberGenerator.GetString(Alphabet, RandomLength);

        return Format(prefix, random + CheckCharacter(random));
    }

    /// <summary>The code as it is stored, from however a person typed it; null when it cannot be one.</summary>
    public static string? Normalize(string prefix, string? typed)
    {
        var bare = new string([.. (typed ?? "").ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]);
        var body = bare.StartsWith(prefix, StringComparison.Ordinal) ? bare[prefix.Length..] : bare;

        return body.Length == RandomLength + 1
            && body.All(c => Alphabet.Contains(c, StringComparison.Ordinal))
            && CheckCharacter(body[..RandomLength]) == body[RandomLength]
                ? Format(prefix, body)
                : null;
    }

    // Luhn mod N: finds every single wrong character and nearly every swap of neighbours.
    private static char CheckCharacter(string body)
    {
        var sum = 0;
        for (var i = 0; i < body.Length; i++)
        {
            var weighted = Alphabet.IndexOf(body[^(i + 1)], StringComparison.Ordinal) * (i % 2 == 0 ? 2 : 1);
            sum += (weighted / Alphabet.Length) + (weighted % Alphabet.Length);
        }

        return Alphabet[(Alphabet.Length - (sum % Alphabet.Length)) % Alphabet.Length];
    }

    private static string Format(string prefix, string body) => $"{prefix}-{body[..4]}-{body[4..]}";
}
