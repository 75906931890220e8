using CaseManager.Application.Texts;

namespace CaseManager.Application.Pipeline;

/// <summary>Why something was done, as the trail keeps it and as a person reads it.</summary>
public static class AuditReason
{
    /// <summary>The record was opened in an emergency; what else was given as a reason stands behind it.</summary>
    public const string BreakGlass = "break_glass";

    /// <summary>A slip's reference, as a regular expression.</summary>
    public const string OfSlip = "^GT-[3-9A-Y]{4}-[3-9A-Y]{3}$";

    /// <summary>A client's code, as a regular expression.</summary>
    public const string OfClient = "^KH-[3-9A-Y]{4}-[3-9A-Y]{3}$";

    /// <summary>The words of a list, as a regular expression.</summary>
    public static string OneOf<T>()
        where T : struct, Enum => $"^({string.Join('|', Enum.GetNames<T>())})$";

    /// <summary>The reason in words, where the trail holds only a mark.</summary>
    public static string Words(string reason) =>
        reason.StartsWith(BreakGlass, StringComparison.Ordinal) ? Text.T("Audit.BreakGlass") + reason[BreakGlass.Length..] : reason;
}
