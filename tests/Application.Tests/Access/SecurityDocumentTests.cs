using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace CaseManager.Application.Tests.Access;

public sealed partial class SecurityDocumentTests
{
    [Fact]
    public void Every_promise_names_a_test_that_exists()
    {
        var promises = Rows().Where(cells => cells.Length == 4 && cells[1] != "Promise").ToList();

        Assert.True(promises.Count > 30);
        Assert.All(promises, cells => Assert.Matches(Named(), cells[2]));
        AllExist(promises.Select(cells => cells[2]));
    }

    [Fact]
    public void Each_of_the_hundred_checks_names_its_tests_or_says_what_is_missing()
    {
        var checks = Rows().Where(cells => cells.Length == 5 && int.TryParse(cells[1], out _)).ToList();

        Assert.Equal(Enumerable.Range(1, 100), checks.Select(cells => int.Parse(cells[1], CultureInfo.InvariantCulture)));
        Assert.All(checks, cells => Assert.Matches("^(`|In part: .*`.*; not yet: .|Not yet: .|Does not apply: .|Measured by )", cells[3]));
        AllExist(checks.Select(cells => cells[3]));
    }

    private static void AllExist(IEnumerable<string> cells)
    {
        var files = Directory.EnumerateFiles(Path.Combine(Root(), "tests"), "*Tests.cs", SearchOption.AllDirectories);
        var tests = string.Join('\n', files.Select(File.ReadAllText));
        Assert.All(cells.SelectMany(cell => Named().Matches(cell)), name =>
        {
            Assert.Matches($@"\bclass {name.Groups[1].Value}\b", tests);
            Assert.True(
                !name.Groups[2].Success || tests.Contains($" {name.Groups[2].Value}(", StringComparison.Ordinal),
                $"There is no test {name.Value}.");
        });
    }

    /// <summary>The rows of every table, cell by cell from the second on: before the first stroke stands nothing.</summary>
    private static IEnumerable<string[]> Rows() =>
        File.ReadAllLines(Path.Combine(Root(), "docs", "security.md"))
            .Where(line => line.StartsWith('|') && !line.StartsWith("|---", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries));

    private static string Root([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));

    [GeneratedRegex(@"`(\w+Tests)(?:\.(\w+))?`")]
    private static partial Regex Named();
}
