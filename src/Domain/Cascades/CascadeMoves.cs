using static CaseManager.Domain.Cascades.CascadeDetail;
using static CaseManager.Domain.Cascades.CascadeKind;
using static CaseManager.Domain.Cascades.CascadeStep;

namespace CaseManager.Domain.Cascades;

/// <summary>
/// The ways through the cascades (WHO consolidated guidelines on HIV testing and treatment 2021, on hepatitis B and C testing 2017, on
/// tuberculosis screening 2021). What is not in this table may not follow. A client who comes with a known infection enters where they are.
/// </summary>
public static class CascadeMoves
{
    public static IReadOnlyList<CascadeMove> All { get; } =
    [
        new(Hiv, null, Offered),
        new(Hiv, null, Tested),
        new(Hiv, null, ConfirmedPositive),
        new(Hiv, null, TreatmentStarted),
        new(Hiv, Offered, Declined),
        new(Hiv, Offered, Consented),
        new(Hiv, Declined, Offered),
        new(Hiv, Consented, Tested),
        new(Hiv, Tested, ResultGiven),
        new(Hiv, Tested, ResultNotCollected),
        new(Hiv, ResultNotCollected, ResultGiven),
        new(Hiv, ResultNotCollected, Offered),
        new(Hiv, ResultGiven, ConfirmReferred, Unless: NonReactive),
        new(Hiv, ResultGiven, PrepStarted, Unless: Reactive),
        new(Hiv, ResultGiven, Offered, Unless: Reactive),
        new(Hiv, ConfirmReferred, ConfirmedPositive),
        new(Hiv, ConfirmReferred, ConfirmedNegative),
        new(Hiv, ConfirmReferred, Indeterminate),
        new(Hiv, Indeterminate, ConfirmReferred),
        new(Hiv, ConfirmedNegative, PrepStarted),
        new(Hiv, ConfirmedNegative, Offered),
        new(Hiv, PrepStarted, PrepStopped),
        new(Hiv, PrepStarted, Offered),
        new(Hiv, PrepStopped, Offered),
        new(Hiv, ConfirmedPositive, LinkedToCare),
        new(Hiv, ConfirmedPositive, TreatmentStarted),
        new(Hiv, LinkedToCare, TreatmentStarted),
        new(Hiv, TreatmentStarted, ViralLoadSuppressed),
        new(Hiv, TreatmentStarted, ViralLoadUnsuppressed),
        new(Hiv, TreatmentStarted, TreatmentInterrupted),
        new(Hiv, ViralLoadSuppressed, ViralLoadSuppressed),
        new(Hiv, ViralLoadSuppressed, ViralLoadUnsuppressed),
        new(Hiv, ViralLoadSuppressed, TreatmentInterrupted),
        new(Hiv, ViralLoadUnsuppressed, ViralLoadSuppressed),
        new(Hiv, ViralLoadUnsuppressed, ViralLoadUnsuppressed),
        new(Hiv, ViralLoadUnsuppressed, TreatmentInterrupted),
        new(Hiv, TreatmentInterrupted, TreatmentResumed),
        new(Hiv, TreatmentResumed, ViralLoadSuppressed),
        new(Hiv, TreatmentResumed, ViralLoadUnsuppressed),
        new(Hiv, TreatmentResumed, TreatmentInterrupted),

        new(HepatitisC, null, Offered),
        new(HepatitisC, null, Tested),
        new(HepatitisC, null, TreatmentStarted),
        new(HepatitisC, Offered, Declined),
        new(HepatitisC, Offered, Tested),
        new(HepatitisC, Declined, Offered),
        new(HepatitisC, Tested, ViralTested, Unless: Negative),
        new(HepatitisC, Tested, Offered, Unless: Positive),
        new(HepatitisC, ViralTested, TreatmentStarted, Unless: Negative),
        new(HepatitisC, ViralTested, Offered, Unless: Positive),
        new(HepatitisC, TreatmentStarted, TreatmentCompleted),
        new(HepatitisC, TreatmentStarted, TreatmentInterrupted),
        new(HepatitisC, TreatmentInterrupted, TreatmentResumed),
        new(HepatitisC, TreatmentResumed, TreatmentCompleted),
        new(HepatitisC, TreatmentResumed, TreatmentInterrupted),
        new(HepatitisC, TreatmentCompleted, TestedAfterTreatment),
        new(HepatitisC, TestedAfterTreatment, TreatmentStarted, Unless: Undetectable),
        new(HepatitisC, TestedAfterTreatment, Offered, Unless: Detectable),

        new(HepatitisB, null, Offered),
        new(HepatitisB, null, Tested),
        new(HepatitisB, null, TreatmentStarted),
        new(HepatitisB, Offered, Declined),
        new(HepatitisB, Offered, Tested),
        new(HepatitisB, Declined, Offered),
        new(HepatitisB, Tested, VaccineFirstDose, Unless: Positive),
        new(HepatitisB, Tested, LinkedToCare, Unless: Negative),
        new(HepatitisB, VaccineFirstDose, VaccineSecondDose),
        new(HepatitisB, VaccineSecondDose, VaccineThirdDose),
        new(HepatitisB, LinkedToCare, TreatmentStarted),
        new(HepatitisB, TreatmentStarted, TreatmentInterrupted),
        new(HepatitisB, TreatmentInterrupted, TreatmentResumed),
        new(HepatitisB, TreatmentResumed, TreatmentInterrupted),

        new(Tuberculosis, null, ReferredForTest),
        new(Tuberculosis, null, TreatmentStarted),
        new(Tuberculosis, ReferredForTest, Declined),
        new(Tuberculosis, ReferredForTest, Tested),
        new(Tuberculosis, Declined, ReferredForTest),
        new(Tuberculosis, Tested, TreatmentStarted, Unless: Negative),
        new(Tuberculosis, Tested, PreventiveStarted, Unless: Positive),
        new(Tuberculosis, Tested, ReferredForTest, Unless: Positive),
        new(Tuberculosis, PreventiveStarted, PreventiveCompleted),
        new(Tuberculosis, PreventiveStarted, ReferredForTest),
        new(Tuberculosis, PreventiveCompleted, ReferredForTest),
        new(Tuberculosis, TreatmentStarted, TreatmentCompleted),
        new(Tuberculosis, TreatmentStarted, TreatmentInterrupted),
        new(Tuberculosis, TreatmentInterrupted, TreatmentResumed),
        new(Tuberculosis, TreatmentResumed, TreatmentCompleted),
        new(Tuberculosis, TreatmentResumed, TreatmentInterrupted),
        new(Tuberculosis, TreatmentCompleted, ReferredForTest),
    ];

