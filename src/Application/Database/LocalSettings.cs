using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CaseManager.Application.Database;

/// <summary>
/// The settings file as it is made for a private cluster: where PostgreSQL listens, and a password and a signing key of every login.
/// </summary>
public sealed class LocalSettings(string path)
{
    private static readonly JsonSerializerOptions Readable =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The file that CASEMANAGER_SETTINGS names, or the one that is found above the current folder.</summary>
    public static LocalSettings Here() =>
        new(
            DatabaseSettings.SettingsPath()
                ?? throw new InvalidOperationException("Say in CASEMANAGER_SETTINGS where the settings file is to be."));

    public string Path => path;

    /// <summary>
    /// Makes the file, for its owner's eyes alone, or adds what it lacks: the port where another is named, and logins of a later version.
    /// </summary>
    public void Complete(int? port)
    {
        var content = File.Exists(path) ? Read() : [];
        var database = Section(content, "Database");
        database["Host"] ??= "127.0.0.1";
        database["Port"] = port ?? (int?)database["Port"] ?? 5432;
        database["Name"] ??= "casemanager";
        var logins = Section(database, nameof(DatabaseSettings.Logins));
        foreach (var login in Enum.GetValues<Login>())
        {
            logins[DatabaseSettings.NameOf(login)] ??= New(login);
        }

        Write(content);
    }

    /// <summary>The password of a login; null when the file does not hold it.</summary>
    public string? PasswordOf(Login login) =>
        (string?)Read()["Database"]?[nameof(DatabaseSettings.Logins)]?[DatabaseSettings.NameOf(login)]?["Password"];

    private static JsonObject Section(JsonObject parent, string name)
    {
        parent[name] ??= new JsonObject();

        return parent[name]!.AsObject();
    }

    // The migrator acts for no person and signs nothing.
    private static JsonObject New(Login login)
    {
        var known = new JsonObject { ["Password"] = RandomNumberGenerator.GetHexString(48, lowercase: true) };
        if (login is not Login.Migrator)
        {
            known["ContextKey"] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
        }

        return known;
    }

    private JsonObject Read() => JsonNode.Parse(File.ReadAllText(path))!.AsObject();

    // Whole or not at all: a reader never meets half a file.
    private void Write(JsonObject content)
    {
        var draft = path + ".new";
        File.Delete(draft);
        using (var file = PrivateFile.Create(draft))
        {
            JsonSerializer.Serialize(file, content, Readable);
        }

        File.Move(draft, path, overwrite: true);
    }
}
