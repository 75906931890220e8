using CaseManager.Domain;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers;

/// <summary>
/// A line of text. Browsers may not remember what is typed about a person, so <c>autocomplete</c> is off unless the page says otherwise.
/// </summary>
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

    internal int? Limit => Maxlength ?? (Type == "tel" ? PhoneNumber.TypedMaxLength : null);

    /// <summary>A number of before 2018 was refused: a tap takes the one that it is today.</summary>
    internal string? NumberOfToday()
    {
        if (Type != "tel" || Error is null || PhoneNumber.OfToday(Shown()) is not { } today)
        {
            return null;
        }

        PageScripts.Need(ViewContext, PageScripts.Use);

        return PhoneNumber.Show(today);
    }

    internal string? Keyboard => Inputmode ?? (Type is "tel" or "email" or "url" ? Type : null);

    internal string? Spellcheck => Type is "tel" or "email" or "password" ? "false" : null;
}
