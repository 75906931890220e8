using CaseManager.Application.Texts;
using CaseManager.Application.Wards;
using CaseManager.Domain;
using CaseManager.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Wards;

/// <summary>Takes over a file of administrative units: first says what would happen, then does it.</summary>
[Sends<ImportWards>]
[RequestSizeLimit(4 * ImportWards.MaxBytes)]
public sealed class ImportModel(IMediator mediator, TimeProvider clock) : PageModel
{
    /// <summary>How many lines of a report are shown.</summary>
    public const int Shown = 200;

    [BindProperty]
    public ImportForm Form { get; set; } = new();

    public WardImport? Answer { get; private set; }

    public void OnGet() => Form = new() { From = clock.Today() };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        byte[] content = [];
        if (Form.File is { Length: > 0 } file)
        {
            // One byte too many is enough to be told that it is too large.
            content = new byte[Math.Min(file.Length, ImportWards.MaxBytes + 1)];
            await using var stream = file.OpenReadStream();
            await stream.ReadExactlyAsync(content, cancellationToken);
        }

        return await Import(content, dryRun: true, cancellationToken);
    }

    public async Task<IActionResult> OnPostApplyAsync(CancellationToken cancellationToken)
    {
        var content = new byte[ImportWards.MaxBytes + 1];

        return await Import(
            Convert.TryFromBase64String(Form.Content ?? "", content, out var length) ? content[..length] : [], dryRun: false,
            cancellationToken);
    }

    private async Task<IActionResult> Import(byte[] content, bool dryRun, CancellationToken cancellationToken)
    {
        Answer = await mediator.SendForm(this, new ImportWards([.. content], Form.From, dryRun), cancellationToken);
        Form.Content = dryRun ? Convert.ToBase64String(content) : null;
        if (Answer.Applied)
        {
            TempData["Notice"] = Text.T("Wards.Import.Done", Answer.Added, Answer.Changed.Count);

            return RedirectToPage("Index");
        }

        return new PageResult { StatusCode = Answer.Refused.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK };
    }

    public sealed class ImportForm
    {
        public IFormFile? File { get; set; }

        /// <summary>The file that was just looked through, so that it need not be chosen again.</summary>
        public string? Content { get; set; }

        public DateOnly? From { get; set; }
    }
}
