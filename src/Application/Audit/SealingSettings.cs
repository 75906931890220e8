using CaseManager.Application.Database;
using Microsoft.Extensions.Configuration;

namespace CaseManager.Application.Audit;

/// <summary>Where the sealer finds its key and keeps its copies: the section Sealing of the settings file, or files beside it.</summary>
public sealed class SealingSettings
{
    /// <summary>The private key; only the sealer's machine has it.</summary>
    public required string Key { get; init; }

    /// <summary>The public key, with earlier ones after a change of keys.</summary>
    public required string PublicKey { get; init; }

    /// <summary>The file outside of the database that gets a line for each seal.</summary>
    public required string Anchor { get; init; }

    public static SealingSettings From(IConfiguration? configuration = null)
    {
        var builder = new ConfigurationBuilder();
        if (DatabaseSettings.SettingsPath() is { } file)
        {
            using var stream = File.OpenRead(file);
            builder.AddInMemoryCollection(new ConfigurationBuilder().AddJsonStream(stream).Build().AsEnumerable());
        }

        if (configuration is not null)
        {
            builder.AddConfiguration(configuration);
        }

        var section = builder.Build().GetSection("Sealing");
        var key = section["Key"] ?? Beside("seal-key.pem");

        return new()
        {
            Key = key,
            PublicKey = section["PublicKey"] ?? SealKeys.PublicOf(key),
            Anchor = section["Anchor"] ?? Beside("seals.txt")
        };
    }

    private static string Beside(string name) => Path.Combine(DatabaseSettings.Folder, name);
}
