namespace CaseManager.Domain.Slips;

/// <summary>
/// Who a slip is about, as the officer knows the person, and what the officer wrote about them. It stands apart from the slip: a reader of
/// slips does not thereby read names.
/// </summary>
public sealed class SlipPerson
{
    private SlipPerson()
    {
    }

    internal SlipPerson(Id<Slip> slipId, string wardCode, string label, string? phone, string? note) =>
        (SlipId, WardCode, Label, Phone, Note) = (slipId, wardCode, label, phone, note);

    public Id<Slip> SlipId { get; private init; }

    public string WardCode { get; private init; } = null!;

    /// <summary>The person's name, or what people call them.</summary>
    public string Label { get; private init; } = null!;

    public string? Phone { get; private init; }

    public string? Note { get; private init; }
}
