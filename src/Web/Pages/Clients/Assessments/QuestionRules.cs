using System.Text.Json;
using System.Text.Json.Nodes;
using CaseManager.Domain.Assessments;

namespace CaseManager.Web.Pages.Clients.Assessments;

/// <summary>When each question of one part is asked, for <c>asked.js</c>. What other parts answered is settled in it already.</summary>
public static class QuestionRules
{
    public static string Of(Section section, ScoredResponses responses)
    {
        var here = section.Items.Select(item => item.Key).ToHashSet();
        var rules = new JsonObject();
        foreach (var item in section.Items)
        {
            var rule = new JsonObject();
            if (item.ShowIf is { } show)
            {
                rule["show"] = Json(show, section, here, responses);
            }

            if (item.SkipIf is { } skip)
            {
                rule["skip"] = Json(skip, section, here, responses);
            }

            rules[item.Key] = rule;
        }

        return rules.ToJsonString(JsonSerializerOptions.Web);
    }

    private static JsonNode? Json(Condition condition, Section section, HashSet<string> here, ScoredResponses responses) => condition switch
    {
        _ when !condition.Items.Any(here.Contains) => condition.Holds(responses) is { } known ? JsonValue.Create(known) : null,
        AnswerIs one => new JsonObject { ["item"] = one.Item, ["is"] = new JsonArray([.. one.Options.Select(option => (JsonNode)option)]) },
        AnswerAtLeast one => AtLeast(one, section.Items.Single(item => item.Key == one.Item)),
        AtLeast several => new JsonObject
        {
            ["count"] = several.Count,
            ["of"] = new JsonArray([.. several.Of.Select(part => Json(part, section, here, responses))]),
        },
        Not not => new JsonObject { ["not"] = Json(not.Of, section, here, responses) },
        _ => throw new InvalidOperationException($"A question cannot depend on {condition.GetType().Name}."),
    };

    private static JsonObject AtLeast(AnswerAtLeast condition, Item item) => new()
    {
        ["item"] = item.Key,
        ["atLeast"] = condition.Points,
        ["values"] = item.Values ?? 1,
        ["points"] = new JsonObject(item.Options.Select(option => KeyValuePair.Create(option.Code, (JsonNode?)option.Points))),
    };
}
