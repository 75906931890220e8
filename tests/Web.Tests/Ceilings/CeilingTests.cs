using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using CaseManager.Application.Outcomes;
using CaseManager.Domain.Access;
using CaseManager.Testing;
using CaseManager.Web.Tests.Slips;
using Npgsql;

namespace CaseManager.Web.Tests.Ceilings;

/// <summary>
/// What the pages that are opened all day ask of the database is counted, and kept below what is written in ceilings.txt.
/// </summary>
public sealed partial class CeilingTests
{
    [Fact]
    public async Task No_page_asks_more_of_the_database_than_its_ceiling()
    {
        await using var programme = await Programme.Start();
        var ward = await programme.Given.WardAtWork(TestWards.North);
        var staff = await programme.Given.ProgrammeStaff();
        await new OutcomesRefresh(programme.Database, programme.Clock).Run();
        await Count(programme);
        await using var host = new WebHost(programme);
        var client = $"/clients/{ward.Client.Code}";
        Dictionary<string, (Actor Actor, Func<Visitor, Task<Func<Task<Sight>>>> Prepare)> pages = new()
        {
            ["caseload"] = (ward.Coordinator, Opening("/clients")),
            ["client"] = (ward.Coordinator, Opening(client)),
            ["today"] = (ward.Coordinator, Opening("/today")),
            ["assessment"] = (ward.Coordinator, Opening($"{client}/assessments/{ward.Client.Assessment}/1")),
            ["slip"] = (ward.Officer, async visitor =>
            {
                var form = await visitor.Open("/slips/new");

                return () => visitor.Send(form, NewSlipTests.FilledIn);
            }
            ),
            ["outcomes"] = (staff, Opening("/outcomes")),
        };
        var ceilings = File.ReadAllLines(Path()).Where(line => line.Length > 0 && line[0] is not '#')
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .ToDictionary(words => words[0], words => new Asked(Number(words[1]), Number(words[2]), Number(words[3])));

        var faults = new List<string>();
        foreach (var (page, (actor, prepare)) in pages)
        {
            using var visitor = await Visitor.SignedIn(host, actor);
            var asked = new Asked(0, 0, 0);
            // The first times open connections and prepare statements.
            for (var time = 0; time < 4; time++)
            {
                var open = await prepare(visitor);
                await programme.Execute(
                    "select pg_stat_statements_reset(0, (select oid from pg_database where datname = current_database()), 0)");
                Assert.True((await open()).Status is HttpStatusCode.OK or HttpStatusCode.Redirect, page);
                asked = await Of(programme, actor);
            }

            var ceiling = ceilings.GetValueOrDefault(page) ?? new(0, 0, 0);
            if (asked.Statements > ceiling.Statements || asked.Nested > ceiling.Nested || asked.InitPlans > ceiling.InitPlans)
            {
                faults.Add($"{page} asks {asked}, its ceiling is {ceiling}");
            }
        }

        Assert.True(faults.Count == 0, $"{Path()}\n{string.Join('\n', faults)}");
        Assert.Equal(pages.Keys.Order(), ceilings.Keys.Order());
    }

    private static Func<Visitor, Task<Func<Task<Sight>>>> Opening(string address) =>
        visitor => Task.FromResult(() => visitor.Open(address));

    private static async Task Count(Programme programme)
    {
        await programme.Execute("create extension pg_stat_statements");
        foreach (var setting in new[] { "track = 'all'", "track_utility = on" })
        {
            await programme.Execute($"alter database {programme.Database.Name} set pg_stat_statements.{setting}");
        }
    }

    private static async Task<Asked> Of(Programme programme, Actor actor)
    {
        var statements = await programme.Rows(
            """
            select u.rolname::text, s.toplevel, s.calls, s.query from pg_stat_statements s join pg_roles u on u.oid = s.userid
            where s.dbid = (select oid from pg_database where datname = current_database()) and u.rolname <> current_user
            """,
            row => (Login: row.GetString(0), TopLevel: row.GetBoolean(1), Calls: (int)row.GetInt64(2), Sql: row.GetString(3)));

        await using var connection = await programme.Given.Login(actor);
        await using (var generic = new NpgsqlCommand("set plan_cache_mode = force_generic_plan", connection))
        {
            await generic.ExecuteNonQueryAsync();
        }

        var login = new NpgsqlConnectionStringBuilder(connection.ConnectionString).Username;
        var plans = 0;
        foreach (var statement in statements.Where(one => one.TopLevel && one.Login == login && Planned().IsMatch(one.Sql)))
        {
            plans += statement.Calls * await InitPlans(connection, statement.Sql);
        }

        return new(
            statements.Where(one => one.TopLevel).Sum(one => one.Calls), statements.Where(one => !one.TopLevel).Sum(one => one.Calls),
            plans);
    }

    private static async Task<int> InitPlans(NpgsqlConnection connection, string sql)
    {
        // Where PostgreSQL counted a statement it put a parameter in the place of a literal with its type before it, which it would not
        // read again.
        var statement = TypedLiteral().Replace(sql, "cast($2 as $1)");
        var parameters = Parameter().Matches(statement).Select(match => match.Value).Distinct().Count();
        var nothing = parameters == 0 ? "" : $"({string.Join(", ", Enumerable.Repeat("null", parameters))})";
        var name = $"counted_{Guid.NewGuid():N}";
        await using var explain = new NpgsqlCommand($"prepare {name} as {statement}; explain execute {name}{nothing}", connection);
        await using var reader = await explain.ExecuteReaderAsync();
        var plans = 0;
        while (await reader.ReadAsync())
        {
            plans += reader.GetString(0).TrimStart().StartsWith("InitPlan", StringComparison.Ordinal) ? 1 : 0;
        }

        return plans;
    }

    private static int Number(string word) => int.Parse(word, CultureInfo.InvariantCulture);

    private static string Path([System.Runtime.CompilerServices.CallerFilePath] string test = "") =>
        System.IO.Path.Combine(System.IO.Path.GetDirectoryName(test)!, "ceilings.txt");

    [GeneratedRegex(@"^\s*(select|with|insert|update|delete)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Planned();

    [GeneratedRegex(@"\b(interval|date|time|timestamptz|timestamp)\s+(\$[0-9]+)", RegexOptions.IgnoreCase)]
    private static partial Regex TypedLiteral();

    [GeneratedRegex(@"\$[0-9]+")]
    private static partial Regex Parameter();

    private sealed record Asked(int Statements, int Nested, int InitPlans)
    {
        public override string ToString() => $"{Statements} {Nested} {InitPlans}";
    }
}
