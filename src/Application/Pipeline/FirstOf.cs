namespace CaseManager.Application.Pipeline;

/// <summary>The first rows of a list of things to do: the next ones come up as these are done.</summary>
/// <param name="ThereAreMore">Not all are among the rows.</param>
public sealed record FirstOf<T>(IReadOnlyList<T> Rows, bool ThereAreMore)
{
    /// <summary>Those that may be shown, of rows read one further than that.</summary>
    public static FirstOf<T> Of(IReadOnlyList<T> read, int most) => new([.. read.Take(most)], read.Count > most);
}
