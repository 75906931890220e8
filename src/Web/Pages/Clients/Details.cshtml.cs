using CaseManager.Domain.Accounts;
using CaseManager.Domain.Clients;
using CaseManager.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Clients;

/// <summary>A client's record at a glance.</summary>
[ForRoles(Role.Coordinator, Role.Supervisor)]
public sealed class DetailsModel : PageModel
{
    [BindProperty(SupportsGet = true)]
    public ClientCode Code { get; set; }
}
