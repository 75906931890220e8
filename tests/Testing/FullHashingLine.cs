using CaseManager.Application.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManager.Testing;

/// <summary>A moment in which as many sign in as the machine may hash passwords for, and as many more wait as may.</summary>
public sealed class FullHashingLine : IAsyncDisposable
{
    private readonly List<Task<IDisposable>> _taken = [];

    private FullHashingLine()
    {
    }

    public static FullHashingLine In(IServiceProvider services)
    {
        var (line, turns) = (new FullHashingLine(), services.GetRequiredService<HashingTurns>());
        for (var turn = turns.Take(CancellationToken.None); !turn.IsFaulted; turn = turns.Take(CancellationToken.None))
        {
            line._taken.Add(turn);
        }

        return line;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var turn in _taken)
        {
            (await turn).Dispose();
        }
    }
}
