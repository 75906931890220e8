using CaseManager.Application.Database;
using CaseManager.Domain.Outcomes;
using Npgsql;
using NpgsqlTypes;

namespace CaseManager.Application.Outcomes;

/// <summary>
/// Prepares the figures: counts the people, hides what is small, and puts the result where programme staff read it. It works without an
/// actor under a login that may count and put figures there, and can see no record of a person.
/// </summary>
public sealed class OutcomesRefresh(DatabaseSettings settings, TimeProvider clock)
{
    /// <summary>Whether this process was given the login it takes.</summary>
    public bool IsPossible => settings.Knows(Login.Sealer);

    /// <summary>Prepares all figures anew; readers see the old ones until the new ones are complete. Answers how many there are.</summary>
    public async Task<int> Run(CancellationToken cancellationToken = default)
    {
        await using var connection = new NpgsqlConnection(settings.ConnectionString(Login.Sealer) + ";Pooling=false;Max Auto Prepare=0");
        await connection.OpenAsync(cancellationToken);
        await Execute("set statement_timeout = '10min'; select pg_advisory_lock(7423600)");

        // Of a whole country the preparing takes a while: no transaction stays open meanwhile.
        var counts = await Count(connection, cancellationToken);
        var figures = OutcomeReport.Prepare(counts);

        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await Execute("delete from outcomes.figures; delete from outcomes.preparations");
        await Store(connection, figures, cancellationToken);
        await using (var prepared =
            new NpgsqlCommand("insert into outcomes.preparations (prepared_at, first_month) values ($1, $2)", connection))
        {
            prepared.Parameters.Add(new() { Value = clock.GetUtcNow() });
            prepared.Parameters.Add(
                new() { Value = counts.Count == 0 ? DBNull.Value : counts.Min(c => c.Month), NpgsqlDbType = NpgsqlDbType.Date });
            await prepared.ExecuteNonQueryAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);

        return figures.Count;

        async Task Execute(string sql)
        {
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private static async Task<List<OutcomeCount>> Count(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("select month, ward_code, measure, people, waits from outcomes.counts()", connection)
        {
            CommandTimeout = 600
        };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var counts = new List<OutcomeCount>();
        while (await reader.ReadAsync(cancellationToken))
        {
            counts.Add(new(
                reader.GetFieldValue<DateOnly>(0), reader.GetString(1), reader.GetString(2), reader.GetInt32(3),
                reader.GetFieldValue<int[]>(4)));
        }

        return counts;
    }

    private static async Task Store(
        NpgsqlConnection connection, IReadOnlyList<PublishedFigure> figures, CancellationToken cancellationToken)
    {
        await using var insert = new NpgsqlCommand(
            """
            insert into outcomes.figures (period, ward_code, measure, publication, number, median_wait)
            select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::int[], $6::double precision[])
            """,
            connection);
        Add(figures.Select(f => f.Period.Code));
        Add(figures.Select(f => f.WardCode ?? ""));
        Add(figures.Select(f => f.Measure));
        Add(figures.Select(f => f.Publication.ToString()));
        Add(figures.Select(f => f.Number));
        Add(figures.Select(f => f.MedianWait));
        await insert.ExecuteNonQueryAsync(cancellationToken);

        void Add<T>(IEnumerable<T> column) => insert.Parameters.Add(new() { Value = column.ToArray() });
    }
}
