using CaseManager.Domain.Legal;

namespace CaseManager.Web.Pages.Legal;

/// <summary>What is entered of where a fact of the law stands, and from when it is so.</summary>
public abstract class SourceForm
{
    public string Law { get; set; } = "";

    public string Article { get; set; } = "";

    public SourceKind? SourceKind { get; set; }

    public DateOnly? ReadOn { get; set; }

    public DateOnly? ReviewedOn { get; set; }

    public string? ReviewedBy { get; set; }

    public DateOnly? ValidFrom { get; set; }
}
