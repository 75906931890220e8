using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace CaseManager.Application.Tests.Database;

public sealed partial class StatementTests
{
    /// <summary>Where a statement is put together, only from words of our own: the database's name, tables of the trail, numbers.</summary>
    private static readonly string[] FromOurOwnWords = ["Migrator.cs", "SealVerifier.cs", "Sealer.cs"];

    [Fact]
    public void No_statement_is_concatenated_from_user_input()
    {
        var files = Directory.EnumerateFiles(Path.Combine(Root(), "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(file => (Name: Path.GetFileName(file), Text: File.ReadAllText(file)))
            .ToList();

        Assert.True(files.Count > 300);
        Assert.Equal(
            FromOurOwnWords,
            files.Where(file => PutTogether().IsMatch(file.Text)).Select(file => file.Name).Distinct().Order(StringComparer.Ordinal));
        Assert.Matches(PutTogether(), "new NpgsqlCommand(\n    $\"select name from directory.wards where code = '{typed}'\", connection)");
        Assert.Matches(PutTogether(), "db.Database.ExecuteSqlRaw(words)");
    }

    private static string Root([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));

    [GeneratedRegex("""(NpgsqlCommand|NpgsqlBatchCommand|CreateCommand|\bCommand)\(\s*(\$+@?"|"[^"]*"\s*\+)|"""
            + """CommandText\s*=\s*\$|\b(FromSqlRaw|ExecuteSqlRaw|ExecuteSqlRawAsync|SqlQueryRaw)\b""")]
    private static partial Regex PutTogether();
}
