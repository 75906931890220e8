namespace CaseManager.Domain.Services;

/// <summary>What the law makes of entering a service: whether an authority has to be told.</summary>
public enum LegalExposure
{
    /// <summary>No duty to tell an authority was found in the texts read.</summary>
    None,

    /// <summary>N: the provider must notify the commune authority or police.</summary>
    Notify,

    /// <summary>R: the client must register with the commune police to enter.</summary>
    Register,

    /// <summary>N and R.</summary>
    NotifyAndRegister,
}

/// <summary>The kinds of service that figures are reported by.</summary>
public enum ServiceGroup
{
    /// <summary>Methadone and other substitution treatment.</summary>
    SubstitutionTreatment,

    /// <summary>Home detox and voluntary rehabilitation.</summary>
    RecoverySupport,
    HarmReduction,
    Hiv,
    OtherHealth,
    MentalHealth,
    Livelihood,
    LegalAndPapers,
    SocialSupport,
}

/// <summary>Whether a service is over after one visit or goes on.</summary>
public enum ServiceCourse
{
    OneOff,
    Continuing,
}

/// <summary>What the law says about a service and what a client must know before being sent there, with its source.</summary>
/// <param name="Source">The article the facts were taken from.</param>
/// <param name="SourceOn">The day on which that text was read or came into force.</param>
/// <param name="ConsequenceVi">What can happen to a client who enters or leaves, in Vietnamese; null when there is nothing to say.</param>
/// <param name="ConsequenceEn">The same in English.</param>
public sealed record LegalFacts(LegalExposure Exposure, string Source, DateOnly SourceOn, string? ConsequenceVi, string? ConsequenceEn)
{
    /// <summary>Whether a client may be sent only after the consequences were read out and acknowledged.</summary>
    public bool MustBeAcknowledged => Exposure != LegalExposure.None;
}

/// <summary>
/// Something a client can be sent to: methadone, an HIV test, vocational training. The law about it is data, changed here and not in code.
/// </summary>
public sealed class Service : IVersioned
{
    private Service()
    {
    }

    /// <summary>The word that stands for it everywhere, such as <c>methadone</c>.</summary>
    public string Code { get; private init; } = null!;

    public string NameVi { get; private set; } = null!;

    public string NameEn { get; private set; } = null!;

    public ServiceGroup Group { get; private set; }

    public ServiceCourse Course { get; private set; }

    /// <summary>
    /// On which side of the barrier a referral to it stands. That a client was sent to a service says as much about them as its result
    /// does. Decided once: what was hidden stays hidden.
    /// </summary>
    public DataCategory Category { get; private init; }

    public LegalExposure Exposure { get; private set; }

    public string Source { get; private set; } = null!;

    public DateOnly SourceOn { get; private set; }

    public string? ConsequenceVi { get; private set; }

    public string? ConsequenceEn { get; private set; }

    /// <summary>Goes up whenever the facts change; a client acknowledges one version.</summary>
    public int ConsequenceVersion { get; private set; } = 1;

    public DateOnly ValidFrom { get; private set; }

    /// <summary>The last day on which clients are sent there; null while there is no end.</summary>
    public DateOnly? ValidTo { get; private set; }

    public long Version { get; private set; } = 1;

    public LegalFacts Law => new(Exposure, Source, SourceOn, ConsequenceVi, ConsequenceEn);

    public static Service Add(
        string code, string nameVi, string nameEn, ServiceGroup group, ServiceCourse course, DataCategory category, LegalFacts law,
        DateOnly validFrom, DateOnly? validTo = null)
    {
        var service = new Service { Code = code, Category = category };
        service.Describe(nameVi, nameEn, group, course);
        service.OfferFrom(validFrom, validTo);
        service.State(law);

        return service;
    }

    public void Describe(string nameVi, string nameEn, ServiceGroup group, ServiceCourse course) =>
        (NameVi, NameEn, Group, Course) = (nameVi, nameEn, group, course);

    public void OfferFrom(DateOnly validFrom, DateOnly? validTo)
    {
        if (validTo < validFrom)
        {
            throw new RuleBrokenException("Services.Rule.EndsBeforeItBegins", validFrom);
        }

        (ValidFrom, ValidTo) = (validFrom, validTo);
    }

    /// <summary>Says what the law says now. Other words or another class make a new version, which every client hears anew.</summary>
    public void ChangeLaw(LegalFacts law)
    {
        if (law == Law)
        {
            return;
        }

        State(law);
        ConsequenceVersion++;
    }

    public bool IsOfferedOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || day <= ValidTo);

    private void State(LegalFacts law)
    {
        if (law.MustBeAcknowledged && (string.IsNullOrWhiteSpace(law.ConsequenceVi) || string.IsNullOrWhiteSpace(law.ConsequenceEn)))
        {
            throw new RuleBrokenException("Services.Rule.ConsequenceMissing");
        }

        (Exposure, Source, SourceOn, ConsequenceVi, ConsequenceEn) =
            (law.Exposure, law.Source, law.SourceOn, law.ConsequenceVi, law.ConsequenceEn);
    }
}
