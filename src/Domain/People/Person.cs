using CaseManager.Domain.Clients;

namespace CaseManager.Domain.People;

/// <summary>Who a client is. Only the client's coordinators ever see it.</summary>
public sealed class Person : IClientRecord, IVersioned
{
    public const int NameMaxLength = 200;
    public const int KnownAsMaxLength = 100;
    public const int AddressMaxLength = 300;
    public const int ContactNoteMaxLength = 200;

    private Person()
    {
    }

    public ClientCode ClientCode { get; private init; }

    public string WardCode { get; private init; } = null!;

    public DataCategory Category { get; private init; } = DataCategory.Identity;

    /// <summary>Family, middle and given name, in this order, as the person writes it.</summary>
    public string FullName { get; private set; } = null!;

    public string? KnownAs { get; private set; }

    /// <summary>The names as they are looked for and compared.</summary>
    public string SearchKey { get; private set; } = null!;

    /// <summary>The name as it is sorted by: the given name first.</summary>
    public string SortKey { get; private set; } = null!;

    public DateOnly? BornOn { get; private set; }

    public BirthPrecision? BirthPrecision { get; private set; }

    /// <summary>The day of birth as far as it is known.</summary>
    public BirthDate? Birth => BornOn is { } on ? new(on, BirthPrecision ?? People.BirthPrecision.Day) : null;

    public string? Phone { get; private set; }

    /// <summary>Whether the person may be called without putting them at risk.</summary>
    public bool SafeToCall { get; private set; }

    public bool SafeToMessage { get; private set; }

    /// <summary>What to mind when getting in touch, such as the hour.</summary>
    public string? ContactNote { get; private set; }

    public string? Address { get; private set; }

    /// <summary>Who agrees for a client too young to do it alone.</summary>
    public string? GuardianName { get; private set; }

    public string? GuardianPhone { get; private set; }

    public long Version { get; private set; } = 1;

    public static Person Of(Client client, PersonFacts facts)
    {
        var person = new Person { ClientCode = client.Code, WardCode = client.WardCode };
        person.Become(facts);

        return person;
    }

    /// <summary>Takes over what is now known. Names are kept in one Unicode form, so that the same name is always the same text.</summary>
    public void Become(PersonFacts facts)
    {
        FullName = Tidy(facts.FullName)!;
        KnownAs = Tidy(facts.KnownAs);
        (SearchKey, SortKey) = (NameKey.Of($"{FullName} {KnownAs}"), NameKey.ToSort(FullName));
        BornOn = facts.Birth?.On;
        BirthPrecision = facts.Birth?.Precision;
        Phone = facts.Phone;
        SafeToCall = facts.SafeToCall;
        SafeToMessage = facts.SafeToMessage;
        ContactNote = Tidy(facts.ContactNote);
        Address = Tidy(facts.Address);
        GuardianName = Tidy(facts.GuardianName);
        GuardianPhone = facts.GuardianPhone;
    }

    private static string? Tidy(string? text) =>
        string.IsNullOrWhiteSpace(text)
            ? null
            : string.Join(
                ' ', text.Normalize(System.Text.NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
