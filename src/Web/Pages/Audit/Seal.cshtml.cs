using CaseManager.Application.Audit;
using CaseManager.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Audit;

/// <summary>The last seal of the trail on a sheet of paper, to be kept outside of the system every week.</summary>
[Sends<GetSeal>]
public sealed class SealModel(IMediator mediator) : PageModel
{
    private const int PartLength = 8;

    public SealState State { get; private set; } = null!;

    public IHtmlContent Qr => State.Last is { } seal ? QrCode.Draw(seal.ToString()) : HtmlString.Empty;

    public async Task OnGetAsync(CancellationToken cancellationToken) => State = await mediator.Send(new GetSeal(), cancellationToken);

    /// <summary>Digits as they are read aloud to be compared.</summary>
    public static string InFours(string digits) => string.Join(' ', digits.Chunk(4).Select(four => new string(four)));

    /// <summary>A long line in pieces between which a narrow screen may break it.</summary>
    public static IEnumerable<string> Parts(string line) => line.Chunk(PartLength).Select(part => new string(part));
}
