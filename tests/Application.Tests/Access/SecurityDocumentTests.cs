using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace CaseManager.Application.Tests.Access;

public sealed partial class SecurityDocumentTests
{
    [Fact]
    public void Every_promise_names_a_test_that_exists()
    {
        var root = Root();
        var tests = string.Join(
            '\n', Directory.EnumerateFiles(Path.Combine(root, "tests"), "*Tests.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
        var rows = File.ReadAllLines(Path.Combine(root, "docs", "security.md"))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| Promise", StringComparison.Ordinal))
            .ToList();

        Assert.True(rows.Count > 30);
        Assert.All(rows, row => Assert.Matches(Named(), row.Split('|')[2]));
        Assert.All(rows.SelectMany(row => Named().Matches(row.Split('|')[2])), name =>
        {
            Assert.Matches($@"\bclass {name.Groups[1].Value}\b", tests);
            Assert.True(
                !name.Groups[2].Success || tests.Contains($" {name.Groups[2].Value}(", StringComparison.Ordinal),
                $"There is no test {name.Value}.");
        });
    }

    private static string Root([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));

    [GeneratedRegex(@"`(\w+Tests)(?:\.(\w+))?`")]
    private static partial Regex Named();
}
