using CaseManager.Application.Texts;

namespace CaseManager.Web.Infrastructure;

/// <summary>What a browser calls itself, in words that a person knows: "Điện thoại Android, Chrome".</summary>
public static class DeviceWords
{
    // The first that is found counts: browsers name those whom they imitate as well.
    private static readonly (string Sign, string Word, bool IsMobile)[] Systems =
    [
        ("iPhone", "iPhone", true), ("iPad", "iPad", true), ("Android", "Android", true), ("Windows", "Windows", false),
        ("Macintosh", "Mac", false), ("CrOS", "ChromeOS", false), ("Linux", "Linux", false),
    ];

    private static readonly (string Sign, string Browser)[] Browsers =
    [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser/", "Samsung Internet"), ("coc_coc_browser", "Cốc Cốc"),
        ("FxiOS/", "Firefox"), ("Firefox/", "Firefox"), ("CriOS/", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari"),
    ];

    public static string Of(string? device)
    {
        var system = Systems.FirstOrDefault(one => Says(device, one.Sign)).Word;
        var browser = Browsers.FirstOrDefault(one => Says(device, one.Sign)).Browser;
        var machine = Text.T(system is null ? "Accounts.Device.Other" : $"Accounts.Device.{system}");

        return browser is null ? machine : $"{machine}, {browser}";
    }

    public static bool IsMobile(string? device) => Systems.FirstOrDefault(one => Says(device, one.Sign)).IsMobile;

    private static bool Says(string? device, string sign) => device?.Contains(sign, StringComparison.Ordinal) is true;
}
