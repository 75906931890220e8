using CaseManager.Application.Texts;

namespace CaseManager.Application.Audit;

/// <summary>Why something was done, as the trail keeps it and as a person reads it.</summary>
public static class AuditReason
{
    /// <summary>The record was opened in an emergency; what else was given as a reason stands behind it.</summary>
    public const string BreakGlass = "break_glass";

    /// <summary>The reason in words, where the trail holds only a mark.</summary>
    public static string Words(string reason) =>
        reason.StartsWith(BreakGlass, StringComparison.Ordinal) ? Text.T("Audit.BreakGlass") + reason[BreakGlass.Length..] : reason;
}
