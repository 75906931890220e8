namespace CaseManager.Domain.Wards;

/// <summary>What a ward is called, and to which province it belongs.</summary>
/// <param name="Name">With the kind of unit in front: "Phường Ba Đình".</param>
public sealed record WardName(string Name, string? NameEn, string ProvinceCode, string ProvinceName)
{
    /// <summary>As officially written: files of administrative units have "xã Bắc Sơn" too.</summary>
    public string Name { get; init; } = Ward.UnitTypeOf(Name) is { } type ? type + Name[type.Length..] : Name;
}

/// <summary>
/// A commune-level administrative unit (ward, commune or special zone), known by its five-digit code (Decision 19/2025/QĐ-TTg).
/// </summary>
public sealed class Ward : IVersioned
{
    public const int NameMaxLength = 200;

    private Ward()
    {
    }

    public string Code { get; private init; } = null!;

    /// <summary>With the kind of unit in front: "Phường Ba Đình".</summary>
    public string Name { get; private set; } = null!;

    public string? NameEn { get; private set; }

    /// <summary>Phường, Xã or Đặc khu.</summary>
    public string UnitType { get; private set; } = null!;

    public string ProvinceCode { get; private set; } = null!;

    public string ProvinceName { get; private set; } = null!;

    /// <summary>The first day on which the unit existed.</summary>
    public DateOnly ValidFrom { get; private set; }

    /// <summary>The first day on which it exists no more.</summary>
    public DateOnly? ValidTo { get; private set; }

    /// <summary>Since when it bears its present name, when it bore another before.</summary>
    public DateOnly? RenamedOn { get; private set; }

    /// <summary>The name folded for searching.</summary>
    public string SearchKey { get; private set; } = "";

    public long Version { get; private set; } = 1;

    /// <summary>The kinds of commune-level units there are.</summary>
    public static IReadOnlyList<string> UnitTypes { get; } = ["Phường", "Xã", "Đặc khu"];

    public WardName Named => new(Name, NameEn, ProvinceCode, ProvinceName);

    /// <summary>The kind of unit with which a full name begins; none when the name does not say.</summary>
    public static string? UnitTypeOf(string name) =>
        UnitTypes.SingleOrDefault(type => name.Length > type.Length + 1 && name.StartsWith(type + " ", StringComparison.OrdinalIgnoreCase));

    /// <summary>A unit that exists from a day on.</summary>
    public static Ward Establish(string code, WardName name, DateOnly from)
    {
        var ward = new Ward { Code = code, ValidFrom = from };
        ward.Call(name);

        return ward;
    }

    public bool ExistsOn(DateOnly day) => day >= ValidFrom && (ValidTo is null || day < ValidTo);

    /// <summary>
    /// From a day on the unit has another name, kind or province. Answers what it was called before; nothing when that day's entry is only
    /// corrected.
    /// </summary>
    public FormerWard? Rename(WardName name, DateOnly on)
    {
        if (ValidTo is { } end && on >= end)
        {
            throw new RuleBrokenException("Wards.Rule.Closed", end);
        }

        var since = RenamedOn ?? ValidFrom;
        if (on < since)
        {
            throw new RuleBrokenException("Wards.Rule.ChangedLater", since);
        }

        var former = on > since ? new FormerWard(Code, Named, UnitType, since, on) : null;
        Call(name);
        RenamedOn = former is null ? RenamedOn : on;

        return former;
    }

    /// <summary>The unit exists no more from a day on; what happened there stays.</summary>
    public void Close(DateOnly on)
    {
        if (ValidTo is { } end)
        {
            throw new RuleBrokenException("Wards.Rule.Closed", end);
        }

        if (on <= (RenamedOn ?? ValidFrom))
        {
            throw new RuleBrokenException("Wards.Rule.ChangedLater", RenamedOn ?? ValidFrom);
        }

        ValidTo = on;
    }

    private void Call(WardName name)
    {
        Name = name.Name;
        NameEn = name.NameEn;
        UnitType = UnitTypeOf(name.Name) ?? throw new RuleBrokenException("Wards.Rule.UnitType");
        ProvinceCode = name.ProvinceCode;
        ProvinceName = name.ProvinceName;
        SearchKey = NameKey.Of($"{name.Name} {name.ProvinceName}");
    }
}
