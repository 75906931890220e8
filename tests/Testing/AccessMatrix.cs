using System.Text.RegularExpressions;
using CaseManager.Domain.Accounts;
using Xunit;

namespace CaseManager.Testing;

/// <summary>Whose thing an address names.</summary>
public enum Target
{
    Own,
    OtherWard,

    /// <summary>Under one's own client, the id of something that belongs to another client of the same ward.</summary>
    OtherClientsChild,
    Unknown,
}

/// <summary>
/// Who may reach what, written by hand: one line for each handler, one word for each role in the order of <see cref="Role"/> and one for a
/// stranger, one letter for each <see cref="Target"/>. y: let in. n: there is no such thing, the try is on record, nothing changed. s: sign
/// in first. A dot: cannot be asked.
/// </summary>
public static partial class AccessMatrix
{
    public static readonly IReadOnlyList<Role?> Everybody = [.. Enum.GetValues<Role>().Cast<Role?>(), null];

    /// <summary>
    /// Asks every handler in every role and compares with the file: refused things first, so that nothing which is allowed changes what
    /// they find; then what is looked at; then what is changed, in the order of the file.
    /// </summary>
    /// <param name="handlers">Every handler there is, as "GET /path" or "POST /path?handler=Name".</param>
    /// <param name="ask">Answers y, n, s, or in other words what went wrong.</param>
    /// <param name="contents">A checksum of all that refused requests must leave as it is.</param>
    public static async Task Check(
        string path, IReadOnlyCollection<string> handlers, Func<string, Role?, Target, Task<string>> ask, Func<Task<string>> contents)
    {
        var written = File.ReadAllLines(path).Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .ToDictionary(words => $"{words[0]} {words[1]}", words => words[2..]);
        var faults = new List<string>();
        foreach (var gone in written.Keys.Except(handlers))
        {
            faults.Add($"There is no {gone}: remove its line.");
        }

        foreach (var handler in handlers.Except(written.Keys).OrderBy(handler => !handler.StartsWith("GET", StringComparison.Ordinal)))
        {
            var cells = new List<string>();
            foreach (var who in Everybody)
            {
                var cell = "";
                foreach (var target in Enum.GetValues<Target>())
                {
                    cell += Applies(handler, target) ? (await ask(handler, who, target)) is ['y' or 'n' or 's'] answer ? answer : "!" : ".";
                }

                cells.Add(cell);
            }

            faults.Add($"Nobody has said who may reach this. If it is meant so, add:\n{handler} {string.Join(' ', cells)}");
        }

        var questions =
            from line in written.Where(line => handlers.Contains(line.Key)).Select((line, place) => (line.Key, line.Value, place))
            from who in Everybody.Select((role, column) => (Role: role, Expected: column < line.Value.Length ? line.Value[column] : "????"))
            from target in Enum.GetValues<Target>()
            let expected = who.Expected[(int)target]
            where expected is not '.' || Applies(line.Key, target)
            orderby expected is 'y' ? line.Key.StartsWith("GET", StringComparison.Ordinal) ? 1 : 2 : 0, line.place
            select (Handler: line.Key, who.Role, Target: target, Expected: expected);
        var before = await contents();
        var refusing = true;
        foreach (var (handler, role, target, expected) in questions.ToList())
        {
            if (refusing && expected is 'y')
            {
                refusing = false;
                Assert.Equal(before, await contents());
            }

            var answer = expected is '.' ? "asked, though the line says it cannot be" : await ask(handler, role, target);
            if (answer != expected.ToString())
            {
                faults.Add($"{handler} as {role?.ToString() ?? "nobody"}, {target}: {answer} instead of {expected}");
            }
        }

        Assert.True(faults.Count == 0, $"{path}\n{string.Join('\n', faults)}");
    }

    /// <summary>What an address without places, with one, and with a client and something of the client's can be asked about.</summary>
    private static bool Applies(string handler, Target target)
    {
        var places = Place()
            .Matches(handler)
            .Select(match => match.Groups[1].Value)
            .Where(place => place is not ("part" or "number" or "stop" or "period" or "service" or "rule"))
            .ToList();

        return target switch
        {
            Target.Own => true,
            Target.OtherClientsChild => places is ["code", _, ..],
            _ => places.Count > 0,
        };
    }

    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    private static partial Regex Place();
}
