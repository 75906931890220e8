using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CaseManager.Testing;

/// <summary>
/// Words that are never typed, one for each column about a person that can carry words, each ward and each kind of data, put into every
/// row. Where one of them appears, that column of such a row was shown.
/// </summary>
public sealed partial class Canaries
{
    /// <summary>Free of any check in the database, and not free text: the code reads them back as words of its own.</summary>
    private static readonly string[] Ours =
    [
        "care.status_changes.from", "care.status_changes.to", "care.service_referral_events.status", "care.service_referral_events.reason",
        "care.assessments.instrument_code", "care.assessments.instrument_version", "care.assessments.scores", "care.assessments.flags",
        "audit.entries.use_case", "audit.entries.role", "audit.entries.operation", "audit.entries.category", "audit.entries.client_codes",
        "audit.entries.ward_code", "audit.changes.table_name", "audit.changes.row_key", "audit.changes.client_code",
        "audit.changes.ward_code", "audit.changes.category", "audit.emergencies.client_code", "audit.emergencies.ward_code",
        "audit.findings.client_codes", "audit.findings.rule", "audit.showings.client_codes", ];

    /// <summary>What is said about a kind of data by the last digit of a canary.</summary>
    private static readonly IReadOnlyList<DataCategory> Kinds =
        [
            DataCategory.Slip, DataCategory.Identity, DataCategory.Care, DataCategory.Health, DataCategory.Hiv, DataCategory.Legal,
            DataCategory.Demand, DataCategory.Audit, DataCategory.EmergencyReview
        ];

    private readonly Dictionary<string, string> _columns = [];
    private readonly Dictionary<string, string> _codes = [];

    /// <summary>The columns that hold a canary now.</summary>
    public IReadOnlyCollection<string> Columns => _columns.Values;

    /// <summary>Every column of a table about people that can hold text, of any type.</summary>
    public IReadOnlyCollection<string> Carrying { get; private set; } = [];

    /// <summary>A canary of this column, ward and kind of data.</summary>
    public string Of(string column, string ward, DataCategory kind = DataCategory.Care) =>
        _columns.Single(known => known.Value == column).Key + Mark(ward)
            + KindOf(column.StartsWith("vault.", StringComparison.Ordinal) ? DataCategory.Identity : kind);

    public static async Task<Canaries> Plant(Programme programme)
    {
        var canaries = new Canaries();
        var columns = await programme.Rows(
            """
            select format('%I.%I', c.table_schema, c.table_name), c.column_name::text, case c.data_type when 'ARRAY' then c.udt_name::text
                else c.data_type::text end,
                exists (select from information_schema.columns w where w.table_schema = c.table_schema and w.table_name = c.table_name
                    and w.column_name = 'ward_code'),
                exists (select from information_schema.columns w where w.table_schema = c.table_schema and w.table_name = c.table_name
                    and w.column_name = 'category')
            from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
            where t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
              and (c.data_type in ('text', 'character varying', 'character', 'json', 'jsonb', 'xml', 'bytea', 'USER-DEFINED')
                  or c.udt_name in ('_text', '_varchar', '_bpchar', '_json', '_jsonb', '_bytea'))
              and (c.table_schema in ('care', 'vault', 'intake')
                or c.table_schema = 'audit' and exists (
                    select from information_schema.columns w
                    where w.table_schema = c.table_schema and w.table_name = c.table_name
                        and w.column_name in ('client_code', 'client_codes')))
            order by 1, 2
            """,
            row =>
                (
                    Table: row.GetString(0), Column: row.GetString(1), Type: row.GetString(2), HasWard: row.GetBoolean(3),
                    HasKind: row.GetBoolean(4)));
        canaries.Carrying = columns.ConvertAll(c => $"{c.Table}.{c.Column}");
        foreach (var (table, column, type, hasWard, hasKind) in columns.Where(c =>
            c.Type != "bytea" && !Ours.Contains($"{c.Table}.{c.Column}")))
        {
            // Letters, long ones where only they are words, digits for phones; in every row or where there is something. A column that
            // takes none is no free text.
            var number = canaries._columns.Count;
            foreach (var (word, length, rows) in
                from word in new[] { ($"zqx{number:000}q", 0), ($"zqx{number:000}q", 30), ($"09876{number:000}", 0) }
                from rows in new[] { "", $"where \"{column}\" is not null" }
                select (word.Item1, word.Item2, rows))
            {
                var canary = $"'{word}' || {WardIn(table, hasWard)} || {KindIn(table, hasKind)}";
                canary = length > 0 ? $"rpad({canary}, {length}, '.')" : canary;
                var value = type switch
                {
                    "text" or "character varying" or "character" => canary,
                    "jsonb" or "json" => $"\"{column}\" || jsonb_build_object({canary}, jsonb_build_array({canary}))",
                    _ => $"array[{canary}]",
                };
                try
                {
                    // What was agreed or decided does not change afterwards; here it does.
                    await programme.Execute(
                        $"alter table {table} disable trigger user; update {table} set \"{column}\" = {value} {rows}; alter table "
                            + $"{table} enable trigger user");
                    if (await programme.Value<bool>($"select exists (select from {table} where strpos(\"{column}\"::text, '{word}') > 0)"))
                    {
                        canaries._columns.Add(word, $"{table}.{column}");

                        break;
                    }
                }
                catch (PostgresException exception) when (exception.SqlState.StartsWith("23", StringComparison.Ordinal))
                {
                    // The next word, or the next column.
                }
            }
        }

        foreach (var (code, ward) in await programme.Rows(
            "select code, ward_code from care.clients", row => (row.GetString(0), row.GetString(1))))
        {
            canaries._codes.Add(code, ward);
        }

        return canaries;
    }