    /// <summary>What may be recorded next, after the last step and what was said of it.</summary>
    public static IReadOnlyList<CascadeStep> Next(CascadeKind kind, CascadeStep? last, CascadeDetail? said) =>
        [
            .. All.Where(move => move.Kind == kind && move.From == last && (move.Unless is null || move.Unless != said))
            .Select(move => move.To)
        ];

    /// <summary>What may be said of a step besides; always optional.</summary>
    public static IReadOnlyList<CascadeDetail> Details(CascadeKind kind, CascadeStep step) => (kind, step) switch
    {
        (Hiv, Tested) => [SelfTest, CommunityTest, FacilityTest],
        (Hiv, ResultGiven) => [NonReactive, Reactive],
        (Hiv, ViralLoadSuppressed) => [Below50, Below200, Below1000],
        (HepatitisC, Tested or ViralTested) or (HepatitisB, Tested) or (Tuberculosis, Tested) => [Negative, Positive],
        (HepatitisC, TestedAfterTreatment) => [Undetectable, Detectable],
        (Tuberculosis, TreatmentCompleted) => [Cured],
        _ => [],
    };

    /// <summary>
    /// Whether a step sends an HIV test to a laboratory, which then has to tell the result in time. A test made by oneself goes to none.
    /// </summary>
    public static bool GoesToLaboratory(CascadeKind kind, CascadeStep step, CascadeDetail? said) =>
        kind is Hiv && (step is ConfirmReferred || (step is Tested && said is not SelfTest));

    /// <summary>On which side of the barrier a cascade lies: HIV only under the client's written consent that names who may know.</summary>
    public static DataCategory Category(this CascadeKind kind) => kind switch
    {
        Hiv => DataCategory.Hiv,
        HepatitisC or HepatitisB or Tuberculosis => DataCategory.Health,
    };
}
