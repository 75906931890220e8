using System.Text.RegularExpressions;

namespace CaseManager.Domain.Tests;

/// <summary>
/// The features of a project lie one above another: none uses one that uses it. Read from the usings of the files and from
/// qualified names.
/// </summary>
public sealed partial class ArchitectureTests
{
    /// <summary>Where the parts of a project are put together.</summary>
    private static readonly string[] CompositionRoots =
        ["src/Application/ServiceCollectionExtensions.cs", "src/Api/Program.cs", "src/Api/ApiHost.cs", "src/Web/Program.cs"];

    private static readonly string Root = FindRoot();

    [Theory]
    [InlineData("Domain")]
    [InlineData("Application")]
    [InlineData("Web")]
    public void No_feature_uses_a_feature_that_uses_it(string project)
    {
        var uses = Sources(project).Where(path => !CompositionRoots.Contains(path))
            .SelectMany(path => UsedBy(project, path).Select(used => (By: FeatureOf(project, path), Used: used, Path: path)))
            .Where(use => use.Used != use.By)
            .ToList();
        var above = uses.ToLookup(use => use.By, use => use.Used);

        var circles = uses.Where(use => Below(use.Used, above).Contains(use.By)).Select(use => $"{use.Path} uses {use.Used}");

        Assert.Empty(circles.Distinct().Order());
    }

    [Theory]
    [InlineData("Domain")]
    [InlineData("Application")]
    [InlineData("Api")]
    [InlineData("Web")]
    public void Every_file_lies_in_a_feature_under_the_namespace_of_its_folder(string project)
    {
        var strangers = Sources(project).Where(path => path.EndsWith(".cs", StringComparison.Ordinal) && !CompositionRoots.Contains(path))
            .Where(path => Namespace().Match(File.ReadAllText(Path.Combine(Root, path))) is not { Success: true } declared
                || Path.GetDirectoryName(path) == $"src/{project}"
                || declared.Groups[1].Value != NamespaceOf(Path.GetDirectoryName(path)!));

        Assert.Empty(strangers);
    }

    // The ground floor of Domain bears the project's own name: every feature stands on it.
    private static string NamespaceOf(string folder) =>
        folder == "src/Domain/Kernel" ? "CaseManager.Domain" : $"CaseManager.{folder[4..].Replace('/', '.')}";

    private static HashSet<string> Below(string feature, ILookup<string, string> uses)
    {
        var (found, open) = (new HashSet<string>(), new Queue<string>(uses[feature]));
        while (open.TryDequeue(out var next))
        {
            if (found.Add(next))
            {
                uses[next].ToList().ForEach(open.Enqueue);
            }
        }

        return found;
    }

    private static string FeatureOf(string project, string path) =>
        FeatureIn(project, NamespaceOf(Path.GetDirectoryName(path)!)) ?? "Kernel";

    private static string? FeatureIn(string project, string space) =>
        Feature(project).Match(space) is { Success: true } feature ? feature.Groups[1].Value : null;

    private static IEnumerable<string> UsedBy(string project, string path)
    {
        var code = Comment().Replace(File.ReadAllText(Path.Combine(Root, path)), "");
        var used = Using().Matches(code).Select(match => match.Groups[1].Value)
            .Concat(Regex.Matches(code, $@"(?<![\w.])(?:CaseManager\.)?({project}\.(?:Pages\.)?[A-Z]\w+)(?=\.[A-Z])")
                .Select(match => $"CaseManager.{match.Groups[1].Value}"))
            .Select(space => FeatureIn(project, space)).OfType<string>();

        return project == "Domain" ? used.Append("Kernel") : used;
    }

    private static Regex Feature(string project) => new($@"^CaseManager\.{project}\.((?:Pages\.)?\w+)");

    private static IEnumerable<string> Sources(string project) =>
        Directory.EnumerateFiles(Path.Combine(Root, "src", project), "*.cs*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path))
            .Where(path => path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".cshtml", StringComparison.Ordinal))
            .Where(path => !path.Split('/').Any(part => part is "obj" or "bin"));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CaseManager.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"^@?using (?:static |\w+ = )?(CaseManager\.[\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Using();

    [GeneratedRegex(@"//.*")]
    private static partial Regex Comment();
}
