using System.Globalization;
using CaseManager.Domain.Assessments;

namespace CaseManager.Application.Demo;

/// <summary>
/// Invented answers that are consistent: clients on methadone use opioids, most others stimulants, and some questions are declined.
/// </summary>
internal static class DemoAnswers
{
    public static IReadOnlyDictionary<string, Answer?> To(Instrument instrument, DemoPathway pathway, DateOnly day, Random random)
    {
        var answers = new Dictionary<string, Answer>();
        while (new ScoredResponses(instrument, answers).Unanswered.FirstOrDefault() is { } item)
        {
            answers.Add(item.Key, random.Next(60) == 0 ? Answer.DoesNotWantTo : To(item, pathway, day, random));
        }

        return answers.ToDictionary(a => a.Key, a => (Answer?)a.Value);
    }

    private static Answer To(Item item, DemoPathway pathway, DateOnly day, Random random) => item.Kind switch
    {
        ItemKind.YesNo when item.Key.StartsWith("lifetime.", StringComparison.Ordinal) =>
            Answer.Of(Uses(item.Key["lifetime.".Length..], pathway, random) ? item.Options[0].Code : item.Options[^1].Code),
        ItemKind.SingleChoice or ItemKind.YesNo => Answer.Of(item.Options[Leaning(item.Options.Count, random)].Code),
        ItemKind.MultipleChoice => Answer.Of(item.Options.FirstOrDefault(o => o.Exclusive)?.Code ?? item.Options[^1].Code),
        ItemKind.Number => Answer.Of(Math.Clamp(random.Next(3), item.Min, item.Max)),
        ItemKind.Weeks =>
            Answer.Of([.. Enumerable.Range(0, Item.Weeks).Select(_ => random.Next(8).ToString(CultureInfo.InvariantCulture))]),
        ItemKind.Date => Answer.Of(day),
        ItemKind.ShortText => Answer.Of("mẫu"),
    };

    // The first answers of most questions are the milder ones.
    private static int Leaning(int count, Random random) => Math.Min(random.Next(count), random.Next(count));

    private static bool Uses(string substance, DemoPathway pathway, Random random) => random.Next(100) < (substance, pathway) switch
    {
        ("tobacco", _) => 90,
        ("alcohol", _) => 75,
        ("opioids", DemoPathway.Methadone) => 100,
        ("stimulants", DemoPathway.Methadone) => 35,
        ("stimulants", _) => 90,
        ("opioids", _) => 20,
        ("cannabis" or "hallucinogens" or "sedatives", _) => 15,
        _ => 4,
    };
}
