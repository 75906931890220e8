using CaseManager.Application.Disclosures;
using CaseManager.Application.Pipeline;

namespace CaseManager.Api.Infrastructure;

/// <summary>
/// Every answer to a signed-in account carries the notice that what it tells may not be passed on: as a header, so that each body keeps its
/// shape. The words are encoded as RFC 8187 says, the version stands beside them.
/// </summary>
internal sealed class RedisclosureNotice(RequestDelegate next, Notices notices)
{
    public const string Header = "Redisclosure-Notice";

    public async Task InvokeAsync(HttpContext context, RequestActor acting)
    {
        if (acting.IsSomebody)
        {
            var notice = await notices.Current(acting.Actor.Role, context.RequestAborted);
            var value = $"version=\"{notice.Version}\"; words*=UTF-8'vi'{Uri.EscapeDataString(notice.Vietnamese)}";
            // An error clears the headers that were set before it, and carries the notice nevertheless.
            context.Response.OnStarting(() =>
            {
                context.Response.Headers[Header] = value;

                return Task.CompletedTask;
            });
        }

        await next(context);
    }
}
