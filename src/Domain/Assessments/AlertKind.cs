namespace CaseManager.Domain.Assessments;

/// <summary>What puts a client at risk now.</summary>
public enum AlertKind
{
    SuicideRisk,
    OverdoseRisk,
    SevereWithdrawal,
    MedicalEmergency,

    /// <summary>A person threatens or hurts the client.</summary>
    ViolenceRisk,
    ChildProtection,

    /// <summary>The client says that an official ill-treated them.</summary>
    PoliceViolence,
    ImminentDetention,
}

/// <summary>On which side of the barrier an alert stands, and which clock it has.</summary>
public static class AlertKinds
{
    /// <summary>The one place where this is decided. That there is an alert says as much as what was answered.</summary>
    public static DataCategory Category(this AlertKind kind) => kind switch
    {
        AlertKind.SuicideRisk or AlertKind.OverdoseRisk or AlertKind.SevereWithdrawal or AlertKind.MedicalEmergency => DataCategory.Health,
        AlertKind.PoliceViolence or AlertKind.ImminentDetention => DataCategory.Legal,
        AlertKind.ViolenceRisk or AlertKind.ChildProtection => DataCategory.Care,
    };

    /// <summary>
    /// What it takes to open such an alert or to take a step with it: where it tells no more than Care, to lead the caseload.
    /// </summary>
    public static AccessNeed ToMove(this AlertKind kind) =>
        AccessNeed.ToWrite(kind.Category() is DataCategory.Care ? DataCategory.Caseload : kind.Category());

    /// <summary>The clock rule by which it must be acknowledged.</summary>
    public static string Clock(this AlertKind kind) => $"Alert-{kind}";
}
