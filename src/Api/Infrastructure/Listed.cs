using CaseManager.Application.Pipeline;

namespace CaseManager.Api.Infrastructure;

/// <summary>One page of a list, and how many rows the whole list has.</summary>
internal sealed record Listed<T>(IReadOnlyList<T> Items, int Page, int PageSize, int Total);

internal static class ListedExtensions
{
    private const int LastPossible = 1_000_000;

    public static Listed<T> Listed<T>(this PageOf<T> page) => new(page.Rows, page.Number, PageOf<T>.Size, page.Total);

    /// <summary>The page that an address asks for; the first when it does not say.</summary>
    public static int OrFirst(this int? page) => Math.Clamp(page ?? 1, 1, LastPossible);
}
