using CaseManager.Application.Database;
using CaseManager.Domain.Slips;
using Npgsql;

namespace CaseManager.Application.Slips;

/// <summary>
/// What a card shows its holder, signed in or not: whom to call, where and when. There is no actor, so this is no use case: it asks
/// one function of the database, under the login that knows nothing else of slips.
/// </summary>
public sealed class Cards
{
    private readonly Logins _logins;
    private readonly TimeProvider _clock;

    internal Cards(Logins logins, TimeProvider clock) => (_logins, _clock) = (logins, clock);

    /// <summary>Null for a code that is unknown or older than fourteen days.</summary>
    public async Task<CardDetails?> Find(string? typed, CancellationToken cancellationToken)
    {
        if (CardCode.Normalize(typed) is not { } code)
        {
            return null;
        }

        await using var command = _logins.SigningIn.CreateCommand(
            "select name, phone, hours, place, appointment_at from intake.card($1, $2)");
        command.Parameters.Add(new() { Value = code });
        command.Parameters.Add(new() { Value = _clock.GetUtcNow() });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);

        return await reader.ReadAsync(cancellationToken)
            ? new(
                Words(reader, 0), Words(reader, 1), Words(reader, 2), Words(reader, 3),
                await reader.IsDBNullAsync(4, cancellationToken) ? null : reader.GetFieldValue<DateTimeOffset>(4))
            : null;
    }

    private static string? Words(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
}
