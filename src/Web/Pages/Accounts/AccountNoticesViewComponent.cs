using CaseManager.Application.Accounts;
using CaseManager.Domain.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Accounts;

/// <summary>Says on the first page that something was told about accounts, until it was read.</summary>
public sealed class AccountNoticesViewComponent(AccountNotices notices, Actor actor) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync() => View((await notices.Of(actor, HttpContext.RequestAborted)).Count);
}
