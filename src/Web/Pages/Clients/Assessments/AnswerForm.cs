using System.Globalization;
using CaseManager.Domain;
using CaseManager.Domain.Assessments;
using CaseManager.Web.Infrastructure;
using CaseManager.Web.TagHelpers;
using Texts = CaseManager.Application.Texts;

namespace CaseManager.Web.Pages.Clients.Assessments;

/// <summary>Answers as they come from a form, and as they are said.</summary>
public static class AnswerForm
{
    /// <summary>What was posted about each question of a part; null where nothing was answered.</summary>
    public static Dictionary<string, Answer?> Read(Section section, IFormCollection form) =>
        section.Items.ToDictionary(item => item.Key, item => Read(item, Posted(item, form)));

    /// <summary>What was posted about one question, to be shown again as it was.</summary>
    public static IReadOnlyList<string> Posted(Item item, IFormCollection form)
    {
        var name = QuestionTagHelper.NameOf(item.Key);
        var values = form[name].OfType<string>().Select(TypedText.Clean).Where(value => value.Length > 0).ToList();
        if (item.Kind is ItemKind.Date && values.TrueForAll(value => value == QuestionTagHelper.Declined))
        {
            string Part(string part) => TypedText.Clean(form[$"{name}.{part}"].ToString());
            var (day, month, year) = (Part("Day"), Part("Month"), Part("Year"));
            if ((day + month + year).Length > 0)
            {
                values.Insert(0, $"{year}-{month}-{day}");
            }
        }

        // A week left empty keeps its place among the four, to be asked for by name.
        if (item.Kind is ItemKind.Weeks && values.Exists(value => value != QuestionTagHelper.Declined))
        {
            return [.. form[name].OfType<string>().Select(TypedText.Clean).Where(value => value != QuestionTagHelper.Declined)];
        }

        return values;
    }

    /// <summary>A kept answer as the form would have posted it.</summary>
    public static IReadOnlyList<string> Posted(Answer? answer) =>
        answer is null ? [] : answer.Declined ? [QuestionTagHelper.Declined] : answer.Values;

    /// <summary>An answer in words.</summary>
    public static string? Say(Item item, Answer? answer, string language) =>
        answer is null ? null
        : answer.Declined ? Texts.Text.T("Assessments.Answer.Declined")
        : item.Kind switch
        {
            ItemKind.SingleChoice or ItemKind.YesNo or ItemKind.MultipleChoice =>
                string.Join(
                    "; ", item.Options.Where(option => answer.Values.Contains(option.Code)).Select(option => option.Text.In(language))),
            ItemKind.Number => item.Unit is { } unit ? $"{answer.Value} {unit.In(language)}" : answer.Value,
            ItemKind.Weeks => Texts.Text.T(
                "Assessments.Answer.Weeks", answer.Values.Sum(value => int.Parse(value, CultureInfo.InvariantCulture)),
                item.Unit!.In(language), string.Join(" · ", answer.Values)),
            ItemKind.Date =>
                DateOnly.TryParseExact(answer.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                    ? Dates.Short(day)
                    : answer.Value,
            ItemKind.ShortText => answer.Value,
        };

    private static Answer? Read(Item item, IReadOnlyList<string> posted)
    {
        if (posted.Count == 0)
        {
            return null;
        }

        // Beside words or a number the tick counts for nothing: they were typed. Among choices it is one too many, and the question says
        // so.
        var said = item.Kind is ItemKind.SingleChoice or ItemKind.YesNo or ItemKind.MultipleChoice
            ? posted
            : [.. posted.Where(value => value != QuestionTagHelper.Declined)];

        return said is [] or [QuestionTagHelper.Declined] ? Answer.DoesNotWantTo
            : item.Kind is ItemKind.Date ? Answer.Of(AsDay(said[0]))
            : Answer.Of(said);
    }

    // 2026-3-5 is a day; any other text stays as typed, to be refused by name.
    private static string AsDay(string typed) =>
        DateOnly.TryParseExact(typed, "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : typed;
}
