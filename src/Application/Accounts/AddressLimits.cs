using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManager.Application.Accounts;

/// <summary>
/// How much one address may ask for without being signed in. An office of many people behind one address is far below; what is guessed
/// there is counted by name and device besides (<see cref="Guesses"/>).
/// </summary>
public static class AddressLimits
{
    /// <summary>The policy of what takes a password from somebody who is not signed in.</summary>
    public const string SignIn = "sign-in";

    private const int RequestsEachMinute = 1200;
    private const int SignInsEachMinute = 120;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    /// <summary>Comes after authentication: who is signed in is not limited.</summary>
    public static void AddAddressLimits(this IServiceCollection services) => services.AddRateLimiter(limits =>
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.OnRejected = (rejected, _) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = "60";

            return ValueTask.CompletedTask;
        };
        limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http =>
            http.User.Identity is { IsAuthenticated: true }
                ? RateLimitPartition.GetNoLimiter("signed in")
                : EachMinute(http, RequestsEachMinute));
        limits.AddPolicy(SignIn, http => HttpMethods.IsPost(http.Request.Method)
            ? EachMinute(http, SignInsEachMinute)
            : RateLimitPartition.GetNoLimiter("looks"));
    });

    /// <summary>So many requests of one address within a minute.</summary>
    public static RateLimitPartition<string> EachMinute(HttpContext http, int most) => RateLimitPartition.GetFixedWindowLimiter(
        $"{http.Connection.RemoteIpAddress}", _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = Window });
}
