using System.Collections.Concurrent;
using System.Net;
using CaseManager.Domain.Accounts;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CaseManager.Testing;

/// <summary>
/// Words that nobody ever types, one for each text column about a person and each ward, put into every row. Where one of them comes to light, somebody saw
/// that column.
/// </summary>
public sealed class Canaries
{
    /// <summary>Free of any check in the database, and not free text: the code reads them back as words of its own.</summary>
    private static readonly string[] Ours =
        ["care.status_changes.from", "care.status_changes.to", "care.service_referral_events.status", "care.assessments.instrument_code", "care.assessments.instrument_version", "care.service_referral_events.reason"];

    private readonly Dictionary<string, string> _columns = [];
    private readonly HashSet<string> _codes = [];

    /// <summary>The columns that hold a canary now.</summary>
    public IReadOnlyCollection<string> Columns => _columns.Values;

    /// <summary>A canary of this column and ward.</summary>
    public string Of(string column, string ward) => _columns.Single(known => known.Value == column).Key + Mark(ward);

    public static async Task<Canaries> Plant(Programme programme)
    {
        var canaries = new Canaries();
        var columns = await programme.Rows(
            """
            select format('%I.%I', c.table_schema, c.table_name), c.column_name::text from information_schema.columns c
            where c.table_schema in ('care', 'vault', 'intake') and c.data_type = 'text' and c.is_generated = 'NEVER'
              and exists (select from information_schema.columns w where w.table_schema = c.table_schema and w.table_name = c.table_name and w.column_name = 'ward_code')
            order by 1, 2
            """,
            row => (Table: row.GetString(0), Column: row.GetString(1)));
        foreach (var (table, column) in columns.Where(c => !Ours.Contains($"{c.Table}.{c.Column}")))
        {
            // Digits for phones, letters for the rest; a column that takes neither is no free text.
            var number = canaries._columns.Count;
            foreach (var word in new[] { $"zqx{number:00}q", $"09876{number:0000}" })
            {
                try
                {
                    await programme.Execute($"update {table} set \"{column}\" = '{word}' || right(ward_code, 1)");
                    canaries._columns.Add(word, $"{table}.{column}");
                    break;
                }
                catch (PostgresException exception) when (exception.SqlState.StartsWith("23", StringComparison.Ordinal))
                {
                    // The next word, or the next column.
                }
            }
        }

        canaries._codes.UnionWith(await programme.Rows("select code || ' ' || ward_code from care.clients", row => row.GetString(0)));

        return canaries;
    }

    /// <summary>What this role of this ward must never see and did.</summary>
    public IEnumerable<string> In(string text, Role? role, string ward)
    {
        var read = WebUtility.HtmlDecode(WebUtility.UrlDecode(text)) + text;
        foreach (var (word, column) in _columns)
        {
            foreach (var of in new[] { TestWards.North, TestWards.South })
            {
                if (!MaySee(column, of) && read.Contains(word + Mark(of), StringComparison.OrdinalIgnoreCase))
                {
                    yield return $"{column} of {of}";
                }
            }
        }

        foreach (var (code, of) in _codes.Select(known => known.Split(' ')).Select(known => (known[0], known[1])))
        {
            if (role is not Role.Reviewer && !(role is Role.Coordinator or Role.Supervisor && of == ward) && read.Contains(code, StringComparison.OrdinalIgnoreCase))
            {
                yield return $"the client {code} of {of}";
            }
        }

        bool MaySee(string column, string of) => role switch
        {
            Role.Coordinator => of == ward,
            Role.Supervisor => of == ward && !column.StartsWith("vault.", StringComparison.Ordinal) && !column.StartsWith("intake.slip_people.", StringComparison.Ordinal),
            // What an authority demanded and was told, of any ward: the one who reviews it approves it too.
            Role.Reviewer => column.StartsWith("care.demands.", StringComparison.Ordinal) || column is "care.disclosures.authority",
            _ => false,
        };
    }

    /// <summary>Any canary at all: what no log may hold, whoever caused it.</summary>
    public IEnumerable<string> Any(string text) => In(text, null, "");

    private static string Mark(string ward) => ward[^1..];
}

/// <summary>Keeps everything that a host writes to its log. Scopes are not written there: no host of ours asks for them.</summary>
public sealed class KeptLog : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _lines = new();

    public string Text => string.Join('\n', _lines);

    public ILogger CreateLogger(string categoryName) => new Line(_lines, categoryName);

    public void Dispose()
    {
    }

    private sealed class Line(ConcurrentQueue<string> lines, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                lines.Enqueue($"{logLevel} {category} {formatter(state, exception)} {exception}");
            }
        }
    }
}

/// <summary>What the database server itself writes to its log.</summary>
public static class ServerLog
{
    private const string File = "server.log";

    public static Task<long> Length(Programme programme) => programme.Value<long>($"select size from pg_stat_file('{File}')");

    public static Task<string> Since(Programme programme, long start) =>
        programme.Value<string>($"select convert_from(pg_read_binary_file('{File}', {start}, 50000000), 'UTF8')");
}
