using System.Globalization;
using CaseManager.Application.Consents;
using CaseManager.Application.Disclosures;
using CaseManager.Application.Texts;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Clients;
using CaseManager.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Consents;

/// <summary>The consent form on paper, in both languages, to be read, signed and kept by both. It bears the code, never the name.</summary>
[ForRoles(Role.Coordinator, Role.Supervisor)]
public sealed class PrintModel(IMediator mediator) : PageModel, IOnPaper
{
    [BindProperty(SupportsGet = true)]
    public ClientCode Code { get; set; }

    public ConsentTexts Texts { get; private set; } = null!;

    public NoticeWords Notice { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) => (Texts, Notice) = await mediator.Send(new PrintConsentForm(Code), cancellationToken);

    /// <summary>A text in one of the two languages, whatever the reader's own.</summary>
    public static string In(string language, string key, params object?[] arguments)
    {
        var readers = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);

            return Text.T(key, arguments);
        }
        finally
        {
            CultureInfo.CurrentUICulture = readers;
        }
    }

    /// <summary>Both languages beside each other.</summary>
    public static string Both(string key, params object?[] arguments) => $"{In("vi", key, arguments)} / {In("en", key, arguments)}";
}
