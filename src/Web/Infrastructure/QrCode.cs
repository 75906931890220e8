using Microsoft.AspNetCore.Html;
using QRCoder;

namespace CaseManager.Web.Infrastructure;

/// <summary>Draws a QR code as part of the page.</summary>
public static class QrCode
{
    public static IHtmlContent Draw(string content)
    {
        using var data = QRCodeGenerator.GenerateQrCode(content, QRCodeGenerator.ECCLevel.M);
        using var code = new SvgQRCode(data);

        return new HtmlString(code.GetGraphic(1, "#000", "#fff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute));
    }
}
