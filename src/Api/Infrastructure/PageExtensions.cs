namespace CaseManager.Api.Infrastructure;

internal static class PageExtensions
{
    private const int LastPossible = 1_000_000;

    /// <summary>The page that an address asks for; the first when it does not say.</summary>
    public static int OrFirst(this int? page) => Math.Clamp(page ?? 1, 1, LastPossible);
}
