namespace CaseManager.Application.Demo;

/// <summary>
/// What will happen to whom, in the order of time. A life is a method that says when it goes on (<c>yield return</c>) and then does what it
/// does at that time; the agenda wakes the one that is next.
/// </summary>
internal sealed class Agenda(DemoClock clock)
{
    private readonly PriorityQueue<IAsyncEnumerator<DateTimeOffset>, (DateTimeOffset At, int Order)> _waiting = new();
    private int _order;

    /// <summary>How many steps were taken.</summary>
    public int Steps { get; private set; }

    public Task Begin(IAsyncEnumerable<DateTimeOffset> life) => GoOn(life.GetAsyncEnumerator());

    /// <summary>Lets everything happen until <paramref name="end"/>; what would come later never does.</summary>
    public async Task RunUntil(DateTimeOffset end, Action<DateTimeOffset> reached, CancellationToken cancellationToken)
    {
        while (_waiting.TryDequeue(out var life, out var next))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (next.At > end)
            {
                await life.DisposeAsync();

                continue;
            }

            clock.MoveTo(next.At);
            reached(next.At);
            await GoOn(life);
        }

        clock.MoveTo(end);
    }

    private async Task GoOn(IAsyncEnumerator<DateTimeOffset> life)
    {
        Steps++;
        if (await life.MoveNextAsync())
        {
            _waiting.Enqueue(life, (life.Current, _order++));
        }
        else
        {
            await life.DisposeAsync();
        }
    }
}
