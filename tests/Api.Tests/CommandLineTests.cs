using System.Diagnostics;
using System.Text.Json;
using CaseManager.Application.Database;

namespace CaseManager.Api.Tests;

/// <summary>The executable itself, as a shell starts it.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("casemanager-");

    private string SettingsPath => Path.Combine(_folder.FullName, "settings.json");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Help_names_every_command_and_the_exit_codes()
    {
        var (code, output, error) = await Run("--help");

        Assert.Equal((0, ""), (code, error));
        Assert.All(
            [
                "serve", "create-database", "migrate", "demo", "refresh-outcomes", "import-wards <FILE>", "audit", "settings", "0 done",
                "1 it failed", "2 not understood"
            ],
            part => Assert.Contains(part, output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("audit", "make-key <FILE>", "seal", "verify", "--language <vi|en>")]
    [InlineData("audit verify", "--anchor <FILE>", "--public-key <FILE>", "--language <vi|en>")]
    [InlineData("import-wards", "--as <USERNAME> (REQUIRED)", "--from <YYYY-MM-DD>", "--dry-run")]
    public async Task Help_of_a_command_names_its_options(string command, params string[] parts)
    {
        var (code, output, _) = await Run([.. command.Split(' '), "--help"]);

        Assert.Equal(0, code);
        Assert.All(parts, part => Assert.Contains(part, output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("migrte", "'migrte'")]
    [InlineData("migrate twice", "'twice'")]
    [InlineData("audit", "Required command")]
    [InlineData("audit make-key", "'make-key'")]
    [InlineData("import-wards --as admin", "'import-wards'")]
    [InlineData("import-wards units.csv", "'--as'")]
    [InlineData("import-wards units.csv --as admin --from 31/07/2026", "'31/07/2026'")]
    [InlineData("audit seal --every 0", "'0'")]
    [InlineData("audit seal --every often", "'often'")]
    [InlineData("audit verify --language fr", "'fr'")]
    [InlineData("demo --clients -1", "'-1'")]
    [InlineData("settings password cm_nobody", "'cm_nobody'")]
    public async Task What_is_not_understood_is_named_and_nothing_is_tried(string command, string named)
    {
        var (code, _, error) = await Run(command.Split(' '));

        Assert.Equal(2, code);
        Assert.Contains(named, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("migrate")]
    [InlineData("create-database")]
    [InlineData("refresh-outcomes")]
    public async Task A_database_that_cannot_be_reached_is_said_in_one_sentence(string command)
    {
        await Run("settings", "init", "--port", "1");

        Assert.Equal((1, "", "The database cannot be reached or is too busy.\n"), await Run(command));
    }

    [Theory]
    [InlineData("migrate")]
    [InlineData("serve")]
    public async Task Missing_settings_are_said_in_one_sentence(string command)
    {
        var (code, output, error) = await Run(command);

        Assert.Equal((1, ""), (code, output));
        Assert.Contains(SettingsPath, Assert.Single(error.TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_settings_hold_every_login_for_their_owner_alone_and_print_no_password()
    {
        var (code, output, _) = await Run("settings", "init", "--port", "25999");

        var made = Read();
        Assert.Equal((0, 25999), (code, made.Port));
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(SettingsPath) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
        Assert.Equal(Enum.GetValues<Login>().Select(DatabaseSettings.NameOf).Order(), made.Logins.Keys.Order());
        Assert.All(made.Logins, login => Assert.Equal(login.Key == "cm_migrator", login.Value.ContextKey is null));
        Assert.Equal(made.Logins.Count, made.Logins.Values.Select(login => login.Password).Distinct().Count());
        Assert.DoesNotContain(made.Logins.Values, login => output.Contains(login.Password, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Settings_of_an_earlier_version_keep_what_they_hold_and_get_what_they_lack()
    {
        await File.WriteAllTextAsync(
            SettingsPath,
            """{ "Database": { "Host": "db", "Port": 1, "Name": "other", "Logins": { "cm_care": """
                + """{ "Password": "kept", "ContextKey": "a+b=" } } }, "Sealing": { "Key": "k" } }""");

        await Run("settings", "init", "--port", "25999");

        var completed = Read();
        Assert.Equal(("db", 25999, "other"), (completed.Host, completed.Port, completed.Name));
        Assert.Equal(new("kept", "a+b="), completed.Logins["cm_care"]);
        Assert.Equal(Enum.GetValues<Login>().Length, completed.Logins.Count);
        Assert.Contains("\"Key\": \"k\"", await File.ReadAllTextAsync(SettingsPath), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Passwords_are_printed_in_the_order_in_which_they_are_asked_for()
    {
        await Run("settings", "init");
        var logins = Read().Logins;

        var printed = await Run("settings", "password", "cm_police", "cm_care");

        Assert.Equal((0, $"{logins["cm_police"].Password}\n{logins["cm_care"].Password}\n", ""), printed);
    }

    private DatabaseSettings Read()
    {
        using var file = File.OpenRead(SettingsPath);

        return JsonDocument.Parse(file).RootElement.GetProperty("Database").Deserialize<DatabaseSettings>()!;
    }

    private async Task<(int Code, string Output, string Error)> Run(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "casemanager.dll"), .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = _folder.FullName,
            Environment = { ["CASEMANAGER_SETTINGS"] = SettingsPath },
        };
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();

        return (process.ExitCode, await output, await error);
    }
}
