using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using CaseManager.Domain.Accounts;

namespace CaseManager.Application.Tests.Access;

/// <summary>Who may do what is said in AccessPolicy.Grants, nowhere else: no other file of the product names a role.</summary>
public sealed partial class RoleNameTests
{
    /// <summary>Where a role may be named, how often, and why.</summary>
    private static readonly (string File, int Times, string Reason)[] Named =
    [
        ("src/Domain/Access/AccessPolicy.cs", AllOfThem, "the table itself"),
        ("src/Domain/Accounts/Role.cs", AllOfThem, "the roles, and which of them is the police"),
        ("src/Application/Database/Logins.cs", 6, "each role has its login"),
        ("src/Application/Demo/DemoLooks.cs", AllOfThem, "plays the people of the demo"),
        ("src/Application/Demo/DemoWorld.cs", AllOfThem, "makes the accounts of the demo"),
        ("src/Application/Demo/ManyClients.cs", AllOfThem, "makes the accounts of the demo"),
        (
            "src/Application/Database/Tables/0001_baseline.sql", 12,
            "which values a role, a recipient (Officer) and who told (Coordinator) can have"),
        ("src/Application/Database/Policies/accounts.sql", 1, "the officers' process reaches officers alone, whatever the grants say"),
        ("src/Application/Database/Policies/care.sql", 1, "the recipient of a phrase"),
        ("src/Application/Database/Routines/accounts/keep_sides.sql", 2, "an officer's account stays one, whatever the grants say"),
        (
            "src/Application/Database/Routines/audit/signed_in.sql", 1,
            "the officers' process signs in officers alone, whatever the grants say"),
        ("src/Application/Database/Routines/intake/in_contact.sql", 1, "the recipient of a phrase"),
        ("src/Application/Database/schema.generated.sql", AllOfThem, "written from the other files"),
        ("src/Web/Pages/Consents/Print.cshtml", 1, "the people who sign a form of consent"),
    ];

    private const int AllOfThem = int.MaxValue;

    [Fact]
    public void No_other_file_names_a_role()
    {
        var root = Root();
        var found = Directory.EnumerateFiles(Path.Combine(root, "src"), "*.*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cs" or ".cshtml" or ".sql")
            .Select(file => (Name: Path.GetRelativePath(root, file).Replace('\\', '/'), Path: file))
            .Where(file => !file.Name.Split('/').Any(folder => folder is "bin" or "obj"))
            .Select(file => (file.Name, Times: NamesOfRoles().Count(File.ReadAllText(file.Path))))
            .Where(file => file.Times > 0)
            .ToList();

        var faults =
            found.Where(file => !Named.Any(named => named.File == file.Name && (named.Times == AllOfThem || named.Times == file.Times)))
            .Select(file => $"{file.Name}: {file.Times}");
        Assert.Empty(faults);
        Assert.Empty(Named.Select(named => named.File).Except(found.Select(file => file.Name)));
    }

    [Fact]
    public void The_names_that_are_looked_for_are_those_of_the_roles() =>
        Assert.All(Enum.GetNames<Role>(), name =>
        {
            Assert.Matches(NamesOfRoles(), $"actor.Role is Role.{name}");
            Assert.Matches(NamesOfRoles(), $"a.role = '{name}'");
            Assert.Matches(NamesOfRoles(), $"\"{name}\"");
        });

    // As a member of the enumeration, in code; as a text, in SQL and in code.
    [GeneratedRegex("""(\bRole\.|'|"|\bnew\()(Officer|Coordinator|Supervisor|ProgrammeStaff|Reviewer|Administrator)\b""")]
    private static partial Regex NamesOfRoles();

    private static string Root([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
