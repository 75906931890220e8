using System.Security.Claims;
using CaseManager.Application.Accounts;
using CaseManager.Application.Audit;
using CaseManager.Application.Breaches;
using CaseManager.Application.Clients;
using CaseManager.Application.Disclosures;
using CaseManager.Application.Outcomes;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Services;
using CaseManager.Application.Slips;
using CaseManager.Application.Wards;
using CaseManager.Application.Worklist;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;

namespace CaseManager.Web.Infrastructure;

/// <summary>A tab of the navigation: its icon, the key of its words, where it leads, and what it takes to find it.</summary>
public sealed record Tab(string Icon, string Text, string Path, AccessNeed Need)
{
    /// <summary>The words on a phone, where there is room for one or two.</summary>
    public string ShortText => Text + ".Short";

    /// <summary>A tab for those who may send a use case.</summary>
    public static Tab For<T>(string icon, string text, string path)
        where T : IUseCase => new(icon, text, path, T.Needs);
}

/// <summary>Who finds what, in one table.</summary>
public static class Navigation
{
    private static readonly Tab[] Tabs =
    [
        Tab.For<GetOfficerHome>("home", "Common.Nav.Home", "/slips"),
        Tab.For<FileSlip>("plus", "Common.Nav.NewSlip", "/slips/new"),
        Tab.For<ListMySlips>("send", "Common.Nav.MySlips", "/slips/mine"),
        Tab.For<FileSlip>("help", "Common.Nav.Guidance", "/guidance"),

        Tab.For<GetToday>("home", "Common.Nav.Today", "/today"),
        Tab.For<ListNewSlips>("clipboard", "Common.Nav.Intake", "/slips/intake"),
        Tab.For<ListClients>("list", "Common.Nav.Clients", "/clients"),
        Tab.For<ShowServiceBoard>("link", "Common.Nav.Services", "/services"),

        Tab.For<GetOutcomes>("chart", "Common.Nav.Outcomes", "/outcomes"),

        Tab.For<ListFindings>("bell", "Common.Nav.Findings", "/audit/findings"),
        Tab.For<ListAuditEntries>("shield", "Common.Nav.Audit", "/audit"),
        Tab.For<ReviewDisclosures>("send", "Common.Nav.Disclosures", "/disclosures"),
        // A holder of one of the two keys; a coordinator reaches a demand through its client.
        Tab.For<ApproveAnswer>("building", "Common.Nav.Demands", "/demands"),
        // Beside the trail; a supervisor finds what is to be reviewed under Today.
        Tab.For<ReviewFinding>("warning", "Common.Nav.Emergencies", "/emergencies"),

        // The second key: what administrators propose about accounts.
        Tab.For<DecideProposal>("check", "Common.Nav.Keys", "/keys"),

        Tab.For<ListAccounts>("people", "Common.Nav.Accounts", "/accounts"),
        Tab.For<ListProposals>("check", "Common.Nav.Proposals", "/accounts/proposals"),
        Tab.For<ListWards>("building", "Common.Nav.Wards", "/wards"),
        Tab.For<SaveProvider>("book", "Common.Nav.Directory", "/directory"),

        Tab.For<ListBreaches>("lock", "Common.Nav.Breaches", "/breaches"),
    ];

    /// <summary>
    /// What the signed-in person is here as; null without a signed-in account, before it has a second factor, or while the device is in a
    /// client's hands.
    /// </summary>
    public static Role? RoleOf(ClaimsPrincipal user) =>
        SessionTickets.HandedOver(user) is null && !SetUpAccess.IsUnfinished(user) && user.Identity is { IsAuthenticated: true }
            && Enum.TryParse<Role>(user.FindFirstValue(ClaimTypes.Role), out var role) ? role : null;

    public static IReadOnlyList<Tab> Of(Role? role) =>
        role is { } known ? [.. Tabs.Where(tab => AccessPolicy.For(known, tab.Need) is not null)] : [];

    /// <summary>The first page of the role.</summary>
    public static string Home(Role? role) => Of(role) is [var first, ..] ? first.Path : "/";

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
