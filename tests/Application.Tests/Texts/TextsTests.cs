using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text;
using System.Text.RegularExpressions;
using CaseManager.Application.Texts;
using CaseManager.Domain.Accounts;

namespace CaseManager.Application.Tests.Texts;

public sealed partial class TextsTests
{
    /// <summary>Words that make a person small. What we say instead stands in the glossary.</summary>
    private static readonly string[] Forbidden =
    [
        "đối tượng", "con nghiện", "thằng", "nghiện hút", "tệ nạn", "bắt buộc cai", "tái nghiện",
        "drug addict", "addict ", "abuser", "junkie", "offender", "non-compliant",
    ];

    private static readonly string[] Names =
        [.. typeof(Text).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("CaseManager.Application.Texts.", StringComparison.Ordinal))
            .Select(name => name["CaseManager.Application.Texts.".Length..^".resources".Length])
            .Order()];

    public static TheoryData<string> Files() => [.. Names];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_sentence_exists_in_both_languages(string file)
    {
        var (vietnamese, english) = (In(file, ""), In(file, "en"));

        Assert.Empty(vietnamese.Keys.Except(english.Keys));
        Assert.Empty(english.Keys.Except(vietnamese.Keys));
        Assert.Empty(vietnamese.Concat(english).Where(text => string.IsNullOrWhiteSpace(text.Value)).Select(text => text.Key));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Both_languages_have_the_same_placeholders(string file)
    {
        var english = In(file, "en");

        Assert.Empty(
            In(file, "")
                .Where(text => !Holes(text.Value).SetEquals(Holes(english.GetValueOrDefault(text.Key) ?? "")))
                .Select(text => text.Key));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_text_is_in_Unicode_form_C(string file)
    {
        Assert.Empty(
            In(file, "").Concat(In(file, "en")).Where(text => !text.Value.IsNormalized(NormalizationForm.FormC)).Select(text => text.Key));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void No_text_is_stigmatising(string file)
    {
        var small = In(file, "").Concat(In(file, "en"))
            .SelectMany(text =>
                Forbidden.Where(word => text.Value.Contains(word, StringComparison.OrdinalIgnoreCase))
                    .Select(word => $"{text.Key}: {word}"));

        None(small);
    }

    [Fact]
    public void Every_text_that_the_code_asks_for_is_there()
    {
        var all = Names.ToDictionary(file => file, file => In(file, ""));

        var missing = Sources()
            .SelectMany(source => Asked().Matches(File.ReadAllText(source)).Select(match => (source, asked: match)))
            .Where(found => !Exists(all, found.asked.Groups[2].Value, counted: found.asked.Groups[1].Value == "Count"))
            .Select(found => $"{found.asked.Groups[2].Value} in {Path.GetFileName(found.source)}");

        None(missing.Distinct());
    }

    [Fact]
    public void An_enum_that_has_words_has_one_for_each_member()
    {
        var nameless = typeof(Role).Assembly.GetTypes()
            .Where(type => type.IsEnum && type.Namespace is not null)
            .Select(type => (type, feature: type.Namespace!.Split('.')[^1]))
            .Where(e => Names.Contains(e.feature))
            .Select(e => (e.type, texts: In(e.feature, "")))
            .Where(e => e.texts.Keys.Any(key => key.StartsWith(e.type.Name + ".", StringComparison.Ordinal)))
            .SelectMany(e => Enum.GetNames(e.type).Select(member => $"{e.type.Name}.{member}").Where(key => !e.texts.ContainsKey(key)));

        None(nameless);
    }

    [Fact]
    public void Every_text_is_used_by_some_code()
    {
        var written = Sources()
            .SelectMany(source => Literal().Matches(File.ReadAllText(source)).Select(match => match.Groups[1].Value))
            .ToHashSet();
        var composed = written.Where(key => key.Contains('{', StringComparison.Ordinal) || key[^1] == '.').Select(Composed).ToList();
        var endings = Sources()
            .SelectMany(source => Ending().Matches(File.ReadAllText(source)).Select(match => match.Groups[1].Value))
            .Distinct()
            .ToList();
        var members = Sources().Select(File.ReadAllText)
            .SelectMany(source => Enumeration().Matches(source).SelectMany(found => Word().Matches(found.Groups[2].Value)
                .Select(member => $"{Feature().Match(source).Groups[1].Value}.{found.Groups[1].Value}.{member.Value}")))
            .ToHashSet();

        bool IsUsed(string key) =>
            written.Contains(key) || members.Contains(key) || composed.Exists(pattern => pattern.IsMatch(key))
            || endings.Exists(ending => key.EndsWith(ending, StringComparison.Ordinal) && written.Contains(key[..^ending.Length]));

        None(
            Names.SelectMany(file => In(file, "").Keys.Select(key => $"{file}.{key}"))
                .Where(key => !IsUsed(key) && !IsUsed(Counted().Replace(key, ""))));
    }

    private static void None(IEnumerable<string> faults)
    {
        var all = faults.Distinct().ToList();
        Assert.True(all.Count == 0, string.Join(Environment.NewLine, all));
    }

    private static bool Exists(Dictionary<string, Dictionary<string, string>> all, string key, bool counted)
    {
        var (file, entry) = (key[..key.IndexOf('.', StringComparison.Ordinal)], key[(key.IndexOf('.', StringComparison.Ordinal) + 1)..]);

        return all.TryGetValue(file, out var texts) && (counted ? texts.ContainsKey(entry + ".Other") : texts.ContainsKey(entry));
    }

    private static Dictionary<string, string> In(string file, string language)
    {
        using var set = new ResourceManager($"CaseManager.Application.Texts.{file}", typeof(Text).Assembly)
            .GetResourceSet(new CultureInfo(language), createIfNotExists: true, tryParents: false);

        return set is null ? [] : set.Cast<DictionaryEntry>().ToDictionary(text => (string)text.Key, text => (string)text.Value!);
    }

    private static HashSet<string> Holes(string text) => [.. Hole().Matches(text).Select(match => match.Groups[1].Value)];

    // "Slips.Stopped.{stop}.Title" stands for every text that can fill its hole; "Common.Privacy." for every text that begins so.
    private static Regex Composed(string key) =>
        new($"^{string.Join(".*", HoleInCode().Split(key).Select(Regex.Escape))}{(key[^1] == '.' ? ".+" : "")}$");

    private static IEnumerable<string> Sources()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "CaseManager.sln")))
        {
            root = root.Parent!;
        }

        return Directory.EnumerateFiles(Path.Combine(root.FullName, "src"), "*.cs*", SearchOption.AllDirectories)
            .Where(path => path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".cshtml", StringComparison.Ordinal))
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"));
    }

    [GeneratedRegex("""(?:Text\.(T|Count)|(?:RuleBrokenException))\(\s*"([A-Z][A-Za-z]*\.[A-Za-z0-9.]+)"[,)\s]""")]
    private static partial Regex Asked();

    [GeneratedRegex(@"""([A-Z][A-Za-z]*\.[^""\s]*)")]
    private static partial Regex Literal();

    // What is put behind a key: key + ".Short", $"{key}.Words".
    [GeneratedRegex(@"(?:\+ ""|\$""\{\w+\})(\.[A-Z]\w*)""")]
    private static partial Regex Ending();

    [GeneratedRegex(@"\{[^}]*\}?")]
    private static partial Regex HoleInCode();

    // The name of an enum's member is asked for by its type: Text.Of(stop).
    [GeneratedRegex(@"\benum (\w+)\s*\{([^}]*)\}")]
    private static partial Regex Enumeration();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();

    [GeneratedRegex(@"^namespace [\w.]*?(\w+);", RegexOptions.Multiline)]
    private static partial Regex Feature();

    [GeneratedRegex(@"\.(?:One|Other)$")]
    private static partial Regex Counted();

    [GeneratedRegex(@"\{(\d+)[^}]*\}")]
    private static partial Regex Hole();
}
