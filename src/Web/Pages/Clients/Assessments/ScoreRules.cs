using System.Text.Json;
using System.Text.Json.Nodes;
using CaseManager.Domain.Assessments;

namespace CaseManager.Web.Pages.Clients.Assessments;

/// <summary>The rules of one part for <c>score.js</c>: which questions to show and what the answers count. What other parts answered is reckoned in already.</summary>
internal static class ScoreRules
{
    public static string Of(Section section, Reading reading)
    {
        var here = section.Items.Select(item => item.Key).ToHashSet();
        var items = new JsonObject();
        foreach (var item in section.Items)
        {
            var rule = new JsonObject { ["points"] = new JsonObject(item.Options.Select(option => KeyValuePair.Create(option.Code, (JsonNode?)option.Points))) };
            if (item.ShowIf is { } show)
            {
                rule["show"] = Json(show, here, reading);
            }

            if (item.SkipIf is { } skip)
            {
                rule["skip"] = Json(skip, here, reading);
            }

            if (item.SkippedPoints is { } skipped)
            {
                rule["skipped"] = skipped;
            }

            if (item.Kind is ItemKind.Weeks)
            {
                rule["weeks"] = Item.Weeks;
            }

            items[item.Key] = rule;
        }

        var scores = ShownIn(section, reading).Select(score =>
        {
            var elsewhere = score.Rule.Terms.Where(term => !here.Contains(term.Item.Key))
                .Select(term => reading.PointsOf(term.Item.Key) is { } points ? term.Count(points) : (int?)null).ToList();

            return (JsonNode)new JsonObject
            {
                ["terms"] = new JsonArray([.. score.Rule.Terms.Where(term => here.Contains(term.Item.Key))
                    .Select(term => (JsonNode)new JsonArray(term.Item.Key, term.Reversed ? term.Least + term.Most : null))]),
                ["times"] = score.Rule.MultiplyBy,
                ["min"] = score.Rule.Min,
                ["max"] = score.Rule.Max,
                ["base"] = elsewhere.Sum(points => points ?? 0),
                ["answered"] = elsewhere.Count(points => points is not null),
                ["count"] = elsewhere.Count,
            };
        });

        return new JsonObject { ["items"] = items, ["scores"] = new JsonArray([.. scores]) }.ToJsonString(JsonSerializerOptions.Web);
    }

    /// <summary>The scores to which a part contributes.</summary>
    public static IEnumerable<Score> ShownIn(Section section, Reading reading) =>
        reading.Scores.Where(score => score.Rule.Terms.Any(term => section.Items.Contains(term.Item)));

    private static JsonNode? Json(Condition condition, HashSet<string> here, Reading reading) => condition switch
    {
        _ when !condition.Items.Any(here.Contains) => condition.Holds(reading) is { } known ? JsonValue.Create(known) : null,
        AnswerIs one => new JsonArray("is", one.Item, new JsonArray([.. one.Options.Select(option => (JsonNode)option)])),
        AnswerAtLeast one => new JsonArray("min", one.Item, one.Points),
        AtLeast several => new JsonArray("n", several.Count, new JsonArray([.. several.Of.Select(part => Json(part, here, reading))])),
        Not not => new JsonArray("not", Json(not.Of, here, reading)),
        _ => null,
    };
}
