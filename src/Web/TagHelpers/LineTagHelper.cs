using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers;

/// <summary>A line of text. Browsers may not remember what is typed about a person, so <c>autocomplete</c> is off unless the page says otherwise.</summary>
[HtmlTargetElement("lead-field", Attributes = "for")]
public sealed class LineTagHelper : FieldTagHelper
{
    public string Type { get; set; } = "text";

    public string Autocomplete { get; set; } = "off";

    public string? Inputmode { get; set => field = Html.Given(value); }

    public string? Autocapitalize { get; set => field = Html.Given(value); }

    public int? Maxlength { get; set; }

    /// <summary>Width in characters: 2, 3, 4, 5, 10 or 20.</summary>
    public int? Width { get; set; }

    public bool Readonly { get; set; }

    internal string? Value => Type == "password" ? null : Html.Given(Shown());

    internal string? Keyboard => Inputmode ?? (Type is "tel" or "email" or "url" ? Type : null);

    internal string? Spellcheck => Type is "tel" or "email" or "password" ? "false" : null;
}
