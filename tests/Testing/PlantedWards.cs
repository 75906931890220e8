namespace CaseManager.Testing;

/// <summary>
/// Two wards at work in which a canary stands in every text field about a person: planted once, and each time it is asked for a programme
/// of its own.
/// </summary>
/// <param name="North">The ward that those who ask belong to.</param>
/// <param name="South">The ward that is none of theirs.</param>
public sealed record PlantedWards(Programme Programme, WardAtWork North, WardAtWork South, Canaries Canaries) : IAsyncDisposable
{
    private static readonly Lazy<Task<Func<Task<PlantedWards>>>> Planted = new(Plant);

    public static async Task<PlantedWards> Start() => await (await Planted.Value)();

    public ValueTask DisposeAsync() => Programme.DisposeAsync();

    private static async Task<Func<Task<PlantedWards>>> Plant()
    {
        var programme = await Programme.Start();
        var north = await programme.Given.WardAtWork(TestWards.North);
        var south = await programme.Given.WardAtWork(TestWards.South);
        await programme.Given.Seldom(north, TestWards.South);
        await programme.Given.Seldom(south, TestWards.North);
        var canaries = await Canaries.Plant(programme);
        var again = await programme.Keep();

        return async () => new(await again(), north, south, canaries);
    }
}
