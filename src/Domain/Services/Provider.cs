namespace CaseManager.Domain.Services;

/// <summary>What kind of place a provider is.</summary>
public enum ProviderKind
{
    HealthStation,
    Clinic,
    Hospital,
    SubstitutionClinic,
    PublicRehabilitation,
    PrivateRehabilitation,
    VocationalCentre,
    LegalAidCentre,
    PublicOffice,
    SocialOrganisation,
    PeerGroup,
    Other,
}

/// <summary>How a provider can be found and what a client should bring.</summary>
public sealed record ProviderContact(
    string Address, string? Phone, string? Hours, string? Cost, bool AcceptsHealthInsurance, bool AcceptsWithoutPapers);

/// <summary>A place clients can be sent to.</summary>
public sealed class Provider : IVersioned
{
    private readonly List<ProviderService> _services = [];
    private readonly List<ProviderWard> _wards = [];

    private Provider()
    {
    }

    public Id<Provider> Id { get; private init; }

    public string Name { get; private set; } = null!;

    public ProviderKind Kind { get; private set; }

    /// <summary>The ward in which it stands; the wards it serves are <see cref="Wards"/>.</summary>
    public string WardCode { get; private set; } = null!;

    public string Address { get; private set; } = null!;

    public string? Phone { get; private set; }

    public string? Hours { get; private set; }

    public string? Cost { get; private set; }

    public bool AcceptsHealthInsurance { get; private set; }

    /// <summary>Whether a client without identity papers is received.</summary>
    public bool AcceptsWithoutPapers { get; private set; }

    public DateOnly ValidFrom { get; private set; }

    /// <summary>The last day on which clients are sent there; null while there is no end.</summary>
    public DateOnly? ValidTo { get; private set; }

    /// <summary>The day on which all this was last confirmed.</summary>
    public DateOnly ConfirmedOn { get; private set; }

    public long Version { get; private set; } = 1;

    public IReadOnlyList<ProviderService> Services => _services;

    public IReadOnlyList<ProviderWard> Wards => _wards;

    public static Provider Add(
        Id<Provider> id, string name, ProviderKind kind, string wardCode, ProviderContact contact, DateOnly today, DateOnly validFrom,
        DateOnly? validTo = null)
    {
        var provider = new Provider { Id = id };
        provider.Describe(name, kind, wardCode, contact);
        provider.OpenFrom(validFrom, validTo);
        provider.ConfirmStillTrue(today);

        return provider;
    }

    public void Describe(string name, ProviderKind kind, string wardCode, ProviderContact contact)
    {
        (Name, Kind, WardCode) = (name, kind, wardCode);
        (Address, Phone, Hours, Cost) = (contact.Address, contact.Phone, contact.Hours, contact.Cost);
        (AcceptsHealthInsurance, AcceptsWithoutPapers) = (contact.AcceptsHealthInsurance, contact.AcceptsWithoutPapers);
    }

    public void OpenFrom(DateOnly validFrom, DateOnly? validTo)
    {
        if (validTo < validFrom)
        {
            throw new RuleBrokenException("Services.Rule.EndsBeforeItBegins", validFrom);
        }

        (ValidFrom, ValidTo) = (validFrom, validTo);
    }

    public void ConfirmStillTrue(DateOnly today) => ConfirmedOn = today;

    /// <summary>Says which services it offers from today on. One it no longer offers ends yesterday and stays in the history.</summary>
    public void Offer(IReadOnlyCollection<string> serviceCodes, DateOnly today)
    {
        foreach (var service in _services.Where(s => s.IsOfferedOn(today) && !serviceCodes.Contains(s.ServiceCode)).ToList())
        {
            if (!service.EndBefore(today))
            {
                _services.Remove(service);
            }
        }

        _services.AddRange(
            serviceCodes.Distinct().Where(code => !Offers(code, today)).Select(code => new ProviderService(Id, code, today)));
    }

    /// <summary>Says whose clients it receives: those of these wards.</summary>
    public void Serve(IReadOnlyCollection<string> wardCodes)
    {
        _wards.RemoveAll(ward => !wardCodes.Contains(ward.WardCode));
        _wards.AddRange(wardCodes.Distinct().Except(_wards.Select(w => w.WardCode).ToList()).Select(code => new ProviderWard(Id, code)));
    }

    public bool IsOpenOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || day <= ValidTo);

    public bool Offers(string serviceCode, DateOnly day) =>
        IsOpenOn(day) && _services.Exists(s => s.ServiceCode == serviceCode && s.IsOfferedOn(day));
}

/// <summary>A service that a provider offered for a time.</summary>
public sealed class ProviderService
{
    private ProviderService()
    {
    }

    internal ProviderService(Id<Provider> providerId, string serviceCode, DateOnly validFrom) =>
        (ProviderId, ServiceCode, ValidFrom) = (providerId, serviceCode, validFrom);

    public Id<Provider> ProviderId { get; private init; }

    public string ServiceCode { get; private init; } = null!;

    public DateOnly ValidFrom { get; private init; }

    public DateOnly? ValidTo { get; private set; }

    public bool IsOfferedOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || day <= ValidTo);

    /// <summary>False when it began only today, and so was never offered.</summary>
    internal bool EndBefore(DateOnly day)
    {
        ValidTo = day.AddDays(-1);

        return ValidFrom <= ValidTo;
    }
}

/// <summary>A ward whose clients a provider receives.</summary>
public sealed class ProviderWard
{
    private ProviderWard()
    {
    }

    internal ProviderWard(Id<Provider> providerId, string wardCode) => (ProviderId, WardCode) = (providerId, wardCode);

    public Id<Provider> ProviderId { get; private init; }

    public string WardCode { get; private init; } = null!;
}
