using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers;

/// <summary>A part of a component with its own place: <c>&lt;lead-slot name="actions"&gt;…&lt;/lead-slot&gt;</c>.</summary>
[HtmlTargetElement("lead-slot", Attributes = "name")]
public sealed class SlotTagHelper : TagHelper
{
    public string Name { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var part = await output.GetChildContentAsync();
        ((Dictionary<string, IHtmlContent>)context.Items[typeof(SlotTagHelper)])[Name] = part;
        output.SuppressOutput();
    }

    /// <summary>Opens a component for the parts that stand inside it.</summary>
    internal static IReadOnlyDictionary<string, IHtmlContent> Open(TagHelperContext context)
    {
        var parts = new Dictionary<string, IHtmlContent>();
        context.Items[typeof(SlotTagHelper)] = parts;

        return parts;
    }

    internal static IHtmlContent? Part(TagHelperContext context, string name) =>
        ((Dictionary<string, IHtmlContent>)context.Items[typeof(SlotTagHelper)]).GetValueOrDefault(name);
}
