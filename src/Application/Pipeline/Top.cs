namespace CaseManager.Application.Pipeline;

/// <summary>
/// The first rows of a list that has no pages: things to do, of which the next ones come up as these are done, or people to choose from.
/// </summary>
/// <param name="ThereAreMore">Not all are among the rows.</param>
public sealed record Top<T>(IReadOnlyList<T> Rows, bool ThereAreMore)
{
    /// <summary>Those that may be shown, of rows read one further than that.</summary>
    public static Top<T> Of(IReadOnlyList<T> read, int most) => new([.. read.Take(most)], read.Count > most);
}
