using CaseManager.Application.Pipeline;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using Xunit;

namespace CaseManager.Testing;

/// <summary>
/// Compares what a host was seen to answer, handler by handler (pages.txt, routes.txt), with the golden matrix: a handler answers a role as
/// the use cases that it declares do.
/// </summary>
public static class GoldenList
{
    /// <param name="path">What was written down of the host and is asked of it by another test.</param>
    /// <param name="declared">What each handler declares; handlers that are open to all are not among them.</param>
    /// <param name="nothingToAskAbout">Handlers that refuse every role in that test, because what is sent there names no record.</param>
    public static void Agrees(
        string path, IReadOnlyDictionary<string, IReadOnlyCollection<Declaration>> declared, IReadOnlyCollection<string> nothingToAskAbout)
    {
        var faults = new List<string>();
        foreach (var words in File.ReadAllLines(path)
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        {
            var handler = $"{words[0]} {words[1]}";
            if (!declared.TryGetValue(handler, out var needs))
            {
                continue;
            }

            foreach (var role in Enum.GetValues<Role>())
            {
                var seen = words[2 + (int)role];
                if (nothingToAskAbout.Contains(handler)
                    ? seen.Contains('y', StringComparison.Ordinal)
                    : Answers(needs, role, Situation.OwnWard) != (seen[(int)Target.Own] is 'y'))
                {
                    faults.Add($"{handler} {role}, own: {seen}");
                }

                if ((seen[(int)Target.OtherWard] is 'y' && !Answers(needs, role, Situation.OtherWard))
                    || (seen[(int)Target.Unknown] is 'y' && !Answers(needs, role, Situation.None)))
                {
                    faults.Add($"{handler} {role}, another's: {seen}");
                }
            }
        }

        Assert.Empty(faults);
    }

    private static bool Answers(IReadOnlyCollection<Declaration> declared, Role role, Situation situation) =>
        declared.All(one => one.IfAllowed || Answers(one, role, situation)) && declared.Any(one => Answers(one, role, situation));

    // What is about no record is let in for every address: the rows decide.
    private static bool Answers(Declaration one, Role role, Situation situation) =>
        one.UseCase is not { } useCase ? AccessPolicy.For(role, one.Need) is not null
        : GoldenMatrix.Lines[useCase.Name] is var line
            && line[role, GoldenMatrix.Applies(line.About, situation) ? situation : Situation.OwnWard] is 'y';
}
