using System.Globalization;
using CaseManager.Application.Audit;
using CaseManager.Application.Clients;
using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Texts;
using CaseManager.Testing;
using Npgsql;

namespace CaseManager.Application.Tests.Audit;

/// <summary>A later change of the trail is found, even by a superuser. Attacks are made as one.</summary>
public sealed class SealingTests
{
    public static readonly TheoryData<string> Tables = ["entries", "showings", "closings", "changes"];

    private static string KeyOf(string table) => table == "closings" ? "entry_id" : "id";

    [Fact]
    public async Task An_unchanged_trail_verifies()
    {
        await using var trail = await SealedTrail.Start();
        await trail.WorkAndSeal(3);

        var check = await trail.VerifyWithCopies();

        Assert.True(check.IsWhole);
        Assert.Equal((0L, null, trail.Copies.Count), (check.Unsealed, check.Waiting, check.Copies!.Value));
        Assert.Equal(trail.Copies[^1], check.Last);
        foreach (var (table, rows) in check.Rows)
        {
            Assert.Equal(await trail.Programme.Value<long>($"select count(*) from audit.{table}"), rows);
            Assert.NotEqual(0, rows);
        }

        Assert.Equal(check.Rows.Values.Sum(), check.Last!.Total);
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task A_change_of_any_column_of_a_sealed_row_names_that_row(string table)
    {
        await using var trail = await SealedTrail.Start();
        await trail.WorkAndSeal(2);
        var key = KeyOf(table);
        var columns = await trail.Programme.Rows(
            $"select column_name, data_type from information_schema.columns where table_schema = 'audit' and table_name = '{table}' and "
                + $"column_name <> '{key}'",
            reader => (Name: reader.GetString(0), Type: reader.GetString(1)));
        var checks = await trail.Programme.Rows(
            $"select conname from pg_constraint where conrelid = 'audit.{table}'::regclass and contype = 'c'",
            reader => reader.GetString(0));
        await trail.Attack(string.Concat(checks.Select(check => $"alter table audit.{table} drop constraint {check}; "))
            + $"create table kept as select * from audit.{table} order by xid offset 1 limit 1");
        var victim = await trail.Programme.Value<string>($"select {key}::text from kept");

        foreach (var (name, type) in columns)
        {
            var value = type switch
            {
                "uuid" => "gen_random_uuid()",
                "timestamp with time zone" => $"coalesce({name}, now()) + interval '1 microsecond'",
                "text" => $"coalesce({name}, '') || ' '",
                "xid8" => "'3'",
                "ARRAY" => $"array_append({name}, 'KH')",
                "inet" => "'10.9.9.9'",
                "jsonb" => $"""coalesce({name}, '{"{}"}') || '{"{\"x\": null}"}'""",
                _ => throw new InvalidOperationException($"What is a {type}?"),
            };
            await trail.Attack($"update audit.{table} set {name} = {value} where {key} = '{victim}'");
            var check = await trail.Verify();
            await trail.Attack($"update audit.{table} set {name} = (select {name} from kept) where {key} = '{victim}'");

            Assert.True(
                (check.First?.Fault, check.First?.Table, check.First?.Key) == (TrailFault.Altered, table, victim),
                $"{name} was changed, and found: {check.First}");
        }

        Assert.True((await trail.Verify()).IsWhole);
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task A_removed_or_inserted_row_is_named(string table)
    {
        await using var trail = await SealedTrail.Start();
        await trail.WorkAndSeal(2);
        var key = KeyOf(table);
        await trail.Attack($"create table kept as select * from audit.{table} order by xid offset 1 limit 1");
        var victim = await trail.Programme.Value<string>($"select {key}::text from kept");

        await trail.Attack($"delete from audit.{table} where {key} = '{victim}'");
        var removed = await trail.Verify();
        await trail.Attack(
            $"update kept set {key} = {(key == "id" && table != "entries" ? "1000000" : "gen_random_uuid()")}; insert into "
                + $"audit.{table} overriding system value select * from kept");
        var swapped = await trail.Verify();

        Assert.Equal((TrailFault.Removed, table, victim), (removed.First!.Fault, removed.First.Table, removed.First.Key));
        Assert.Equal((1, 1), (swapped.Faults[TrailFault.Removed], swapped.Faults[TrailFault.Inserted]));
    }

    [Fact]
    public async Task The_first_of_several_changes_is_the_one_named()
    {
        await using var trail = await SealedTrail.Start();
        await trail.WorkAndSeal(3);

        await trail.Attack("delete from audit.closings where entry_id in (select entry_id from audit.closings order by xid desc limit 1)");
        await trail.Attack("update audit.changes set row_key = row_key || '0' where id = (select min(id) from audit.changes)");
        var check = await trail.Verify();

        Assert.Equal((TrailFault.Altered, "changes", "AddGoal"), (check.First!.Fault, check.First.Table, check.First.UseCase));
        Assert.Equal((1, 1), (check.Faults[TrailFault.Altered], check.Faults[TrailFault.Removed]));
    }

    [Fact]
    public async Task A_row_changed_together_with_its_hash_shows_at_the_seal()
    {
        await using var trail = await SealedTrail.Start();
        await trail.WorkAndSeal(2);

        await trail.Attack("update audit.seals set leaves = set_byte(leaves, 20, (get_byte(leaves, 20) + 1) % 256) where number = 2");

        Assert.Equal((TrailFault.SealAltered, 2), (await trail.Verify()).First is { } first ? (first.Fault, first.Seal) : default);
    }

    [Theory]
    [InlineData("at = at + interval '1 second'")]
    [InlineData("total = total + 1")]
    [InlineData("counts = array[counts[1] - 1, counts[2] + 1, counts[3], counts[4]]")]
    [InlineData("root = sha256(root)")]
    [InlineData("previous = sha256(previous)")]
    [InlineData("head = sha256(head)")]
    public async Task A_seal_that_was_changed_does_not_hold(string change)
    {
        await using var trail = await SealedTrail.Start();
        await trail.WorkAndSeal(2);

        await trail.Attack($"update audit.seals set {change} where number = 2");

        Assert.Equal((TrailFault.SealAltered, 2), (await trail.Verify()).First is { } first ? (first.Fault, first.Seal) : default);
    }

    [Fact]
    public async Task A_seal_missing_between_others_is_named()
    {
        await using var trail = await SealedTrail.Start();
        await trail.WorkAndSeal(3);

        await trail.Attack("delete from audit.seals where number = 2");

        Assert.Equal((TrailFault.SealMissing, 2), (await trail.Verify()).First is { } first ? (first.Fault, first.Seal) : default);
    }

    [Fact]
    public async Task A_removed_end_with_its_seal_is_found_only_with_the_outside_copy()
    {
        await using var trail = await SealedTrail.Start();
        await trail.WorkAndSeal(3);
        var last = trail.Copies[^1];

        await trail.Attack(
            $"create table gone as select horizon from audit.seals where number = {last.Number - 1}; delete from audit.seals where "
                + $"number = {last.Number}");
        foreach (var table in new[] { "changes", "closings", "showings", "entries" })
        {
            await trail.Attack($"delete from audit.{table} where xid >= (select horizon from gone)");
        }

        Assert.True((await trail.Verify()).IsWhole);
        var check = await trail.VerifyWithCopies();
        Assert.Equal((TrailFault.EndRemoved, last.Number, last.At), (check.First!.Fault, check.First.Seal, check.First.SealedAt));
        await trail.Work();
        await Assert.ThrowsAsync<TrailBrokenException>(() => trail.Sealer.Run());
    }

    [Fact]
    public async Task A_history_rewritten_with_a_stolen_key_is_found_only_with_an_outside_line()
    {
        await using var trail = await SealedTrail.Start();
        await trail.WorkAndSeal(3);
        var copies = trail.Copies;
        var stolen = new SealingSettings
        {
            Key = trail.Settings.Key,
            PublicKey = trail.Settings.PublicKey,
            Anchor = trail.Settings.Anchor + ".theirs"
        };

        await trail.Attack(
            "delete from audit.seals where number > 1; update audit.entries set account_id = gen_random_uuid() where id = (select "
                + "max(id::text)::uuid from audit.entries)");
        await trail.Seal(new(trail.Programme.Database, stolen, trail.Programme.Clock));

        Assert.True((await trail.Verify()).IsWhole);
        var check = await trail.Verify(trail.Settings, [copies[1]]);
        Assert.Equal((TrailFault.Rewritten, 2), (check.First!.Fault, check.First.Seal));
        await Assert.ThrowsAsync<TrailBrokenException>(() => trail.Sealer.Run());
    }

    [Fact]
    public async Task A_history_rewritten_without_the_key_is_found_without_a_copy()
    {
        await using var trail = await SealedTrail.Start();
        await trail.WorkAndSeal(2);
        var theirs = trail.WithKey("theirs");
        await File.AppendAllTextAsync(theirs.PublicKey, await File.ReadAllTextAsync(trail.Settings.PublicKey));

        await trail.Attack(
            "delete from audit.seals where number > 1; delete from audit.closings where entry_id = (select max(entry_id::text)::uuid "
                + "from audit.closings)");
        await trail.Seal(new(trail.Programme.Database, theirs, trail.Programme.Clock));

        Assert.Equal((TrailFault.NotSigned, 2), (await trail.Verify()).First is { } first ? (first.Fault, first.Seal) : default);
        Assert.True((await trail.Verify(theirs, null)).IsWhole);
    }

    [Fact]
    public async Task A_seal_signed_with_another_key_does_not_verify()
    {
        await using var trail = await SealedTrail.Start();
        await trail.WorkAndSeal();

        var check = await trail.Verify(trail.WithKey("another"), null);

        Assert.Equal((TrailFault.NotSigned, 1), (check.First!.Fault, check.First.Seal));
    }

    [Fact]
    public async Task An_unsigned_outside_line_reports_no_tampering()
    {
        await using var trail = await SealedTrail.Start();
        await trail.WorkAndSeal();
        var last = trail.Copies[^1];

        Assert.Equal(TrailFault.CopyNotSigned, (await trail.Verify(trail.Settings, [last with { Head = new('a', 64) }])).First?.Fault);
        Assert.Equal(
            TrailFault.CopyNotSigned,
            (await trail.Verify(trail.Settings, [last with { Number = 1000, Head = new('a', 64) }])).First?.Fault);
    }

    [Fact]
    public async Task A_transaction_that_began_early_and_committed_late_is_sealed_too()
    {
        await using var trail = await SealedTrail.Start();
        await trail.Seal();
        await using var slow = await TestDatabases.OpenAsSuperuser(trail.Programme.Database.Name);
        await using var transaction = await slow.BeginTransactionAsync();
        var late = Guid.CreateVersion7();
        await Run(
            "insert into audit.entries (id, at, use_case, operation, category) values ($1, now(), 'SignIn', 'SignIn', 'OwnAccount')", late);

        // Everything that began after it waits with it.
        await trail.Work();
        Assert.Equal(0, (await trail.Sealer.Run()).Rows);
        await transaction.CommitAsync();
        await trail.Work();
        await trail.Seal();

        var check = await trail.VerifyWithCopies();
        Assert.Equal((true, 0), (check.IsWhole, check.Unsealed));
        await trail.Attack($"update audit.entries set reason = 'x' where id = '{late}'");
        Assert.Equal(late.ToString(), (await trail.Verify()).First?.Key);

        async Task Run(string sql, Guid id)
        {
            await using var command = new NpgsqlCommand(sql, slow) { Parameters = { new() { Value = id } } };
            await command.ExecuteNonQueryAsync();
        }
    }

    [Fact]
    public async Task The_reviewer_is_warned_when_sealing_falls_behind()
    {
        await using var trail = await SealedTrail.Start();
        var reviewer = trail.Programme.As(await trail.Programme.Given.Reviewer());
        Assert.Null((await reviewer.Send(new GetSeal())).Last);
        await trail.WorkAndSeal();
        var inTime = await reviewer.Send(new GetSeal());
        await trail.Attack("insert into audit.entries (id, at, recorded_at, use_case, operation, category, xid) "
            + "select gen_random_uuid(), now(), now() - interval '61 seconds', 'SignIn', 'SignIn', 'OwnAccount', horizon from "
            + "audit.seals order by number desc limit 1");

        var late = await reviewer.Send(new GetSeal());

        Assert.Equal((trail.Copies[^1], false), (inTime.Last!, inTime.IsLate));
        Assert.True(late.IsLate);
        Assert.InRange(late.Waiting, TimeSpan.FromSeconds(61), TimeSpan.FromHours(1));
    }

    [Fact]
    public async Task Only_a_reviewer_sees_the_seals()
    {
        await using var programme = await Programme.Start();
        var others = new[]
        {
            await programme.Given.Officer(TestWards.North), await programme.Given.Coordinator(TestWards.North),
            await programme.Given.Administrator()
        };

        foreach (var other in others)
        {
            await Assert.ThrowsAsync<AccessDeniedException>(() => programme.As(other).Send(new GetSeal()));
        }
    }

    [Fact]
    public async Task Several_sealers_at_once_make_one_chain()
    {
        await using var trail = await SealedTrail.Start();
        var working = Task.Run(async () =>
        {
            for (var i = 0; i < 5; i++)
            {
                await trail.Work();
            }
        });

        do
        {
            await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => trail.Sealer.Run()));
        }
        while (!working.IsCompleted);
        await working;
        await trail.Seal();

        var check = await trail.VerifyWithCopies();
        Assert.Equal((true, 0), (check.IsWhole, check.Unsealed));
        Assert.Equal(Enumerable.Range(1, trail.Copies.Count).Select(n => (long)n), trail.Copies.Select(copy => copy.Number));
        Assert.Equal(check.Seals, trail.Copies.Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    public async Task A_copy_missed_in_a_crash_is_written_afterwards(int charactersWritten)
    {
        await using var trail = await SealedTrail.Start();
        await trail.WorkAndSeal(3);
        var before = trail.Copies;
        var lines = await File.ReadAllLinesAsync(trail.Settings.Anchor);
        await File.WriteAllTextAsync(
            trail.Settings.Anchor, string.Concat(lines[..^1].Select(line => line + "\n")) + lines[^1][..charactersWritten]);

        await trail.WorkAndSeal();

        Assert.Equal(before, trail.Copies.Take(before.Count));
        Assert.True((await trail.VerifyWithCopies()).IsWhole);
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Sealing_catches_up_in_several_seals_without_splitting_a_transaction()
    {
        await using var trail = await SealedTrail.Start();
        foreach (var rows in new[] { 10_000, 25_000, 3, 12_000 })
        {
            await trail.Attack(
                $"insert into audit.entries (id, at, use_case, operation, category) select gen_random_uuid(), now(), 'SignIn', "
                    + $"'SignIn', 'OwnAccount' from generate_series(1, {rows})");
        }

        await trail.Seal();

        var check = await trail.VerifyWithCopies();
        Assert.Equal((true, 47_003, 0), (check.IsWhole, check.Rows["entries"], check.Unsealed));
        Assert.True(check.Seals >= 3);
    }

    [Fact]
    public async Task A_database_restored_into_another_server_is_not_sealed_over_silently()
    {
        await using var trail = await SealedTrail.Start();
        await trail.WorkAndSeal();
        await trail.Attack("update audit.seals set horizon = '9000000000'");

        var refused = await Assert.ThrowsAsync<TrailBrokenException>(() => trail.Sealer.Run());

        Assert.Equal(Text.T("Seals.Sealer.Restored"), refused.Message);
    }

    [Theory]
    [InlineData("vi-VN", "NHẬT KÝ ĐÃ BỊ THAY ĐỔI", "Mở hồ sơ khách hàng")]
    [InlineData("en-GB", "THE TRAIL WAS CHANGED", "Open a client's record")]
    public async Task The_result_of_verification_is_a_readable_sentence(string language, string answer, string deed)
    {
        await using var trail = await SealedTrail.Start();
        await trail.WorkAndSeal(2);
        var whole = await trail.Verify();
        await trail.Attack(
            "update audit.entries set reason = 'x' where id = (select id from audit.entries where use_case = 'GetClientHeader' order by "
                + "xid limit 1)");
        var changed = await trail.Verify();
        using var speaking = Speaking.In(language);

        var words = string.Join('\n', TrailReport.Of(changed));

        Assert.StartsWith(answer, words, StringComparison.Ordinal);
        Assert.Contains(deed, words, StringComparison.Ordinal);
        Assert.Contains(changed.First!.Key!, words, StringComparison.Ordinal);
        Assert.Contains("--anchor", string.Join('\n', TrailReport.Of(whole)), StringComparison.Ordinal);
        foreach (var fault in Enum.GetValues<TrailFault>())
        {
            Assert.NotEmpty(TrailReport.Of(whole with { First = new(fault, 2, null, whole.Last!.At) }));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("seal")]
    [InlineData("seal 1 2 3 2026-09-22T02:00:05Z abcd abcd")]
    [InlineData("seal -1 2 3 2026-09-22T02:00:05Z {head} {signature}")]
    [InlineData("seal 1 2 3 22/09/2026 {head} {signature}")]
    public void A_malformed_seal_line_is_refused(string line) =>
        Assert.Null(
            SealLine.Parse(
                line.Replace("{head}", new('a', 64), StringComparison.Ordinal).Replace(
                    "{signature}", Convert.ToBase64String(new byte[64]), StringComparison.Ordinal)));

    [Fact]
    public void A_printed_seal_line_parses_to_the_same_seal()
    {
        var line =
            new SealLine(17, 240, 4120, new(2026, 9, 22, 2, 0, 5, TimeSpan.Zero), new('a', 64), Convert.ToBase64String(new byte[64]));

        Assert.Equal(line, SealLine.Parse($"  {line.ToString().Replace(" ", "   ", StringComparison.Ordinal)} "));
    }

    [Fact]
    public void The_private_key_file_is_readable_by_its_owner_only()
    {
        var folder = Directory.CreateTempSubdirectory("key");
        var key = Path.Combine(folder.FullName, "seal-key.pem");
        SealKeys.Make(key);

        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(key) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
        Assert.DoesNotContain("PRIVATE", File.ReadAllText(SealKeys.PublicOf(key)), StringComparison.Ordinal);
        Assert.Throws<IOException>(() => SealKeys.Make(key));
        folder.Delete(recursive: true);
    }

    public static TheoryData<Login> LoginsOfTheApplication() => [.. Enum.GetValues<Login>().Except([Login.Migrator])];

    [Theory]
    [MemberData(nameof(LoginsOfTheApplication))]
    public async Task No_login_of_the_application_can_change_the_trail_or_its_seals(Login login)
    {
        await using var programme = await Programme.Start();
        await using var connection = new NpgsqlConnection(programme.Database.ConnectionString(login));
        await connection.OpenAsync();
        string[] verbs =
        [
            "insert into {0} default values", "update {0} set {1} = {1}", "delete from {0}", "truncate {0}",
            "alter table {0} disable row level security", "alter table {0} disable trigger all", "drop table {0}",
        ];

        foreach (var (table, column) in new[]
        {
            ("entries", "at"), ("showings", "xid"), ("closings", "at"), ("changes", "at"), ("seals", "at")
        })
        {
            foreach (var verb in verbs)
            {
                var attack = string.Format(CultureInfo.InvariantCulture, verb, $"audit.{table}", column);
                await using var command = new NpgsqlCommand(attack, connection);
                var refused = await Record.ExceptionAsync(() => command.ExecuteNonQueryAsync());

                Assert.True((refused as PostgresException)?.SqlState == PostgresErrorCodes.InsufficientPrivilege, $"{login}: {attack}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(LoginsOfTheApplication))]
    public async Task Only_the_sealer_reads_hashes_and_writes_seals_and_it_reads_no_row(Login login)
    {
        await using var programme = await Programme.Start();
        await using var connection = new NpgsqlConnection(programme.Database.ConnectionString(login));
        await connection.OpenAsync();
        string[] sealing =
        [
            "select * from audit.unsealed(1)",
            "select audit.seal(1, now(), '5', array[0,0,0,0], 0, '', sha256(''), sha256(''), sha256('x'), sha256('') || sha256(''))",
        ];
        string[] looking =
        [
            "select * from audit.entries", "select * from audit.changes", "select * from audit.showings", "select leaves from audit.seals"
        ];

        foreach (var statement in login is Login.Sealer ? looking : sealing)
        {
            await using var command = new NpgsqlCommand(statement, connection);
            var refused = await Record.ExceptionAsync(() => command.ExecuteNonQueryAsync());

            Assert.True((refused as PostgresException)?.SqlState == PostgresErrorCodes.InsufficientPrivilege, $"{login}: {statement}");
        }
    }
}
