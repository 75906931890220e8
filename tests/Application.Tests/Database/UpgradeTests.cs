using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using CaseManager.Application.Database;
using CaseManager.Application.Installation;
using CaseManager.Testing;
using Npgsql;

namespace CaseManager.Application.Tests.Database;

/// <summary>
/// A database of each release, brought up to date, is a new one, object by object, and has lost nothing. The dumps are in Releases;
/// <c>./dev dump NAME</c> runs this with CASEMANAGER_DUMP=NAME, and then it writes one of today.
/// </summary>
public sealed class UpgradeTests
{
    // Keys, grants and limits are put in anew at every migration; the keys are secrets.
    private static readonly string[] PutInAnew = ["sec.context_keys", "sec.access_grants", "sec.limits"];

    public static TheoryData<string> Releases() =>
        [.. Directory.GetFiles(Folder(), "*.sql").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Releases))]
    public async Task A_database_of_a_release_becomes_one_of_today_with_its_data(string release)
    {
        await using var fresh = await Programme.Start();
        var old = fresh.Database.In(fresh.Database.Name + "_r");
        try
        {
            await Migrator.CreateDatabase(old);
            await using var connection = await TestDatabases.OpenAsSuperuser(old.Name);
            await Execute(connection, "set role cm_owner;" + await File.ReadAllTextAsync(Path.Combine(Folder(), release)));
            await Execute(connection, "reset role");
            var before = await Rows(connection);
            Assert.True(before.Count > 40, "The dump holds rows in too few tables to prove anything.");

            await ProgrammeDatabase.Migrate(old);

            var (today, now) = ((await Schema.Of(fresh.Database)).Objects, (await Schema.Of(old)).Objects);
            Assert.Empty(today.Except(now).Select(line => $"missing: {line}"));
            Assert.Empty(now.Except(today).Select(line => $"too much: {line}"));
            AssertKept(before, await Rows(connection));
        }
        finally
        {
            await TestDatabases.Drop(old);
        }
    }

    [Fact]
    public async Task A_dump_of_today_is_written_when_it_is_given_a_name()
    {
        if (Environment.GetEnvironmentVariable("CASEMANAGER_DUMP") is not { Length: > 0 } name)
        {
            return;
        }

        await using var programme = await Programme.Start();
        var ward = await programme.Given.WardAtWork(TestWards.North);
        await programme.Given.Seldom(ward, TestWards.South);
        await using var connection = await TestDatabases.OpenAsSuperuser(programme.Database.Name);
        await File.WriteAllTextAsync(Path.Combine(Folder(), $"{name}.sql"), await Dump(new(connection.ConnectionString)));
    }

    /// <summary>Each row is there still, with the values of all columns that are there still.</summary>
    private static void AssertKept(Dictionary<string, List<JsonObject>> before, Dictionary<string, List<JsonObject>> after)
    {
        foreach (var (table, rows) in before)
        {
            var now = after.GetValueOrDefault(table, []);
            string[] columns = [.. rows[0].Select(column => column.Key).Where(column => now.Count > 0 && now[0].ContainsKey(column))];
            var found = now.Select(row => Values(row, columns)).ToHashSet();

            Assert.Empty(rows.Select(row => Values(row, columns)).Where(row => !found.Contains(row)).Select(row => $"{table}: {row}"));
        }
    }

    private static string Values(JsonObject row, string[] columns) =>
        string.Join(" | ", columns.Select(column => row[column]?.ToJsonString()));

    /// <summary>The rows of every table that has any.</summary>
    private static async Task<Dictionary<string, List<JsonObject>>> Rows(NpgsqlConnection connection)
    {
        var tables = await Read(
            connection,
            "select schemaname || '.' || tablename from pg_tables where schemaname !~ '^(pg_|information_schema$|migrations$)'");
        var rows = new Dictionary<string, List<JsonObject>>();
        foreach (var table in tables.Except(PutInAnew))
        {
            var all = (await Read(connection, $"select to_jsonb(t)::text from {table} t"))
                .ConvertAll(row => JsonNode.Parse(row)!.AsObject());
            if (all.Count > 0)
            {
                rows.Add(table, all);
            }
        }

        return rows;
    }

    private static async Task<List<string>> Read(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }

    private static async Task Execute(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Runs pg_dump. What only psql understands is left out.</summary>
    private static async Task<string> Dump(NpgsqlConnectionStringBuilder database)
    {
        var start = new ProcessStartInfo("pg_dump") { RedirectStandardOutput = true };
        string[] arguments =
        [
            "--host", database.Host!, "--port", database.Port.ToString(CultureInfo.InvariantCulture), "--username", database.Username!,
            "--no-owner", "--no-comments", "--inserts", "--rows-per-insert=1000",
            .. PutInAnew.Select(table => $"--exclude-table-data={table}"), database.Database!,
        ];
        arguments.ToList().ForEach(start.ArgumentList.Add);
        start.Environment["PGPASSWORD"] = (await File.ReadAllTextAsync(Path.Combine(DatabaseSettings.Folder, "superuser"))).Trim();
        using var process = Process.Start(start)!;
        var dump = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);

        return string.Join('\n', dump.Split('\n').Where(line => !line.StartsWith('\\')));
    }

    private static string Folder([CallerFilePath] string test = "") => Path.Combine(Path.GetDirectoryName(test)!, "Releases");
}
