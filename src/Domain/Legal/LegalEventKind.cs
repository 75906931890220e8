namespace CaseManager.Domain.Legal;

/// <summary>What can happen to a client under the drug law, or before an authority.</summary>
public enum LegalEventKind
{
    TestRequested,

    /// <summary>The client was told of a positive test; it goes to the commune police at once.</summary>
    PositiveResultTold,

    /// <summary>The commune police decided to manage the client as a person who uses drugs.</summary>
    ManagementDecision,
    DeterminationOrdered,

    /// <summary>The client was told that a health facility found dependence.</summary>
    DependenceFindingTold,
    DeterminationCertificate,

    /// <summary>The client registered with the commune police for voluntary rehabilitation or substitution treatment.</summary>
    Registration,

    /// <summary>A decision by which rehabilitation or substitution treatment is to begin.</summary>
    TreatmentDecision,

    /// <summary>The clinic told the commune authority that it took the client into substitution treatment.</summary>
    ClinicIntakeNotice,

    /// <summary>The last dose of substitution treatment that the client took.</summary>
    LastDose,

    /// <summary>The commune police decided that the client wears a location device.</summary>
    MonitoringDecision,
    RehabAbsence,

    /// <summary>A private facility issued the certificate of completion.</summary>
    RehabCertificate,

    /// <summary>Voluntary rehabilitation or substitution treatment was completed.</summary>
    TreatmentCompleted,
    CompulsoryCompleted,

    /// <summary>The last conduct that could be a ground for compulsory rehabilitation.</summary>
    LastViolation,

    /// <summary>Notice that a file for compulsory rehabilitation is being made.</summary>
    CompulsoryFileNotice,
    Hearing,
    CompulsoryDecision,
    ResidenceMove,
    OtherNotice,
}

/// <summary>On which side of the barrier a legal event stands.</summary>
public static class LegalEventKinds
{
    /// <summary>What only a clinic knows is health data: it hides with the client's consent. Authorities know the rest already.</summary>
    public static DataCategory Category(this LegalEventKind kind) => kind switch
    {
        LegalEventKind.ClinicIntakeNotice or LegalEventKind.LastDose => DataCategory.Health,
        LegalEventKind.TestRequested or LegalEventKind.PositiveResultTold or LegalEventKind.ManagementDecision
            or LegalEventKind.DeterminationOrdered
            or LegalEventKind.DependenceFindingTold or LegalEventKind.DeterminationCertificate or LegalEventKind.Registration
            or LegalEventKind.TreatmentDecision or LegalEventKind.MonitoringDecision or LegalEventKind.RehabAbsence
            or LegalEventKind.RehabCertificate
            or LegalEventKind.TreatmentCompleted or LegalEventKind.CompulsoryCompleted or LegalEventKind.LastViolation
            or LegalEventKind.CompulsoryFileNotice or LegalEventKind.Hearing or LegalEventKind.CompulsoryDecision
            or LegalEventKind.ResidenceMove
            or LegalEventKind.OtherNotice => DataCategory.Legal,
    };
}