    /// <summary>What this role of this ward must never see and did.</summary>
    public IEnumerable<string> In(string text, Role? role, string ward)
    {
        var read = WebUtility.HtmlDecode(WebUtility.UrlDecode(text)) + text;
        foreach (var found in Canary().Matches(read).Select(match => match.Value.ToLowerInvariant()).Distinct())
        {
            var (mark, kind) = (found[^2], Kinds[found[^1] - '0']);
            if (_columns.TryGetValue(found[..^2], out var column) && !MaySee(column, mark, kind))
            {
                yield return $"{column} ({kind}) of a ward ending in {mark}";
            }
        }

        foreach (var (code, of) in _codes)
        {
            if (role is not Role.Reviewer && !(role is Role.Coordinator or Role.Supervisor && of == ward)
                && read.Contains(code, StringComparison.OrdinalIgnoreCase))
            {
                yield return $"the client {code} of {of}";
            }
        }

        bool MaySee(string column, char mark, DataCategory kind) => role is { } somebody && (
            AccessPolicy.For(somebody, AccessNeed.ToRead(kind))?.Reach switch
            {
                Reach.Everywhere => true,
                Reach.OwnWards => Mark(ward) == mark,
                Reach.Own or null => false,
            }
            // The register of disclosures names to a reviewer the authority that was told; and who has seen a record is told with the
            // reason given, of a list too, which is about no single client.
            || (somebody is Role.Reviewer && column is "care.disclosures.authority")
            || (somebody is Role.Coordinator or Role.Supervisor && column is "audit.entries.reason" && (Mark(ward) == mark || mark is '0'))
            // Where the person was asked to come stands on the card of the officer's own slip.
            || (somebody is Role.Officer && column is "intake.slips.appointment_place" && Mark(ward) == mark));
    }

    /// <summary>The kinds of data of this ward whose canaries are in sight.</summary>
    public IEnumerable<DataCategory> KindsIn(string text, string ward) =>
        from found in Canary().Matches(WebUtility.HtmlDecode(text)).Select(match => match.Value.ToLowerInvariant()).Distinct()
        where found[^2] == Mark(ward) && _columns.ContainsKey(found[..^2])
        select Kinds[found[^1] - '0'];

    /// <summary>Any canary: no log may hold one.</summary>
    public IEnumerable<string> Any(string text) => In(text, null, "0");

    private static char Mark(string ward) => ward[^1];

    private static string KindOf(DataCategory kind) => Kinds.ToList().IndexOf(kind).ToString(CultureInfo.InvariantCulture);

    // The ward of a row, as SQL says it: of the trail, the ward of the client whom it is about.
    private static string WardIn(string table, bool hasWard) => table switch
    {
        "audit.entries" or "audit.findings" =>
            "coalesce((select right(c.ward_code, 1) from care.clients c where c.code = client_codes[1]), '0')",
        _ when hasWard => "coalesce(right(ward_code, 1), '0')",
        _ => "'0'",
    };

    // The kind of data of a row, as SQL says it.
    private static string KindIn(string table, bool hasKind) => table switch
    {
        "audit.emergencies" => $"'{KindOf(DataCategory.EmergencyReview)}'",
        "audit.entries" or "audit.findings" => $"'{KindOf(DataCategory.Audit)}'",
        _ when hasKind =>
            $"case category {string.Join(' ', Kinds.Select(kind => $"when '{kind}' then '{KindOf(kind)}'"))} else "
                + $"'{KindOf(DataCategory.Audit)}' end",
        _ => $"'{KindOf(DataCategory.Slip)}'",
    };

    [GeneratedRegex(@"zqx\d{3}q\d[0-8]|09876\d{4}[0-8]", RegexOptions.IgnoreCase)]
    private static partial Regex Canary();
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

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
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
