using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages;

/// <summary>Every component with invented content, for those who build pages; only on a developer's machine.</summary>
[AllowAnonymous]
public sealed class KitModel(IWebHostEnvironment environment) : PageModel
{
    [BindProperty]
    public KitForm Form { get; set; } = new();

    public string? Remark { get; set; }

    public string? FilterWard { get; set; }

    public string? FilterGroup { get; set; }

    public IActionResult OnGet() => environment.IsDevelopment() ? Page() : NotFound();

    public IActionResult OnPost()
    {
        if (!environment.IsDevelopment())
        {
            return NotFound();
        }

        if (Form.KnownAs.Length == 0)
        {
            ModelState.AddModelError("Form.KnownAs", "Nhập họ tên hoặc tên thường gọi");
        }

        if (Form.Safe.Count == 0)
        {
            ModelState.AddModelError("Form.Safe", "Chọn ít nhất một cách liên hệ an toàn");
        }

        return Page();
    }
}

/// <summary>One field of each kind.</summary>
public sealed class KitForm
{
    public string KnownAs { get; set; } = "Trần Văn Minh";

    public string? Phone { get; set; } = "09";

    public string Age { get; set; } = "25";

    public string Gender { get; set; } = "m";

    public IReadOnlyList<string> Safe { get; set; } = ["call"];

    public string? Ward { get; set; }

    public string? Door { get; set; }

    public string? OtherDoor { get; set; }

    public IReadOnlyList<string> Needs { get; set; } = [];

    public bool Agreed { get; set; }

    public DateOnly? On { get; set; }

    public TimeOnly? At { get; set; }

    public decimal? Dose { get; set; } = 0.5m;

    public string? Note { get; set; }

    public int? Score { get; set; }
}
