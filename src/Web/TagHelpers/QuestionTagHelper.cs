using System.Globalization;
using CaseManager.Application.Texts;
using CaseManager.Domain.Assessments;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers;

/// <summary>One question of an instrument with its answers, and always the right not to answer.</summary>
[HtmlTargetElement("lead-question", Attributes = "item")]
public sealed class QuestionTagHelper : ComponentTagHelper
{
    /// <summary>What is posted when the client does not want to answer. No option can be called so.</summary>
    public const string Declined = "~declined";

    public Item Item { get; set; } = null!;

    /// <summary>What was chosen or typed, as posted.</summary>
    public IReadOnlyList<string> Values { get; set; } = [];

    /// <summary>The language in which the client is asked: vi or en.</summary>
    public string Language { get; set; } = "vi";

    /// <summary>The answer of the time before, in words.</summary>
    public string? Earlier { get; set => field = Html.Given(value); }

    /// <summary>Another answer that is stored already, in words: another account's, or the own one from another page.</summary>
    public string? Kept { get; set => field = Html.Given(value); }

    internal string Name => NameOf(Item.Key);

    internal string Id => TagBuilder.CreateSanitizedId(Name, "_");

    internal string? Error =>
        ViewContext.ViewData.ModelState.TryGetValue(Name, out var entry) ? entry.Errors.FirstOrDefault()?.ErrorMessage : null;

    internal IReadOnlyList<string> Hints => [.. new[] { Item.Hint?.In(Language), Item.When?.In(Language) }.OfType<string>()];

    internal string? DescribedBy => Html.Given(string.Join(
        ' ',
        new[] { Item.Hint is null && Item.When is null ? null : $"{Id}-hint", Error is null ? null : $"{Id}-error" }.OfType<string>()));

    internal string Layout =>
        Item.Options.Count == 5 && Item.Kind is not ItemKind.MultipleChoice ? "lead-likert"
        : Item.Options.Count == 2 ? "lead-choice--2"
        : "lead-choice--1 lead-choice--3";

    /// <summary>What was typed, where nothing is chosen.</summary>
    internal IEnumerable<string> Typed => Values.Where(value => value != Declined);

    public static string NameOf(string key) => "Form." + key;

    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.SetAttribute("data-item", Item.Key);
        if (Language != CultureInfo.CurrentUICulture.TwoLetterISOLanguageName)
        {
            output.Attributes.SetAttribute("lang", Language);
        }

        return Write(output, "div", "govuk-form-group lead-q" + (Error is null ? "" : " govuk-form-group--error"));
    }

    /// <summary>One box: its id, its name in the form, what stands above it, and what stands in it.</summary>
    internal sealed record Box(string Id, string Name, string Label, int Width, string? Value);

    /// <summary>The boxes of a day, as every day in the programme is asked for; or of the weeks, the earliest first.</summary>
    internal IEnumerable<Box> Boxes()
    {
        if (Item.Kind is ItemKind.Weeks)
        {
            var weeks = Typed.ToList();

            return Enumerable.Range(0, Item.Weeks).Select(week => new Box(
                week == 0 ? Id : $"{Id}-{week + 1}", Name, Text.T("Assessments.Fill.Week", week + 1), 2, weeks.ElementAtOrDefault(week)));
        }

        var day = (Typed.FirstOrDefault() ?? "").Split('-');

        Box Part(string part, int width, int place) => new(
            part == "Day" ? Id : $"{Id}_{part}", $"{Name}.{part}", Text.In(Language, $"Common.Date.{part}"), width,
            day.ElementAtOrDefault(place)?.TrimStart('0'));

        return [Part("Day", 2, 2), Part("Month", 2, 1), Part("Year", 4, 0)];
    }
}
