using System.Runtime.CompilerServices;

namespace CaseManager.Application.Tests.Database;

/// <summary>A list that people keep by hand beside its test. A difference in either direction fails.</summary>
internal static class Golden
{
    public static void AssertSame(string file, IEnumerable<string> actual, [CallerFilePath] string test = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(test)!, file);
        var written = File.ReadAllLines(path).Where(line => line.Length > 0 && line[0] != '#').ToHashSet();
        var found = actual.ToHashSet();

        Assert.True(
            written.SetEquals(found),
            $"{path}\nLines to add, if this is meant:\n{Lines(found.Except(written))}\nLines to remove:\n{Lines(written.Except(found))}");
    }

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines.Order(StringComparer.Ordinal));
}
