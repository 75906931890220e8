using CaseManager.Application.Consents;
using CaseManager.Application.Disclosures;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Consents;

/// <summary>The consent form on paper, in both languages, to be read, signed and kept by both. It bears the code, never the name.</summary>
[Sends<PrintConsentForm>]
public sealed class PrintModel(IMediator mediator) : PageModel, IOnPaper
{
    [BindProperty(SupportsGet = true)]
    public ClientCode Code { get; set; }

    public ConsentTexts Texts { get; private set; } = null!;

    public NoticeWords Notice { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        (Texts, Notice) = await mediator.Send(new PrintConsentForm(Code), cancellationToken);

    /// <summary>Both languages beside each other.</summary>
    public static string Both(string key, params object?[] arguments) =>
        $"{Text.In("vi", key, arguments)} / {Text.In("en", key, arguments)}";
}
