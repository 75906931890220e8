namespace CaseManager.Domain.Audit;

/// <summary>What came of a use case.</summary>
public enum AuditOutcome
{
    Done,

    /// <summary>The one who asked may not, or there is no such record for them.</summary>
    Refused,

    /// <summary>What was entered makes no sense, or a rule of the programme forbids it.</summary>
    Invalid,

    /// <summary>A fault of ours.</summary>
    Failed,
}
