using System.Text.Json.Serialization;

namespace CaseManager.Application.Pipeline;

/// <summary>One page of a list.</summary>
/// <param name="Number">Which page, from 1.</param>
/// <param name="Total">How many rows the whole list has.</param>
public sealed record Page<T>(
    [property: JsonPropertyName("items")] IReadOnlyList<T> Rows, [property: JsonPropertyName("page")] int Number, int Total)
{
    public const int Size = 25;

    /// <summary>How many rows a full page has.</summary>
    public int PageSize { get; } = Size;

    /// <summary>The number of the last page; 1 when the list is empty.</summary>
    [JsonIgnore]
    public int Last => LastOf(Total);

    /// <summary>The page that a list of so many rows has, nearest to a number from an address.</summary>
    public static int Nearest(int number, int total) => Math.Clamp(number, 1, LastOf(total));

    /// <summary>How many rows stand before a page; any number from an address is clamped.</summary>
    public static int Before(int number) => (Math.Clamp(number, 1, 1_000_000) - 1) * Size;

    private static int LastOf(int total) => Math.Max(1, (total + Size - 1) / Size);
}
