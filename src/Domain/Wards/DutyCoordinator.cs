namespace CaseManager.Domain.Wards;

/// <summary>Whom to call for a ward, and where to find them: public, it is printed on the cards that people are given.</summary>
public sealed class DutyCoordinator : IVersioned
{
    public const int NameMaxLength = 60;
    public const int HoursMaxLength = 100;
    public const int PlaceMaxLength = 100;

    private DutyCoordinator()
    {
    }

    public string WardCode { get; private init; } = null!;

    /// <summary>How they are called, such as "Chị Lan".</summary>
    public string Name { get; private set; } = null!;

    public string Phone { get; private set; } = null!;

    public string Hours { get; private set; } = null!;

    /// <summary>Where they meet people.</summary>
    public string Place { get; private set; } = null!;

    public string? DeputyName { get; private set; }

    public string? DeputyPhone { get; private set; }

    public long Version { get; private set; } = 1;

    public static DutyCoordinator Of(
        string wardCode, string name, string phone, string hours, string place, string? deputyName = null, string? deputyPhone = null)
    {
        var duty = new DutyCoordinator { WardCode = wardCode };
        duty.Change(name, phone, hours, place, deputyName, deputyPhone);

        return duty;
    }

    public void Change(string name, string phone, string hours, string place, string? deputyName, string? deputyPhone)
    {
        Name = name;
        Phone = phone;
        Hours = hours;
        Place = place;
        DeputyName = deputyName;
        DeputyPhone = deputyPhone;
    }
}
