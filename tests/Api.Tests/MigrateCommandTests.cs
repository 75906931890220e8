using System.Diagnostics;
using CaseManager.Testing;

namespace CaseManager.Api.Tests;

/// <summary>What <c>casemanager migrate</c> says and with which code it ends.</summary>
public sealed class MigrateCommandTests
{
    [Fact]
    public async Task A_database_that_is_as_the_files_say_is_up_to_date()
    {
        await using var programme = await Programme.Start();
        await Migrate(programme);

        var (code, output, errors) = await Migrate(programme);

        Assert.Equal((0, $"{programme.Database.Name} is up to date.", ""), (code, output, errors));
    }

    [Fact]
    public async Task A_refused_migration_is_one_sentence_and_the_code_one()
    {
        await using var programme = await Programme.Start();
        await programme.Execute("update migrations.applied set sha256 = 'another' where name = 'Tables/0001_baseline.sql'");

        var (code, output, errors) = await Migrate(programme);

        Assert.Equal((1, ""), (code, output));
        Assert.Equal(
            $"Tables/0001_baseline.sql was applied to {programme.Database.Name} and has changed since: "
            + "put it back as it was and write a new file.",
            errors);
    }

    [Fact]
    public async Task A_failing_statement_is_one_sentence_without_a_stack_trace()
    {
        await using var programme = await Programme.Start();
        await programme.Execute("set role cm_owner; create view care.in_the_way as select sec.account_id()");

        var (code, output, errors) = await Migrate(programme);

        Assert.Equal((1, ""), (code, output));
        Assert.Matches($"^{programme.Database.Name}: [^\n]+ \\(2BP01\\); nothing was changed\\.$", errors);
    }

    private static async Task<(int Code, string Output, string Errors)> Migrate(Programme programme)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "casemanager.dll"));
        start.ArgumentList.Add("migrate");
        start.Environment["Database__Name"] = programme.Database.Name;
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();

        return (process.ExitCode, (await output).Trim(), (await errors).Trim());
    }
}
