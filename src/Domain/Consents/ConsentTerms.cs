namespace CaseManager.Domain.Consents;

/// <summary>How long a consent may hold, and who must agree for a person too young to consent alone.</summary>
public static class ConsentTerms
{
    /// <summary>The age from which a person agrees alone.</summary>
    public const int AdultAge = 18;

    /// <summary>For how long it is asked: a year, and half a year for the phrase that police may read.</summary>
    public static int Months(ConsentPurpose purpose) => purpose is ConsentPurpose.ProgressPhraseToPolice ? 6 : 12;

    /// <summary>
    /// What a client must have agreed to before a provider is told that they are sent there, for a service on this side of the barrier.
    /// </summary>
    public static ConsentPurpose ToSend(DataCategory category) =>
        category is DataCategory.Hiv ? ConsentPurpose.ShareHivWithProvider : ConsentPurpose.ShareWithProvider;

    /// <summary>Facts about HIV are opened in writing only (law 64/2006 as amended, article 30).</summary>
    public static bool InWriting(ConsentChannel channel) => channel is not ConsentChannel.VerbalWithWitness;
}
