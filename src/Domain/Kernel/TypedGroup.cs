using System.Globalization;
using System.Text;

namespace CaseManager.Domain;

/// <summary>
/// Letters and digits that were typed without anything between them, such as the group 7K3M of a code. On a Vietnamese keyboard some of the
/// keys did not become letters but marks: Telex writes Ẻ for E and R, VNI for E and 3. A mark tells which key it was, and after which
/// letter at the earliest.
/// </summary>
internal sealed class TypedGroup
{
    private const string Vowels = "AEIOUYW";
    private const char Grave = '\u0300';
    private const char Acute = '\u0301';
    private const char Circumflex = '\u0302';
    private const char Tilde = '\u0303';
    private const char Breve = '\u0306';
    private const char Hook = '\u0309';
    private const char Horn = '\u031B';
    private const char Dot = '\u0323';
    private const char Stroke = '\u0335';
    private const char Numbered = '\uE000';

    private static readonly Dictionary<char, char> Telex = new()
    {
        [Acute] = 'S',
        [Grave] = 'F',
        [Hook] = 'R',
        [Tilde] = 'X',
        [Dot] = 'J',
        [Breve] = 'W',
        [Horn] = 'W',
        [Stroke] = 'D',
    };

    private static readonly Dictionary<char, char> Vni = new()
    {
        [Acute] = '1',
        [Grave] = '2',
        [Hook] = '3',
        [Tilde] = '4',
        [Dot] = '5',
        [Circumflex] = '6',
        [Horn] = '7',
        [Breve] = '8',
        [Stroke] = '9',
    };

    private readonly List<Letter> _letters;

    private TypedGroup(List<Letter> letters) => _letters = letters;

    public bool IsEmpty => _letters.Count == 0;

    /// <summary>The groups of a text, in capital letters.</summary>
    public static IReadOnlyList<TypedGroup> In(string typed)
    {
        List<TypedGroup> groups = [];
        var letters = new List<Letter>();
        foreach (var rune in string.Concat(typed.EnumerateRunes()).Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                var capital = Rune.ToUpperInvariant(rune);
                letters.Add(capital.Value is 'Đ' ? new('D', $"{Stroke}") : new(capital.IsBmp ? (char)capital.Value : '?', ""));
            }
            else if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark && letters.Count > 0)
            {
                letters[^1] = letters[^1] with { Marks = letters[^1].Marks + rune };
            }
            else if (Rune.GetUnicodeCategory(rune) is not UnicodeCategory.Format && letters.Count > 0)
            {
                groups.Add(new(letters));
                letters = [];
            }
        }

        return letters.Count > 0 ? [.. groups, new(letters)] : groups;
    }

    /// <summary>What follows a prefix in the group; null when it does not begin with it.</summary>
    public TypedGroup? After(string prefix) =>
        _letters.Count >= prefix.Length && _letters.Take(prefix.Length).Select(letter => letter.Base).SequenceEqual(prefix)
            ? new(_letters[prefix.Length..])
            : null;

    /// <summary>All that can have been typed when these groups stand on the screen, if it was so many keys, on one keyboard.</summary>
    public static IEnumerable<string> Readings(IReadOnlyList<TypedGroup> groups, int length) =>
        groups.Sum(group => group.FewestKeys) > length || groups.Sum(group => group.MostKeys) < length ? []
        : new[] { Telex, Vni }
            .SelectMany(keyboard => groups.Aggregate(
                (IEnumerable<string>)[""],
                (before, group) => [.. before.SelectMany(_ => group.Typed(keyboard), (left, right) => left + right).Distinct()]))
            .Where(typed => typed.Length == length)
            .Distinct();

    private int MostKeys => _letters.Sum(letter => 1 + letter.Marks.Length);

    private int FewestKeys => MostKeys - _letters.Sum(letter => letter.Marks.Count(mark => mark is Horn));

    private HashSet<string> Typed(Dictionary<char, char> keyboard)
    {
        HashSet<string> all = [];
        foreach (var letters in Spelled(keyboard))
        {
            var firstVowel = letters.FindIndex(letter => Vowels.Contains(letter.Base, StringComparison.Ordinal));

            // Letters are numbered while keys are put between them, so that each key stays behind its letter; a tone may follow any vowel
            // of the group.
            HashSet<string> ways = [string.Concat(letters.Select((_, i) => (char)(Numbered + i)))];
            foreach (var (i, mark) in letters.SelectMany((letter, i) => letter.Marks.Select(mark => (i, mark))))
            {
                var behind = (char)(Numbered + (firstVowel >= 0 && mark is Acute or Grave or Hook or Tilde or Dot ? firstVowel : i));
                var key = mark is Circumflex && keyboard == Telex ? letters[i].Base : keyboard.GetValueOrDefault(mark, '?');
                ways =
                [
                    .. from way in ways
                    let first = way.IndexOf(behind, StringComparison.Ordinal) + 1
                    from at in Enumerable.Range(first, way.Length - first + 1)
                    select way.Insert(at, key.ToString()),
                ];
            }

            all.UnionWith(ways.Select(way => string.Concat(way.Select(c => c >= Numbered ? letters[c - Numbered].Base : c))));
        }

        return all;
    }

    // Telex writes Ư also for a W alone.
    private IEnumerable<List<Letter>> Spelled(Dictionary<char, char> keyboard)
    {
        IEnumerable<List<Letter>> all = [[]];
        foreach (var letter in _letters)
        {
            Letter[] ways = keyboard == Telex && letter is { Base: 'U' } && letter.Marks.Contains(Horn, StringComparison.Ordinal)
                ? [letter, new('W', letter.Marks.Replace($"{Horn}", "", StringComparison.Ordinal))]
                : [letter];
            all = [.. all.SelectMany(_ => ways, (before, way) => (List<Letter>)[.. before, way])];
        }

        return all;
    }

    /// <summary>A letter as it stands on the screen, with its marks apart.</summary>
    private sealed record Letter(char Base, string Marks);
}
