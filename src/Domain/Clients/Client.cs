using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;

namespace CaseManager.Domain.Clients;

/// <summary>A person who agreed to take part, known here by code only; who they are is in the vault.</summary>
public sealed class Client : IClientRecord, IVersioned
{
    private Client()
    {
    }

    public ClientCode Code { get; private init; }

    public ClientCode ClientCode => Code;

    public string WardCode { get; private set; } = null!;

    public DataCategory Category { get; private init; } = DataCategory.Care;

    public ClientStatus Status { get; private set; }

    /// <summary>The day on which the present status began.</summary>
    public DateOnly StatusOn { get; private set; }

    /// <summary>The coordinator who answers for this client.</summary>
    public Id<Account>? CoordinatorId { get; private set; }

    public int? YearOfBirth { get; private set; }

    public Gender Gender { get; private set; }

    public DateTimeOffset EnrolledAt { get; private init; }

    public DateTimeOffset? LastContactAt { get; private set; }

    public long Version { get; private set; } = 1;

    /// <summary>A person becomes a client when they agree to take part, never before.</summary>
    public static Client Enrol(
        ClientCode code, string wardCode, Id<Account> coordinatorId, int? yearOfBirth, Gender gender, DateTimeOffset at, DateOnly on) =>
        new()
        {
            Code = code,
            WardCode = wardCode,
            CoordinatorId = coordinatorId,
            YearOfBirth = yearOfBirth,
            Gender = gender,
            Status = ClientStatus.Enrolled,
            StatusOn = on,
            EnrolledAt = at,
        };
}
