using CaseManager.Domain.Slips;
using CaseManager.Testing.Spellings;
using CsCheck;
using Xunit.Abstractions;

namespace CaseManager.Domain.Tests;

public sealed class SpokenCodeTests(ITestOutputHelper output)
{
    private const string Alphabet = "346789ABCDEFGHJKMNPQRTUVWXY";

    [Fact]
    public void A_code_is_read_however_it_is_handed_over() =>
        Assert.All(Spelled.Codes, row => Assert.Equal(row.Code, ClientCode.TryParse(row.Typed, null, out var code) ? code.Value : null));

    [Fact]
    public void A_new_code_typed_on_a_Vietnamese_keyboard_reads_as_itself()
    {
        for (var i = 0; i < 5_000; i++)
        {
            var (client, slip) = (ClientCode.New(), SlipReference.New());
            foreach (var keyboard in new[] { Keyboard.Telex, Keyboard.Vni })
            {
                Assert.True(ClientCode.TryParse(keyboard.Type(client.Value), null, out var read) && read == client, client.Value);
                Assert.Equal(slip, SlipReference.Normalize(keyboard.Type(slip.Replace("-", "", StringComparison.Ordinal))));
            }
        }
    }

    [Fact]
    public void A_code_of_any_letters_is_not_read_as_another_one()
    {
        var (read, wrong, several, swallowed, all) = (0, 0, 0, 0, 0);
        foreach (var code in Valid(20_000))
        {
            foreach (var screen in new[] { Keyboard.Telex.Type(code), Keyboard.Vni.Type(code) }.Where(screen => screen != code))
            {
                all++;
                var readings = ClientCode.Readings(screen).Select(reading => reading.Value).ToList();
                if (readings is [var only])
                {
                    Assert.True(only == code || IsShorter(screen, code), $"{code} is {screen} and was read as {only}");
                    wrong += only == code ? 0 : 1;
                }

                read += readings is [_] ? 1 : 0;
                several += readings.Count > 1 ? 1 : 0;
                swallowed += readings.Count == 0 ? 1 : 0;
            }
        }

        output.WriteLine(
            $"of {all} codes that a keyboard changed: {read} one reading, {wrong} of them wrong, {several} several readings, "
                + $"{swallowed} none");
        Assert.True(read > all * 0.6 && wrong < all * 0.005, $"{read} read, {wrong} wrong of {all}");
    }

    [Fact]
    public void Every_reading_keeps_the_check_character_and_the_right_one_is_among_them() =>
        Gen.Int[0, 1].Sample(which =>
        {
            var code = Valid(1).Single();
            var screen = (which == 0 ? Keyboard.Telex : Keyboard.Vni).Type(code);
            var readings = ClientCode.Readings(screen);

            Assert.All(readings, reading => Assert.True(ClientCode.TryParse(reading.Value, null, out var same) && same == reading));
            Assert.True(IsShorter(screen, code) || readings.Any(reading => reading.Value == code), $"{code} is {screen}");
        });

    [Fact]
    public void One_wrong_character_or_a_swap_of_neighbours_is_noticed() => Assert.All(Valid(200), code =>
    {
        var body = code.Replace("-", "", StringComparison.Ordinal)[2..];
        var wrong = Enumerable.Range(0, body.Length)
            .SelectMany(i => Alphabet.Where(c => c != body[i]).Select(c => body[..i] + c + body[(i + 1)..]));
        var swapped = Enumerable.Range(1, body.Length - 1)
            .Where(i => body[i - 1] != body[i])
            .Select(i => body[..(i - 1)] + body[i] + body[i - 1] + body[(i + 1)..]);

        Assert.All(wrong.Concat(swapped), other => Assert.False(ClientCode.TryParse(other, null, out _), other));
    });

    [Fact]
    public void A_card_code_is_read_with_spaces_signs_and_letters_like_digits()
    {
        var code = CardCode.New();

        Assert.Equal(code, CardCode.Normalize($" {code[..4].ToLowerInvariant()}\u00A0–\u00A0{code[4..]}. "));
        Assert.Equal("011ABCDE", CardCode.Normalize("oIl ABCDE"));
        Assert.Null(CardCode.Normalize("U1234567"));
        Assert.Equal(code, CardCode.Normalize(Keyboard.Telex.Type(code)));
        Assert.Equal(code, CardCode.Normalize(Keyboard.Vni.Type(code)));
    }

    /// <summary>Valid codes of the whole alphabet, as every code may be written.</summary>
    private static IEnumerable<string> Valid(int count)
    {
        while (count > 0)
        {
            var body = System.Security.Cryptography.RandomNumberGenerator.GetString(Alphabet, 6);
            var code = Alphabet.Select(check => $"KH-{body[..4]}-{body[4..]}{check}").First(code => ClientCode.TryParse(code, null, out _));
            count--;

            yield return code;
        }
    }

    // A key that took the place of another, or took its own mark away, left nothing on the screen.
    private static bool IsShorter(string screen, string code) =>
        screen.Normalize(System.Text.NormalizationForm.FormD).Sum(c => c switch { 'Đ' => 2, '\u031B' => 0, _ => 1 }) < code.Length;
}
