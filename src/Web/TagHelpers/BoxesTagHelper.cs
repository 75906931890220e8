using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers;

/// <summary>Choices one under another, each with what it asks besides.</summary>
public abstract class BoxesTagHelper : ChoosingTagHelper
{
    /// <summary>Longer lists have smaller boxes, so that they can be taken in at a glance.</summary>
    private const int ManyBoxes = 8;

    public bool Inline { get; set; }

    internal abstract string Type { get; }

    internal abstract string Block { get; }

    /// <summary>What the choices ask besides, by their values.</summary>
    internal Dictionary<string, IHtmlContent> Asked { get; } = [];

    private protected override string Partial => nameof(BoxesTagHelper);

    public override void Init(TagHelperContext context) => context.Items[typeof(RevealTagHelper)] = Asked;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        await base.ProcessAsync(context, output);
        if (Asked.Count > 0)
        {
            PageScripts.Need(ViewContext, PageScripts.Reveal);
        }
    }

    internal static bool HasMany(IReadOnlyList<Choice> offered) => offered.Count > ManyBoxes;
}
