namespace CaseManager.Domain.Cascades;

/// <summary>An infection that is followed from the offer of a test to the outcome of treatment.</summary>
public enum CascadeKind
{
    Hiv,
    HepatitisC,
    HepatitisB,
    Tuberculosis,
}

/// <summary>One step of a cascade that a client has taken.</summary>
public enum CascadeStep
{
    /// <summary>A test was offered.</summary>
    Offered,

    /// <summary>The client does not want a test now. It can be offered again at any time.</summary>
    Declined,

    /// <summary>The client agreed to be tested.</summary>
    Consented,
    Tested,

    /// <summary>The client was told the result. Which it is, the client may keep to themselves.</summary>
    ResultGiven,
    ResultNotCollected,

    /// <summary>Sent to have a reactive result confirmed.</summary>
    ConfirmReferred,
    ConfirmedPositive,
    ConfirmedNegative,
    Indeterminate,

    /// <summary>Received by the clinic that treats HIV.</summary>
    LinkedToCare,

    /// <summary>Antiretroviral treatment, or treatment of hepatitis or tuberculosis, was begun.</summary>
    TreatmentStarted,
    ViralLoadSuppressed,
    ViralLoadUnsuppressed,

    /// <summary>Treatment stopped for now. The client may come back.</summary>
    TreatmentInterrupted,
    TreatmentResumed,
    TreatmentCompleted,

    /// <summary>Pre-exposure prophylaxis was begun.</summary>
    PrepStarted,
    PrepStopped,

    /// <summary>The test for the virus itself, after one for antibodies (hepatitis C).</summary>
    ViralTested,

    /// <summary>Tested for the virus twelve weeks after the end of treatment (SVR12).</summary>
    TestedAfterTreatment,
    VaccineFirstDose,
    VaccineSecondDose,
    VaccineThirdDose,

    /// <summary>Sent for an examination because of symptoms or contact.</summary>
    ReferredForTest,
    PreventiveStarted,
    PreventiveCompleted,
}

/// <summary>What a step may say besides, where the client wants it written down. Nothing said is never read as negative.</summary>
public enum CascadeDetail
{
    SelfTest,
    CommunityTest,
    FacilityTest,
    NonReactive,
    Reactive,
    Negative,
    Positive,

    /// <summary>Viral load below 50 copies/mL.</summary>
    Below50,

    /// <summary>Viral load of 50 to 199 copies/mL.</summary>
    Below200,

    /// <summary>Viral load of 200 to 999 copies/mL.</summary>
    Below1000,
    Undetectable,
    Detectable,
    Cured,
}

/// <summary>One step that may follow another.</summary>
/// <param name="From">The step before; null when the cascade begins with this one.</param>
/// <param name="Unless">Said of the step before, it makes this one impossible.</param>
public sealed record CascadeMove(CascadeKind Kind, CascadeStep? From, CascadeStep To, CascadeDetail? Unless = null);
