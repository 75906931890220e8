namespace CaseManager.Domain.Slips;

/// <summary>References of slips, such as GT-7K3M-QXC.</summary>
public static class SlipReference
{
    private const string Prefix = "GT";

    public static string New() => SpokenCode.New(Prefix);

    /// <summary>The reference as it is stored, from however it was typed; null when it cannot be one.</summary>
    public static string? Normalize(string? typed) => SpokenCode.Normalize(Prefix, typed);
}
