using System.Text.RegularExpressions;
using CaseManager.Domain;

namespace CaseManager.Application.Texts;

/// <summary>What does not belong into a free text.</summary>
public static partial class FreeText
{
    private static readonly IReadOnlyList<string> TestWords = Read();

    /// <summary>It reads like a drug test, its result, or use again: that belongs under Health, or need not be written.</summary>
    public static bool TellsOfTests(string? text) =>
        text is { Length: > 0 } && Words(text) is var words && TestWords.Any(word => words.Contains(word, StringComparison.Ordinal));

    private static List<string> Read()
    {
        using var file =
            new StreamReader(typeof(FreeText).Assembly.GetManifestResourceStream("CaseManager.Application.Services.test-words.txt")!);

        return [.. file.ReadToEnd().Split('\n').Where(line => line.Trim().Length > 0 && line[0] != '#').Select(Words)];
    }

    // Whole words between single spaces: "Kết quả: dương tính." is " ket qua duong tinh ".
    private static string Words(string text) => $" {NotLetters().Replace(NameKey.Of(text), " ").Trim()} ";

    [GeneratedRegex(@"[^\p{L}\p{N}]+")]
    private static partial Regex NotLetters();
}
