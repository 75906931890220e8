using System.Text;

namespace CaseManager.Domain.Tests;

/// <summary>
/// A Vietnamese keyboard with free placing of marks, as on phones and in UniKey: a key that can mark a letter of the word does so, another
/// tone takes the place of the first, and the same key again takes the mark away and writes itself.
/// </summary>
internal abstract class Keyboard
{
    private const string Vowels = "AEIOUY\uE001";

    // Ư of a W alone, which another W makes a W again.
    private const string Alone = "\uE001";

    public static Keyboard Telex { get; } = new TelexKeyboard();

    public static Keyboard Vni { get; } = new VniKeyboard();

    /// <summary>What stands on the screen when a text is typed key by key; any character that is no letter or digit ends a word.</summary>
    public string Type(string keys)
    {
        var (screen, word) = (new StringBuilder(), new StringBuilder());
        var literal = false;
        foreach (var key in keys)
        {
            if (!char.IsAsciiLetterOrDigit(key))
            {
                screen.Append(word).Append(key);
                word.Clear();
                literal = false;
            }
            else if (literal || !Press(word, key, ref literal))
            {
                word.Append(key);
            }
        }

        return screen.Append(word).Replace(Alone, "Ư").ToString().Normalize(NormalizationForm.FormC);
    }

    protected abstract char? ToneOf(char key);

    /// <summary>The letters that a key marks, each with what becomes of it.</summary>
    protected abstract IEnumerable<(string Letter, string Marked)> MarksOf(char key);

    protected virtual string? AloneOf(char key) => null;

    private bool Press(StringBuilder word, char key, ref bool literal)
    {
        var text = word.ToString();
        if (ToneOf(key) is { } tone && text.Any(c => Vowels.Contains(Base(c), StringComparison.Ordinal)))
        {
            var bare = string.Concat(
                text.Normalize(NormalizationForm.FormD).Where(c => c is not ('\u0300' or '\u0301' or '\u0303' or '\u0309' or '\u0323')));
            var again = text.Normalize(NormalizationForm.FormD).Contains(tone, StringComparison.Ordinal);
            var letters = bare.Normalize(NormalizationForm.FormC);
            var at = letters.Length - 1;
            while (!Vowels.Contains(Base(letters[at]), StringComparison.Ordinal))
            {
                at--;
            }

            // Of two vowels at the end of a word the first bears the tone.
            at = at == letters.Length - 1 && at > 0 && Vowels.Contains(Base(letters[at - 1]), StringComparison.Ordinal) && letters[at] < 128
                ? at - 1
                : at;
            Become(word, again ? letters + key : letters.Insert(at + 1, tone.ToString()));
            literal = again;

            return true;
        }

        foreach (var (letter, marked) in MarksOf(key))
        {
            for (var at = text.Length - 1; at >= 0; at--)
            {
                var (shape, tones) = Parts(text[at]);
                if (shape == marked)
                {
                    Become(word, text[..at] + letter + tones + text[(at + 1)..] + (marked == Alone ? "" : key));
                    literal = true;

                    return true;
                }

                if (shape == letter || (Base(text[at]).ToString() == letter && shape != marked && letter != "D"))
                {
                    Become(word, text[..at] + marked + tones + text[(at + 1)..]);

                    return true;
                }
            }
        }

        if (AloneOf(key) is { } alone)
        {
            word.Append(alone);

            return true;
        }

        return false;
    }

    private static void Become(StringBuilder word, string text) => word.Clear().Append(text.Normalize(NormalizationForm.FormC));

    private static char Base(char c) => c.ToString().Normalize(NormalizationForm.FormD)[0];

    // The letter with its own sign, and the tone on it.
    private static (string Shape, string Tone) Parts(char c)
    {
        var parts = c.ToString().Normalize(NormalizationForm.FormD);
        var tone = string.Concat(parts.Where(mark => mark is '\u0300' or '\u0301' or '\u0303' or '\u0309' or '\u0323'));

        return (string.Concat(parts.Except(tone)).Normalize(NormalizationForm.FormC), tone);
    }

    private sealed class TelexKeyboard : Keyboard
    {
        protected override char? ToneOf(char key) => key switch
        {
            'S' => '\u0301',
            'F' => '\u0300',
            'R' => '\u0309',
            'X' => '\u0303',
            'J' => '\u0323',
            _ => null,
        };

        protected override IEnumerable<(string Letter, string Marked)> MarksOf(char key) => key switch
        {
            'A' => [("A", "Â")],
            'E' => [("E", "Ê")],
            'O' => [("O", "Ô")],
            'D' => [("D", "Đ")],
            'W' =>
                [("W", Alone), ("U", "Ư"), ("O", "Ơ"), ("A", "Ă")],
            _ => [],
        };

        protected override string? AloneOf(char key) => key == 'W' ? Alone : null;
    }

    private sealed class VniKeyboard : Keyboard
    {
        protected override char? ToneOf(char key) => key switch
        {
            '1' => '\u0301',
            '2' => '\u0300',
            '3' => '\u0309',
            '4' => '\u0303',
            '5' => '\u0323',
            _ => null,
        };

        protected override IEnumerable<(string Letter, string Marked)> MarksOf(char key) => key switch
        {
            '6' => [("A", "Â"), ("E", "Ê"), ("O", "Ô")],
            '7' => [("U", "Ư"), ("O", "Ơ")],
            '8' => [("A", "Ă")],
            '9' => [("D", "Đ")],
            _ => [],
        };
    }
}
