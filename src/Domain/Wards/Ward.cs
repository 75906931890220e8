namespace CaseManager.Domain.Wards;

/// <summary>A commune-level administrative unit (ward, commune or special zone), known by its five-digit code (Decision 19/2025/QĐ-TTg).</summary>
public sealed class Ward
{
    private Ward()
    {
    }

    public string Code { get; private init; } = null!;

    public string Name { get; private set; } = null!;

    /// <summary>Phường, Xã or Đặc khu.</summary>
    public string UnitType { get; private set; } = null!;

    public string ProvinceCode { get; private set; } = null!;

    public string ProvinceName { get; private set; } = null!;

    public DateOnly ValidFrom { get; private set; }

    public DateOnly? ValidTo { get; private set; }

    public long Version { get; private set; } = 1;
}
