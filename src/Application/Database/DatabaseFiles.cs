using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace CaseManager.Application.Database;

/// <summary>
/// The SQL files of one database, by room. Files of <see cref="Tables"/> and <see cref="Reference"/> run once each; routines, triggers,
/// policies and rights say what is there today, and are applied anew when one of them changed.
/// </summary>
public sealed partial class DatabaseFiles
{
    /// <summary>The files of a database of this owner.</summary>
    internal DatabaseFiles(string owner, IEnumerable<SqlFile> files)
    {
        Owner = owner;
        All = [.. files.OrderBy(file => file.Name, StringComparer.Ordinal)];
    }

    /// <summary>The database of the programme: the folder Database.</summary>
    public static DatabaseFiles CaseManager { get; } = Embedded("Database/", owner: "cm_owner");

    /// <summary>The role that owns everything in the database.</summary>
    public string Owner { get; }

    public IReadOnlyList<SqlFile> All { get; }

    /// <summary>Changes of tables, in the order of their numbers.</summary>
    public IReadOnlyList<SqlFile> Tables => In("Tables");

    /// <summary>First values of what administrators keep afterwards.</summary>
    public IReadOnlyList<SqlFile> Reference => In("Reference");

    public IReadOnlyList<SqlFile> Routines => In("Routines");

    public IReadOnlyList<SqlFile> Triggers => In("Triggers");

    public IReadOnlyList<SqlFile> Policies => In("Policies");

    public IReadOnlyList<SqlFile> Rights => In("Rights");

    /// <summary>Changes with the text of any file whose present text counts.</summary>
    public string PresentHash => SqlFile.HashOf(string.Concat(
        from file in (IEnumerable<SqlFile>)[.. Routines, .. Triggers, .. Policies, .. Rights]
        select $"{file.Name}\n{file.Text}\n"));

    /// <summary>The same files with one more, or with another text of one of them.</summary>
    public DatabaseFiles With(string name, string text) => new(Owner, Without(name).All.Append(new(name, text)));

    public DatabaseFiles Without(string name) => new(Owner, All.Where(file => file.Name != name));

    /// <summary>The files of a folder of this assembly; those of other databases below it are not among them.</summary>
    private static DatabaseFiles Embedded(string folder, string owner)
    {
        var assembly = Assembly.GetExecutingAssembly();

        return new(
            owner,
            from resource in assembly.GetManifestResourceNames()
            let name = resource.Replace('\\', '/')
            where name.StartsWith(folder, StringComparison.Ordinal) && Rooms().IsMatch(name[folder.Length..])
            select new SqlFile(name[folder.Length..], Read(assembly, resource)));
    }

    private static string Read(Assembly assembly, string resource)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);

        return reader.ReadToEnd();
    }

    private List<SqlFile> In(string room) => [.. All.Where(file => file.Name.StartsWith(room + "/", StringComparison.Ordinal))];

    [GeneratedRegex("^(Tables|Reference|Routines|Triggers|Policies|Rights)/")]
    private static partial Regex Rooms();
}

/// <summary>A file of SQL, named by its path below the folder of its database.</summary>
public sealed partial record SqlFile(string Name, string Text)
{
    public string Hash => HashOf(Text);

    /// <summary>The number of a change of tables, 0 where the name has none.</summary>
    public int Number => Numbered().IsMatch(Name) ? int.Parse(Name.AsSpan("Tables/".Length, 4), CultureInfo.InvariantCulture) : 0;

    /// <summary>The statements in their order, each with the line on which it begins.</summary>
    public IEnumerable<(string Sql, int Line)> Statements()
    {
        var from = 0;
        foreach (var token in Tokens().Matches(Text).Where(token => token.Value is "" or ";"))
        {
            var start = Math.Min(from + Space().Match(Text, from).Length, token.Index);
            if (start < token.Index)
            {
                yield return (Text[start..token.Index].TrimEnd(), 1 + Text.AsSpan(0, start).Count('\n'));
            }

            from = token.Index + token.Length;
        }
    }

    internal static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    [GeneratedRegex("^Tables/[0-9]{4}_[a-z0-9_]+\\.sql$")]
    private static partial Regex Numbered();

    // What may hold a semicolon that ends nothing, a semicolon that ends a statement, and the end of the file.
    [GeneratedRegex("""--[^\n]*|/\*.*?\*/|'[^']*'|"[^"]*"|\$(\w*)\$.*?\$\1\$|;|\z""", RegexOptions.Singleline)]
    private static partial Regex Tokens();

    [GeneratedRegex("""\G(\s+|--[^\n]*|/\*.*?\*/)*""", RegexOptions.Singleline)]
    private static partial Regex Space();
}
