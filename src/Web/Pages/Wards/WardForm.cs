using CaseManager.Application.Wards;

namespace CaseManager.Web.Pages.Wards;

/// <summary>What is entered about a ward.</summary>
public sealed class WardForm
{
    public string? Code { get; set; }

    public string? Name { get; set; }

    public string? NameEn { get; set; }

    public string? ProvinceCode { get; set; }

    public string? ProvinceName { get; set; }

    /// <summary>From when it exists, or bears this name.</summary>
    public DateOnly? From { get; set; }

    public long? Version { get; set; }

    public AddWard ToAddition() => new(Code ?? "", Name ?? "", NameEn, ProvinceCode ?? "", ProvinceName ?? "", From);

    public RenameWard ToRenaming(string code) => new(code, Name ?? "", NameEn, ProvinceCode ?? "", ProvinceName ?? "", From, Version ?? 0);
}

/// <summary>The fields that a new ward and a renamed one share.</summary>
public sealed record WardFields(WardForm Form);
