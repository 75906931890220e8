using System.Text.RegularExpressions;
using CaseManager.Application.Database;

namespace CaseManager.Application.Tests.Database;

/// <summary>Each thing that the database holds stands in its room, once.</summary>
public sealed partial class LayoutTests
{
    [Fact]
    public void Each_file_of_a_routine_holds_that_routine_and_nothing_else()
    {
        var faults = new List<string>();
        foreach (var file in DatabaseFiles.CaseManager.Routines)
        {
            string[] made = [.. file.Statements().Select(statement => Routine().Match(statement.Sql).Groups[2].Value)];
            if (made is not [var name] || $"Routines/{name.Replace('.', '/')}.sql" != file.Name)
            {
                faults.Add($"{file.Name}: {string.Join(", ", made)}");
            }

            if (!file.Text.StartsWith("-- ", StringComparison.Ordinal))
            {
                faults.Add($"{file.Name} begins with no comment that says what it does");
            }
        }

        Assert.Empty(faults);
    }

    [Theory]
    [InlineData("Tables", "^(create|drop|alter) (schema|extension|type|domain|table|(unique )?index) |^(insert into|update|delete from) ")]
    [InlineData("Reference", "^(insert into|update) ")]
    [InlineData("Triggers", "^create (or replace )?trigger ")]
    [InlineData("Policies", "^(alter table [a-z_.]+ enable row level security, force row level security$|create policy )")]
    [InlineData("Rights", @"^grant\s")]
    public void Each_room_holds_only_what_belongs_there(string room, string statements)
    {
        var files = DatabaseFiles.CaseManager.All.Where(file => file.Name.StartsWith(room + "/", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(files);
        Assert.Empty(
            from file in files
            from statement in file.Statements()
            where !Regex.IsMatch(statement.Sql, statements)
            select $"{file.Name}, line {statement.Line}: {statement.Sql.Split('\n')[0]}");
    }

    [Theory]
    [InlineData("Triggers", @"\bon ([a-z_]+)\.")]
    [InlineData("Policies", @"^(?:alter table|create policy \w+ on) ([a-z_]+)\.")]
    [InlineData("Rights", @"\bon (?:schema |function )?([a-z_]+)\b")]
    public void Each_file_of_a_schema_speaks_of_that_schema_alone(string room, string schema) =>
        Assert.Empty(
            from file in DatabaseFiles.CaseManager.All
            where file.Name.StartsWith(room + "/", StringComparison.Ordinal)
            from statement in file.Statements()
            let named = Regex.Match(statement.Sql, schema).Groups[1].Value
            where file.Name != $"{room}/{named}.sql"
            select $"{file.Name}, line {statement.Line}: {named}");

    [GeneratedRegex(@"^create (or replace )?(?:function|procedure) ([a-z_]+\.[a-z_]+)\(")]
    private static partial Regex Routine();
}
