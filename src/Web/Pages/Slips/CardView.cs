using CaseManager.Application.Slips;
using CaseManager.Application.Texts;
using CaseManager.Web.Infrastructure;
using Microsoft.AspNetCore.Html;

namespace CaseManager.Web.Pages.Slips;

/// <summary>
/// A card as it is drawn: whom to call, where and when, and a QR code. Nothing about the person, police or the programme.
/// </summary>
public sealed record CardView(string? Name, string? Phone, string? When, string? Place, IHtmlContent? Qr, string QrLabel)
{
    /// <summary>The card of a slip: its code leads to a page that says the same.</summary>
    public static CardView Of(CardDetails card, string address) => new(
        card.Name,
        card.Phone,
        card.AppointmentAt is { } at ? $"{Dates.Time(at)}, {Dates.Short(at)}" : card.Hours,
        card.Place,
        QrCode.Draw(address),
        Text.T("Slips.Card.Qr"));

    /// <summary>The general card of a ward: its code calls the coordinator.</summary>
    public static CardView Of(DutyRow duty) => new(
        duty.Name,
        duty.Phone,
        duty.Hours,
        duty.Place,
        duty.Phone is { } phone ? QrCode.Draw($"tel:{phone}") : null,
        Text.T("Slips.Card.QrCall"));
}
