namespace CaseManager.Domain.People;

/// <summary>Everything the vault holds about who a client is and how to reach them.</summary>
public sealed record PersonFacts
{
    /// <summary>Family, middle and given name as the person writes it; a single part is a name too.</summary>
    public required string FullName { get; init; }

    public string? KnownAs { get; init; }

    public BirthDate? Birth { get; init; }

    public string? Phone { get; init; }

    public bool SafeToCall { get; init; }

    public bool SafeToMessage { get; init; }

    /// <summary>What to mind when getting in touch, such as the hour.</summary>
    public string? ContactNote { get; init; }

    public string? Address { get; init; }

    public string? GuardianName { get; init; }

    public string? GuardianPhone { get; init; }
}
