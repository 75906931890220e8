using System.Security.Cryptography;

namespace CaseManager.Domain;

/// <summary>
/// How client codes and slip references are written: six random characters and a check character from an alphabet that
/// survives reading aloud and handwriting (no 0/O, 1/I/L, 5/S, 2/Z), so a code counts nothing and one slip of the tongue is noticed.
/// </summary>
public static class SpokenCode
{
    private const string Alphabet = "346789ABCDEFGHJKMNPQRTUVWXY";

    // Of these a Vietnamese keyboard makes nothing else: it needs a vowel, a D or a W to put its marks on.
    internal const string Drawn = "346789BCFGHJKMNPQRTVX";
    private const int RandomLength = 6;
    private const int Length = RandomLength + 1;
    private const int MostTyped = 200;

    /// <summary>A new code such as <c>KH-7K3M-QXC</c>.</summary>
    public static string New(string prefix)
    {
        while (true)
        {
            var random = RandomNumberGenerator.GetString(Drawn, RandomLength);
            if (CheckCharacter(random) is var check && Drawn.Contains(check, StringComparison.Ordinal))
            {
                return Format(prefix, random + check);
            }
        }
    }

    /// <summary>The code as it is stored, from however a person typed it; null when it cannot be one, or could be several.</summary>
    public static string? Normalize(string prefix, string? typed) =>
        IsStored(prefix, typed) ? typed : Readings(prefix, typed) is [var only] ? only : null;

    /// <summary>
    /// Every code that a text can be: in any case, spaced, hyphened and bracketed in any way, among words when the prefix stands before it,
    /// and with what Vietnamese keyboards make of its letters (Ẻ of ER or E3) undone as far as the check character agrees.
    /// </summary>
    public static IReadOnlyList<string> Readings(string prefix, string? typed)
    {
        if (typed is null or { Length: > MostTyped })
        {
            return [];
        }

        var groups = TypedGroup.In(typed);
        var whole = Read(prefix, [groups, .. AfterPrefix(prefix, groups, 0, groups.Count)]);

        return whole.Count > 0 ? whole : Read(prefix, Enumerable.Range(0, groups.Count).SelectMany(i => AfterPrefix(prefix, groups, i, 2)));
    }

    // What follows the prefix, which is a group of its own or the beginning of one.
    private static IEnumerable<IReadOnlyList<TypedGroup>> AfterPrefix(string prefix, IReadOnlyList<TypedGroup> groups, int at, int most) =>
        groups.Count > at && groups[at].After(prefix) is { } rest
            ? rest.IsEmpty
                ? [[.. groups.Skip(at + 1).Take(most)], [.. groups.Skip(at + 1).Take(1)]]
                : [[rest, .. groups.Skip(at + 1).Take(most - 1)], [rest]]
            : [];

    private static List<string> Read(string prefix, IEnumerable<IReadOnlyList<TypedGroup>> bodies) =>
        [.. bodies.SelectMany(body => TypedGroup.Readings(body, Length)).Where(IsBody).Select(body => Format(prefix, body)).Distinct()];

    private static bool IsStored(string prefix, string? typed) =>
        typed is not null && typed.Length == prefix.Length + 1 + Length + 1 && typed.StartsWith(prefix, StringComparison.Ordinal)
        && typed[prefix.Length] == '-' && typed[prefix.Length + 5] == '-'
        && IsBody(string.Concat(typed.AsSpan(prefix.Length + 1, 4), typed.AsSpan(prefix.Length + 6)));

    private static bool IsBody(string body) =>
        body.Length == Length && body.All(c => Alphabet.Contains(c, StringComparison.Ordinal))
            && CheckCharacter(body[..RandomLength]) == body[RandomLength];

    // Weights 1 and 2 share no factor with 27, and neither does their difference: every single wrong character and every swap of neighbours
    // is found.
    private static char CheckCharacter(string body)
    {
        var sum = 0;
        for (var i = 0; i < body.Length; i++)
        {
            sum += Alphabet.IndexOf(body[^(i + 1)], StringComparison.Ordinal) * (i % 2 == 0 ? 2 : 1);
        }

        return Alphabet[(Alphabet.Length - (sum % Alphabet.Length)) % Alphabet.Length];
    }

    private static string Format(string prefix, string body) => $"{prefix}-{body[..4]}-{body[4..]}";
}
