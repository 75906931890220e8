namespace CaseManager.Domain.Wards;

/// <summary>What a ward was called, and which kind of unit it was, until a day.</summary>
public sealed class FormerWard
{
    private FormerWard()
    {
    }

    internal FormerWard(string wardCode, WardName name, string unitType, DateOnly from, DateOnly until) =>
        (WardCode, Name, NameEn, UnitType, ProvinceCode, ProvinceName, FromOn, UntilOn) =
        (wardCode, name.Name, name.NameEn, unitType, name.ProvinceCode, name.ProvinceName, from, until);

    public string WardCode { get; private init; } = null!;

    public string Name { get; private init; } = null!;

    public string? NameEn { get; private init; }

    public string UnitType { get; private init; } = null!;

    public string ProvinceCode { get; private init; } = null!;

    public string ProvinceName { get; private init; } = null!;

    public DateOnly FromOn { get; private init; }

    /// <summary>The first day of the next name.</summary>
    public DateOnly UntilOn { get; private init; }
}
