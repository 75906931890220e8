using CaseManager.Domain.Accounts;
using CaseManager.Domain.Clients;

namespace CaseManager.Domain.Consents;

/// <summary>
/// What a client agreed to on one form: purposes one by one, how it was shown, and until when. Nothing on it is agreed to in advance.
/// </summary>
public sealed record ConsentForm
{
    /// <summary>The purposes that were agreed to.</summary>
    public IReadOnlyList<ConsentPurpose> Purposes { get; init; } = new List<ConsentPurpose>();

    /// <summary>The providers who may be told, each a consent of its own.</summary>
    public IReadOnlyList<Guid> ProviderIds { get; init; } = new List<Guid>();

    /// <summary>The providers that may know of HIV, each a consent of its own.</summary>
    public IReadOnlyList<Guid> HivProviderIds { get; init; } = new List<Guid>();

    /// <summary>The coordinators' unit that may know facts about HIV.</summary>
    public string? HivUnit { get; init; }

    public ConsentChannel? Channel { get; init; }

    /// <summary>The language in which the text was read.</summary>
    public string? Language { get; init; }

    /// <summary>The version of the text that was read.</summary>
    public string? TextVersion { get; init; }

    /// <summary>The last day on which it holds; twelve months by default.</summary>
    public DateOnly? Until { get; init; }

    public bool GuardianConsented { get; init; }

    public bool CopyGiven { get; init; }

    /// <summary>The consents that come of it. Their ids follow from the form's, so that the same form sent twice makes them once.</summary>
    public IReadOnlyList<Consent> Sign(Id<Consent> formId, Client client, DateTimeOffset at, Id<Account> recordedBy)
    {
        var consents = new List<Consent>();
        foreach (var purpose in Purposes.Distinct().Order())
        {
            switch (purpose)
            {
                case ConsentPurpose.ShareWithProvider:
                    AddEach(purpose, ProviderIds);
                    break;
                case ConsentPurpose.ShareHivWithProvider:
                    AddEach(purpose, HivProviderIds);
                    break;
                default:
                    Add(purpose, null, purpose is ConsentPurpose.HivInformation ? HivUnit : null);
                    break;
            }
        }

        return consents;

        void AddEach(ConsentPurpose purpose, IReadOnlyList<Guid> providers)
        {
            foreach (var provider in providers.Distinct())
            {
                Add(purpose, provider, null);
            }
        }

        void Add(ConsentPurpose purpose, Guid? provider, string? recipient) =>
            consents.Add(Consent.Give(
                Nth(formId, consents.Count), formId.Value, client, purpose, Channel!.Value, Language!, TextVersion!, at, EndOf(purpose, at),
                recordedBy, provider, recipient, GuardianConsented, CopyGiven));
    }

    /// <summary>
    /// When a consent of this form ends: on the day that was agreed, and never later than the programme allows for the purpose.
    /// </summary>
    public DateTimeOffset EndOf(ConsentPurpose purpose, DateTimeOffset at)
    {
        var usual = at.DayInVietnam().AddMonths(ConsentTerms.Months(purpose));
        var last = Until is not { } until ? usual : purpose is ConsentPurpose.ProgressPhraseToPolice && until > usual ? usual : until;

        return last.AddDays(1).StartInVietnam();
    }

    private static Id<Consent> Nth(Id<Consent> formId, int place)
    {
        var bytes = formId.Value.ToByteArray(bigEndian: true);
        bytes[^1] += (byte)place;

        return new(new Guid(bytes, bigEndian: true));
    }
}
