using CaseManager.Application.Accounts;
using CaseManager.Application.Pipeline;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CaseManager.Web.Infrastructure;

/// <summary>What a request knows about the password of the one who asks: a use case of weight requires that it was given lately.</summary>
internal sealed class Reauthentication
{
    /// <summary>The field in which a form takes the password.</summary>
    public const string Field = "Reauthentication";

    // A form that is opened now is to be sent before the password is too old.
    private static readonly TimeSpan TimeToFillIn = TimeSpan.FromMinutes(2);

    /// <summary>When the password was last given in this session.</summary>
    public DateTimeOffset GivenAt { get; set; }

    /// <summary>The outcome of giving it with this form.</summary>
    public SignInAnswer? Answer { get; set; }

    /// <summary>Whether what was asked cannot be done without it.</summary>
    public bool Asked { get; set; }

    public bool IsOld(DateTimeOffset now) => Answer is not SignInAnswer.Welcome && now - GivenAt > Sessions.ConfirmedFor - TimeToFillIn;

    public static Reauthentication Of(HttpContext http) =>
        http.Items.TryGetValue(typeof(Reauthentication), out var known)
            ? (Reauthentication)known!
            : (Reauthentication)(http.Items[typeof(Reauthentication)] = new Reauthentication())!;
}

/// <summary>Checks the password that came with a form, before the form does anything.</summary>
internal sealed class ReauthenticationFilter(RequestActor acting) : IAsyncPageFilter
{
    private const int MaxLength = 128;

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (acting is { IsSomebody: true, Session: { } session }
            && (await ReadableForm.Of(http.Request))?[Reauthentication.Field] is [{ Length: > 0 and <= MaxLength } password, ..])
        {
            // Set up here alone: hardly any request brings a password, and what checks one is much.
            var passwords = http.RequestServices.GetRequiredService<Passwords>();
            Reauthentication.Of(http).Answer = await passwords.Confirm(
                acting.Actor, session, password, http.Connection.RemoteIpAddress, http.RequestAborted);
        }

        await next();
    }
}
