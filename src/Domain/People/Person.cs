using CaseManager.Domain.Access;
using CaseManager.Domain.Clients;

namespace CaseManager.Domain.People;

/// <summary>Who a client is. Only the client's coordinators ever see it.</summary>
public sealed class Person : IClientRecord, IVersioned
{
    public const int NameMaxLength = 200;
    public const int KnownAsMaxLength = 100;
    public const int AddressMaxLength = 300;

    private Person()
    {
    }

    public ClientCode ClientCode { get; private init; }

    public string WardCode { get; private init; } = null!;

    public DataCategory Category { get; private init; } = DataCategory.Identity;

    /// <summary>Family, middle and given name, in this order, as the person writes it.</summary>
    public string FullName { get; private set; } = null!;

    public string? KnownAs { get; private set; }

    /// <summary>The names without marks, for searching.</summary>
    public string SearchKey { get; private set; } = null!;

    public DateOnly? BornOn { get; private set; }

    public string? Phone { get; private set; }

    public string? Address { get; private set; }

    public long Version { get; private set; } = 1;

    public static Person Of(Client client, string fullName, string? knownAs, DateOnly? bornOn, string? phone, string? address) =>
        new()
        {
            ClientCode = client.Code,
            WardCode = client.WardCode,
            FullName = fullName,
            KnownAs = knownAs,
            SearchKey = NameKey.Of($"{fullName} {knownAs}"),
            BornOn = bornOn,
            Phone = phone,
            Address = address,
        };
}
