using System.Security.Claims;
using System.Text.Json;
using CaseManager.Domain;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;

namespace CaseManager.Web.Infrastructure;

/// <summary>A form as it was sent: where to, every field, and when.</summary>
public sealed record HeldForm(string Address, IReadOnlyList<KeyValuePair<string, string>> Fields, DateTimeOffset SentAt);

/// <summary>
/// The form that was sent when the session turned out to be over. It waits sealed in their own browser while they sign in again, half an
/// hour at most, and is opened only for its account: the form's own token says whose it was.
/// </summary>
public sealed class HeldForms(IDataProtectionProvider protection, IAntiforgery antiforgery, TimeProvider clock)
{
    private const int MostBytes = 64 * 1024;
    private const string Token = "__RequestVerificationToken";

    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(Limits.HeldFormMinutes);

    private readonly IDataProtector _seal = protection.CreateProtector("held-form");

    /// <summary>The sealed form of this request; null when there is none.</summary>
    public static string? Of(HttpContext context) => context.Items[typeof(HeldForms)] as string;

    /// <summary>Seals what the request carries. Files and passwords are not kept.</summary>
    public async Task Hold(HttpContext context)
    {
        var request = context.Request;
        if (request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) is not true
            || request.ContentLength is null or > MostBytes || request.Path.StartsWithSegments("/accounts")
            || await ReadableForm.Of(request) is not { } posted)
        {
            return;
        }

        var fields = posted.SelectMany(field => field.Value.Select(value => KeyValuePair.Create(field.Key, value ?? "")));
        var form = new HeldForm(request.Path + request.QueryString, [.. fields], clock.GetUtcNow());
        context.Items[typeof(HeldForms)] = _seal.Protect(JsonSerializer.Serialize(form));
    }

    /// <summary>The form, if it was this person who filled it in.</summary>
    public async Task<HeldForm?> Open(string? held, HttpContext context, ClaimsPrincipal person)
    {
        if (string.IsNullOrEmpty(held))
        {
            return null;
        }

        HeldForm form;
        try
        {
            form = JsonSerializer.Deserialize<HeldForm>(_seal.Unprotect(held))!;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }

        if (clock.GetUtcNow() - form.SentAt > Lasts)
        {
            return null;
        }

        var asked = new DefaultHttpContext { RequestServices = context.RequestServices, User = person };
        asked.Request.Method = HttpMethods.Post;
        asked.Request.Headers.Cookie = context.Request.Headers.Cookie;
        asked.Request.Headers["X-Form-Token"] = form.Fields.FirstOrDefault(field => field.Key == Token).Value;

        return await antiforgery.IsRequestValidAsync(asked)
            ? form with { Fields = [.. form.Fields.Where(field => field.Key != Token)] }
            : null;
    }
}
