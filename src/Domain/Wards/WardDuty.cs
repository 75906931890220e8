using CaseManager.Domain.Access;

namespace CaseManager.Domain.Wards;

/// <summary>Whom officers call for a ward: words chosen to be public, never read from an account.</summary>
public sealed class WardDuty : IVersioned
{
    private WardDuty()
    {
    }

    public WardDuty(string wardCode) => WardCode = wardCode;

    public string WardCode { get; private init; } = null!;

    public string CoordinatorName { get; private set; } = null!;

    public string Phone { get; private set; } = null!;

    /// <summary>When the phone is answered, in words.</summary>
    public string Hours { get; private set; } = null!;

    public string? DeputyName { get; private set; }

    public string? DeputyPhone { get; private set; }

    public long Version { get; private set; } = 1;

    public void Assign(string coordinatorName, string phone, string hours, string? deputyName, string? deputyPhone) =>
        (CoordinatorName, Phone, Hours, DeputyName, DeputyPhone) = (coordinatorName, phone, hours, deputyName, deputyPhone);
}
