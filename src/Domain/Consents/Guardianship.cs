using CaseManager.Domain.People;

namespace CaseManager.Domain.Consents;

/// <summary>Who must agree for a person who may be too young to consent alone.</summary>
public static class Guardianship
{
    /// <summary>
    /// Refuses a form that a guardian should have agreed to and did not. A year alone leaves the age open; then the law's protection comes
    /// first.
    /// </summary>
    public static void Check(BirthDate? birth, string? guardianName, ConsentForm form, DateOnly on)
    {
        if (birth is not { } born || !born.MayBeUnder(ConsentTerms.AdultAge, on))
        {
            return;
        }

        if (!form.GuardianConsented || string.IsNullOrWhiteSpace(guardianName))
        {
            throw new RuleBrokenException("Consents.Rule.GuardianNeeded", ConsentTerms.AdultAge);
        }
    }
}
