using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace CaseManager.Application.Database;

/// <summary>
/// A PostgreSQL login: one for each kind of actor, so that what a role may never touch is out of its reach in the database itself.
/// </summary>
public enum Login
{
    /// <summary>Owns nothing itself but may act as the owner: migrating and loading only.</summary>
    Migrator,

    /// <summary>Officers: slips they wrote, the public directory, nothing else.</summary>
    Police,

    /// <summary>Coordinators and supervisors.</summary>
    Care,

    /// <summary>Programme staff: figures only.</summary>
    Programme,

    /// <summary>Data protection reviewers: the trail.</summary>
    Review,

    /// <summary>Administrators: accounts, wards, the directory.</summary>
    Admin,

    /// <summary>Checks passwords and sessions.</summary>
    Accounts,

    /// <summary>
    /// Checks passwords and sessions of officers alone: what the officers' own process knows instead of <see cref="Accounts"/>.
    /// </summary>
    Officers,

    /// <summary>Seals the audit trail.</summary>
    Sealer,
}

/// <summary>
/// Where the database is, and the logins that this process knows. A police process is given only those of the police face.
/// </summary>
public sealed class DatabaseSettings
{
    public string Host { get; init; } = "127.0.0.1";

    public int Port { get; init; } = 5432;

    public string Name { get; init; } = "casemanager";

    /// <summary>Connections that one login may hold open at once.</summary>
    public int PoolSize { get; init; } = 20;

    public Dictionary<string, LoginSettings> Logins { get; init; } = [];

    /// <summary>Password and signing key of a login.</summary>
    public sealed record LoginSettings(string Password, string? ContextKey = null);

    public static string NameOf(Login login) => $"cm_{login.ToString().ToLowerInvariant()}";

    public bool Knows(Login login) => Logins.ContainsKey(NameOf(login));

    public string ConnectionString(Login login, string? database = null)
    {
        if (!Logins.TryGetValue(NameOf(login), out var known))
        {
            throw new InvalidOperationException($"This process does not know the login {NameOf(login)}.");
        }

        return new NpgsqlConnectionStringBuilder
        {
            Host = Host,
            Port = Port,
            Database = database ?? Name,
            Username = NameOf(login),
            Password = known.Password,
            MaxPoolSize = PoolSize,
            AutoPrepareMinUsages = 2,
            MaxAutoPrepare = 200,
            ApplicationName = "casemanager",
        }.ConnectionString;
    }

    /// <summary>
    /// Reads the section Database of the configuration; where there is none, the file that CASEMANAGER_SETTINGS names, or the nearest
    /// .local/settings.json above the current folder.
    /// </summary>
    public static DatabaseSettings From(IConfiguration? configuration = null)
    {
        var section = configuration?.GetSection("Database");
        if (section is not null && section.GetSection(nameof(Logins)).GetChildren().Any())
        {
            return section.Get<DatabaseSettings>()!;
        }

        using var file = File.OpenRead(
            SettingsPath()
                ?? throw new InvalidOperationException(
                    "No database is configured. Start one with ./dev cluster, or set Database in the configuration."));
        var settings = JsonSerializer.Deserialize<SettingsFile>(file)!.Database;

        return section?["Name"] is { Length: > 0 } name ? settings.In(name) : settings;
    }

    /// <summary>The same server and logins, another database.</summary>
    public DatabaseSettings In(string database, int? poolSize = null) =>
        new() { Host = Host, Port = Port, Name = database, PoolSize = poolSize ?? PoolSize, Logins = Logins };

    /// <summary>The folder of the settings file: a developer's private cluster keeps its other secrets beside it.</summary>
    public static string Folder => Path.GetDirectoryName(SettingsPath()) ?? "";

    internal static string? SettingsPath()
    {
        if (Environment.GetEnvironmentVariable("CASEMANAGER_SETTINGS") is { Length: > 0 } named)
        {
            return named;
        }

        for (var folder = new DirectoryInfo(Directory.GetCurrentDirectory()); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, ".local", "settings.json");
            if (File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }

    private sealed record SettingsFile(DatabaseSettings Database);
}
