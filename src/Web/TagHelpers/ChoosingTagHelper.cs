using System.Collections;

namespace CaseManager.Web.TagHelpers;

/// <summary>A field whose answer is one, or several, of some choices.</summary>
public abstract class ChoosingTagHelper : FieldTagHelper
{
    /// <summary>What can be chosen; without it, the members of the property's enum, or yes and no.</summary>
    public IEnumerable<Choice>? Items { get; set; }

    internal bool Several =>
        For.ModelExplorer.ModelType != typeof(string) && typeof(IEnumerable).IsAssignableFrom(For.ModelExplorer.ModelType);

    internal IReadOnlyList<Choice> Offered() =>
        Items?.ToList() ?? Choices.Of(Several ? For.Metadata.ElementType ?? typeof(string) : For.ModelExplorer.ModelType);

    /// <summary>The first choice bears the name of the field, so that the error summary leads to it.</summary>
    internal string IdAt(int place) => place == 0 ? Id : $"{Id}-{place + 1}";
}
