using System.Security.Claims;
using CaseManager.Domain.Accounts;

namespace CaseManager.Web.Infrastructure;

/// <summary>A tab of somebody's pages: its icon, the key of its words, and where it leads.</summary>
public sealed record Tab(string Icon, string Text, string Path)
{
    /// <summary>The words on a phone, where there is room for one or two.</summary>
    public string ShortText => Text + ".Short";
}

/// <summary>Who finds what, in one table.</summary>
public static class Navigation
{
    private static readonly Dictionary<Role, Tab[]> Tabs = new()
    {
        [Role.Officer] =
        [
            new("home", "Common.Nav.Home", "/slips"),
            new("plus", "Common.Nav.NewSlip", "/slips/new"),
            new("send", "Common.Nav.MySlips", "/slips/mine"),
            new("help", "Common.Nav.Guidance", "/guidance"),
        ],
        [Role.Coordinator] =
        [
            new("home", "Common.Nav.Today", "/today"),
            new("clipboard", "Common.Nav.Intake", "/slips/intake"),
            new("list", "Common.Nav.Clients", "/clients"),
            new("link", "Common.Nav.Services", "/services"),
        ],
        [Role.Supervisor] =
        [
            new("home", "Common.Nav.Today", "/today"),
            new("clipboard", "Common.Nav.Intake", "/slips/intake"),
            new("list", "Common.Nav.Clients", "/clients"),
            new("link", "Common.Nav.Services", "/services"),
            new("building", "Common.Nav.Demands", "/demands"),
        ],
        [Role.ProgrammeStaff] = [new("chart", "Common.Nav.Outcomes", "/outcomes")],
        [Role.Reviewer] =
        [
            new("shield", "Common.Nav.Audit", "/audit"),
            new("send", "Common.Nav.Disclosures", "/disclosures"),
            new("building", "Common.Nav.Demands", "/demands"),
            new("eye", "Common.Nav.Findings", "/audit/findings"),
            new("warning", "Common.Nav.Emergencies", "/emergencies"),
            new("lock", "Common.Nav.Breaches", "/breaches"),
        ],
        [Role.Administrator] =
        [
            new("people", "Common.Nav.Accounts", "/accounts"),
            new("building", "Common.Nav.Wards", "/wards"),
            new("book", "Common.Nav.Directory", "/directory"),
            new("lock", "Common.Nav.Breaches", "/breaches"),
        ],
    };

    /// <summary>What the signed-in person is here as; nothing when nobody is signed in, or the device is in a client's hands.</summary>
    public static Role? RoleOf(ClaimsPrincipal user) =>
        SessionTickets.HandedOver(user) is null && user.Identity is { IsAuthenticated: true } && Enum.TryParse<Role>(user.FindFirstValue(ClaimTypes.Role), out var role) ? role : null;

    public static IReadOnlyList<Tab> Of(Role? role) => role is { } known ? Tabs[known] : [];

    /// <summary>Where somebody starts.</summary>
    public static string Home(Role? role) => role is { } known ? Tabs[known][0].Path : "/";

    /// <summary>Only those who work with clients look for one; an officer never does.</summary>
    public static bool MaySearch(Role? role) => role is Role.Coordinator or Role.Supervisor;

    /// <summary>The tab under which a page stands: the one with the longest address that the page's begins with.</summary>
    public static Tab? Current(IReadOnlyList<Tab> tabs, PathString path) =>
        tabs.Where(t => path.StartsWithSegments(t.Path, StringComparison.OrdinalIgnoreCase)).MaxBy(t => t.Path.Length);

    /// <summary>Two letters for the round mark: Nguyễn Thị Lan is NL.</summary>
    public static string Initials(string? name)
    {
        var words = (name ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);

        return words.Length switch
        {
            0 => "?",
            1 => words[0][..1].ToUpperInvariant(),
            _ => (words[0][..1] + words[^1][..1]).ToUpperInvariant(),
        };
    }
}
