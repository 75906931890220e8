using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace CaseManager.Application.Tests;

/// <summary>What holds of every source file, held by reading the files.</summary>
public sealed partial class SourceTests
{
    private const int LongestLine = 140;
    private const int LongestName = 80;

    /// <summary>Files whose lines are data or are written by a tool, and why each may be long.</summary>
    private static readonly (string Pattern, string Why)[] Exempt =
    [
        (@"/wwwroot/lib/", "third-party and compiled files, kept as they came"),
        (@"/(bin|obj|node_modules|\.local)/", "built, not written"),
        (@"/Database/.*Reference/", "sentences of the law and of consent forms, one row a line"),
        (@"\.generated\.", "written by a tool and kept equal by a test"),
        (@"/Releases/", "dumps of a database, written by a tool"),
    ];

    [Fact]
    public void Every_line_of_code_has_at_most_140_characters()
    {
        var files = Files("*.cs", "*.cshtml", "*.sql", "*.js", "*.mjs", "*.scss", "*.sh", "dev").ToList();
        var tooLong = files.SelectMany(file => File.ReadLines(Path.Combine(Root(), file))
            .Select((line, number) => (line, number: number + 1))
            .Where(line => line.line.Length > LongestLine)
            .Select(line => $"{file}:{line.number}: {line.line.Length} characters"));

        Assert.True(files.Count > 800, $"Only {files.Count} files were read.");
        Assert.Empty(tooLong);
    }

    [Fact]
    public void Every_name_of_a_test_has_at_most_80_characters()
    {
        var names = Files("*.cs").Where(file => file.StartsWith("tests/", StringComparison.Ordinal))
            .SelectMany(file => TestMethod().Matches(File.ReadAllText(Path.Combine(Root(), file))))
            .Select(match => match.Groups[1].Value)
            .ToList();

        Assert.True(names.Count > 800, $"Only {names.Count} tests were found.");
        Assert.DoesNotContain(names, name => name.Length > LongestName);
    }

    private static IEnumerable<string> Files(params string[] patterns) =>
        new[] { "src", "tests", "ui", "deploy" }
            .SelectMany(folder =>
                patterns.SelectMany(pattern =>
                    Directory.EnumerateFiles(Path.Combine(Root(), folder), pattern, SearchOption.AllDirectories)))
            .Append(Path.Combine(Root(), "dev"))
            .Where(file => patterns.Contains("dev") || !file.EndsWith("/dev", StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(Root(), file))
            .Where(file => !Exempt.Any(exempt => Regex.IsMatch("/" + file, exempt.Pattern)))
            .Distinct()
            .Order(StringComparer.Ordinal);

    private static string Root([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));

    [GeneratedRegex(@"\[(?:Fact|Theory)\b[^;{]*?(?:public|internal) (?:async )?(?:Task|void|ValueTask) (\w+)\(")]
    private static partial Regex TestMethod();
}
