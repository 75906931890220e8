using System.Text;
using System.Text.RegularExpressions;
using CaseManager.Application.Database;
using Npgsql;

namespace CaseManager.Testing;

/// <summary>
/// Everything of a database but its rows, read from the catalogue: to compare two databases object by object, and to write down what one
/// holds. Both are put in an order of their own and in words that PostgreSQL 15 to 17 use alike.
/// </summary>
public sealed partial class Schema
{
    private const int LineLength = 140;

    private readonly List<Item> _items;

    private Schema(List<Item> items) => _items = items;

    /// <summary>
    /// All objects, a line each, functions with their whole text. Of what only a dump can make anew the brackets are left out:
    /// PostgreSQL reads "(a and b) and c", which it wrote itself, as "a and b and c".
    /// </summary>
    public IReadOnlyList<string> Objects =>
        [.. _items.Select(item => $"{item.Kind} {item.Of} {item.Name} {item.Place}: {TextOf(item)}").Order(StringComparer.Ordinal)];

    public static async Task<Schema> Of(DatabaseSettings database)
    {
        await using var connection = await TestDatabases.OpenAsSuperuser(database.Name);
        await using var command = new NpgsqlCommand(Catalogue, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var items = new List<Item>();
        while (await reader.ReadAsync())
        {
            items.Add(new(reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetString(3), reader.GetInt32(4)));
        }

        return new([.. items.OrderBy(item => item.Place).ThenBy(item => item.Name, StringComparer.Ordinal)]);
    }

    /// <summary>
    /// The tables, policies, triggers and rights as SQL to read, schema by schema; of each routine what surrounds its text.
    /// </summary>
    public string Sql() =>
        string.Join('\n', Of("schema", "").SelectMany(InSql).Prepend(
            "-- What the database holds, as its files make it. Written by ./dev schema from the catalogue; a test keeps it so.")) + "\n";

    /// <summary>
    /// The tables and how they refer to each other, as diagrams for Markdown; by the headings under which files make the tables.
    /// </summary>
    public string Diagrams(DatabaseFiles files) =>
        string.Join('\n', Headings(files).SelectMany(group => Diagram(group.Heading, group.Tables)).Prepend(
            "# The tables\n\nDrawn by `./dev schema`, and kept so by a test. What a table is for stands above it in `Tables/`."))
        + "\n";

    private static string TextOf(Item item) =>
        item.Kind is "constraint" or "column" or "index" ? Brackets().Replace(item.Text, "") : item.Text;

    private IEnumerable<string> InSql(Item schema) =>
    [
        $"\n-- {schema.Name} {new string('=', 100 - schema.Name.Length)}\n\n{schema.Text}",
        .. Of("right", schema.Name).Select(right => $"grant {right.Text} on schema {schema.Name} to {right.Name};"),
        .. Of("type", schema.Name).Select(type => $"\ncreate type {schema.Name}.{type.Name} as {type.Text};"),
        .. Of("table", schema.Name).SelectMany(table => InSql($"{schema.Name}.{table.Name}", table.Text)),
        .. Of("routine", schema.Name).SelectMany(routine => Of("right", routine.Name)
            .Select(right => $"grant {right.Text} on function {routine.Name} to {right.Name};")
            .Prepend("\n" + Wrapped($"-- {routine.Name}: {routine.Text.Split('\n')[0]}", "--     "))),
    ];

    private IEnumerable<string> InSql(string table, string security)
    {
        IEnumerable<string> columns =
        [
            .. Of("column", table).Select(column => $"{column.Name} {column.Text}"),
            .. Of("constraint", table).Select(constraint => $"constraint {constraint.Name} {constraint.Text}"),
        ];
        IEnumerable<string> rest =
        [
            .. Of("index", table).Select(index => index.Text),
            .. security.Length > 0 ? [$"alter table {table} {security}"] : (string[])[],
            .. Of("policy", table).Select(policy => $"create policy {policy.Name} on {table} {policy.Text}"),
            .. Of("trigger", table).Select(trigger => trigger.Text),
            .. Of("right", table).Select(right => $"grant {right.Text} on {table} to {right.Name}"),
        ];

        return
        [
            $"\ncreate table {table} (\n{string.Join(",\n", columns.Select(column => Wrapped("    " + column, "        ")))}\n);",
            .. rest.Select(statement => Wrapped($"{statement};", "    ")),
        ];
    }

    private IEnumerable<string> Diagram(string heading, List<string> tables) =>
    [
        $"\n## {heading}\n\n```mermaid\nerDiagram",
        .. tables.SelectMany(table => (IEnumerable<string>)
        [
            $"    {Entity(table)} {{",
            .. Of("column", table).Select(column => $"        {TypeOf(column)} {column.Name}{KeysOf(table, column)}"),
            "    }",
        ]),
        .. tables.SelectMany(table => Of("reference", table))
            .Select(reference => $"    {Entity(reference.Name)} ||--o{{ {Entity(reference.Of)} : \"{reference.Text}\""),
        "```",
    ];

    private static string TypeOf(Item column) => column.Text.Split(' ')[0].Replace("[]", "_array", StringComparison.Ordinal);

    private string KeysOf(string table, Item column)
    {
        var keys = Of("key", table).Where(key => key.Text.Split(' ').Contains(column.Name)).Select(key => key.Name).ToList();

        return keys.Count > 0 ? " " + string.Join(", ", keys) : "";
    }

    private static IEnumerable<(string Heading, List<string> Tables)> Headings(DatabaseFiles files)
    {
        var found = new List<(string Heading, List<string> Tables)> { ("Others", []) };
        foreach (var line in files.Tables.SelectMany(file => file.Text.Split('\n')))
        {
            if (HeadingLine().Match(line) is { Success: true } heading)
            {
                found.Add((heading.Groups[1].Value, []));
            }
            else if (TableLine().Match(line) is { Success: true } table)
            {
                found[^1].Tables.Add(table.Groups[1].Value);
            }
        }

        return found.Where(group => group.Tables.Count > 0);
    }

    private static string Entity(string table) => $"{table.Replace('.', '_')}[\"{table}\"]";

    private static string Wrapped(string line, string next)
    {
        var text = new StringBuilder();
        while (line.Length > LineLength)
        {
            var cut = Math.Max(
                line.LastIndexOf(" OR ", LineLength - 4, StringComparison.Ordinal),
                line.LastIndexOf(" AND ", LineLength - 5, StringComparison.Ordinal));
            cut = cut > LineLength / 2 ? cut : line.LastIndexOf(' ', LineLength - 1);
            if (cut <= next.Length)
            {
                break;
            }

            text.Append(line.AsSpan(0, cut)).Append('\n');
            line = next + line[(cut + 1)..];
        }

        return text.Append(line).ToString();
    }

    private IEnumerable<Item> Of(string kind, string of) => _items.Where(item => item.Kind == kind && item.Of == of);

    [GeneratedRegex("[()]")]
    private static partial Regex Brackets();

    [GeneratedRegex("^-- == (.+?) =+$")]
    private static partial Regex HeadingLine();

    [GeneratedRegex("^create table ([a-z_.]+) ")]
    private static partial Regex TableLine();

    private sealed record Item(string Kind, string Of, string Name, string Text, int Place);
}
