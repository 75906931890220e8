using CaseManager.Application.Database;
using Npgsql;

namespace CaseManager.Application.Audit;

/// <summary>
/// Keeps the rules over the trail up to date, step by step, so that a finding is there within a minute and no look at the findings walks
/// through the trail. It works without an actor under the sealer's login, which sees counts and no row.
/// </summary>
public sealed class TrailWatch(DatabaseSettings settings, TimeProvider clock)
{
    /// <summary>How often it looks: an alarm is heard within a minute.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(20);

    /// <summary>After so long without a look the bell says so.</summary>
    public static readonly TimeSpan Late = TimeSpan.FromMinutes(2);

    // Rows of one table in a step: what a step holds on to stays small.
    private const int Most = 1000;

    /// <summary>Whether this process was given the login it takes.</summary>
    public bool IsPossible => settings.Knows(Login.Sealer);

    /// <summary>Looks at everything that is new by now. Answers how many things it counted.</summary>
    public async Task<int> Run(CancellationToken cancellationToken = default)
    {
        await using var connection = new NpgsqlConnection(settings.ConnectionString(Login.Sealer) + ";Pooling=false;Max Auto Prepare=0");
        await connection.OpenAsync(cancellationToken);
        await using (var patience = new NpgsqlCommand("set statement_timeout = '5min'", connection))
        {
            await patience.ExecuteNonQueryAsync(cancellationToken);
        }

        var all = 0;
        bool more;
        do
        {
            (var looked, more) = await Step(connection, cancellationToken);
            all += looked;
        }
        while (more);

        return all;
    }

    private async Task<(int Looked, bool More)> Step(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var step = new NpgsqlCommand("select looked, more from audit.watch($1, $2)", connection)
        {
            Parameters = { new() { Value = clock.GetUtcNow() }, new() { Value = Most } },
        };
        await using var reader = await step.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);

        return (reader.GetInt32(0), reader.GetBoolean(1));
    }
}
