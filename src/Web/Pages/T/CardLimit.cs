using CaseManager.Application.Accounts;

namespace CaseManager.Web.Pages.T;

/// <summary>Limits how many codes of cards can be tried.</summary>
internal static class CardLimit
{
    private const int EachMinute = 30;

    public static void AddCardLimit(this IServiceCollection services) => services.AddRateLimiter(limits =>
        limits.AddPolicy(IndexModel.RateLimit, http => AddressLimits.EachMinute(http, EachMinute)));
}
