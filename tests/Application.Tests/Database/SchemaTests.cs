using System.Runtime.CompilerServices;
using CaseManager.Application.Database;
using CaseManager.Testing;

namespace CaseManager.Application.Tests.Database;

/// <summary>
/// What is written down of the database as a whole. <c>./dev schema</c> runs this with CASEMANAGER_SCHEMA=write, and then it writes.
/// </summary>
public sealed class SchemaTests
{
    [Fact]
    public async Task The_written_schema_is_that_of_a_new_database()
    {
        await using var programme = await Programme.Start();

        await SameOrWritten("src/Application/Database/schema.generated.sql", (await Schema.Of(programme.Database)).Sql());
    }

    [Fact]
    public async Task The_data_model_is_drawn_from_a_new_database()
    {
        await using var programme = await Programme.Start();

        await SameOrWritten("docs/data-model.md", (await Schema.Of(programme.Database)).Diagrams(DatabaseFiles.CaseManager));
    }

    private static async Task SameOrWritten(string file, string text)
    {
        var path = Path.Combine(Root(), file);
        if (Environment.GetEnvironmentVariable("CASEMANAGER_SCHEMA") == "write")
        {
            await File.WriteAllTextAsync(path, text);
        }

        var written = File.Exists(path) ? await File.ReadAllLinesAsync(path) : [];
        var different = text.TrimEnd('\n').Split('\n').Zip(written.Append("")).FirstOrDefault(lines => lines.First != lines.Second);
        Assert.True(
            string.Join('\n', written) + "\n" == text,
            $"{file} is not what the database holds: run ./dev schema.\nHeld: {different.First}\nSaid: {different.Second}");
    }

    private static string Root([CallerFilePath] string test = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(test)!, "../../.."));
}
