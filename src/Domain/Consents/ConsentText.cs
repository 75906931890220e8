namespace CaseManager.Domain.Consents;

/// <summary>The words of one part of the consent form, in one language and version.</summary>
public sealed class ConsentText
{
    /// <summary>What is read before the purposes.</summary>
    public const string Opening = "Opening";

    /// <summary>What is read after them: the client's rights, withdrawal among them.</summary>
    public const string Rights = "Rights";

    private ConsentText()
    {
    }

    public string Version { get; private init; } = null!;

    public string Language { get; private init; } = null!;

    /// <summary>A purpose, or <see cref="Opening"/> or <see cref="Rights"/>.</summary>
    public string Part { get; private init; } = null!;

    public string Words { get; private init; } = null!;

    /// <summary>The day from which clients are read this version.</summary>
    public DateOnly ValidFrom { get; private init; }
}
