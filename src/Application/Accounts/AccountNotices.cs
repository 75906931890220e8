using CaseManager.Application.Database;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using Npgsql;

namespace CaseManager.Application.Accounts;

/// <summary>What happened to an account that sees.</summary>
public enum AccountEvent
{
    /// <summary>A new way in was proposed for somebody who has one.</summary>
    ResetProposed,
    Invite,
    Change,
    Enable,
    Link,
    Limits,

    /// <summary>A password was set with a link.</summary>
    TakenUp,
}

/// <summary>One thing that a person is told, until it was read.</summary>
/// <param name="Own">It is about the reader's own account. No notice names anybody.</param>
public sealed record AccountNotice(AccountEvent Event, DateTimeOffset At, bool Own);

/// <summary>
/// What is told about accounts to their holders and to those who hold the second key, under the login that checks passwords: it is about
/// the door, not about a record.
/// </summary>
public sealed class AccountNotices
{
    private const int Most = 50;

    private readonly Logins _logins;
    private readonly TimeProvider _clock;

    internal AccountNotices(Logins logins, TimeProvider clock) => (_logins, _clock) = (logins, clock);

    /// <summary>What the person has not read yet, the latest first.</summary>
    public async Task<IReadOnlyList<AccountNotice>> Of(Actor actor, CancellationToken cancellationToken = default)
    {
        if (actor.Role.IsPolice())
        {
            return [];
        }

        await using var command = _logins.SigningIn.CreateCommand(
            """
            select event, at, about_id = account_id from accounts.notices
            where account_id = $1 and seen_at is null order by at desc, id limit $2
            """);
        command.Parameters.Add(new NpgsqlParameter { Value = actor.AccountId.Value });
        command.Parameters.Add(new NpgsqlParameter { Value = Most });
        var notices = new List<AccountNotice>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            notices.Add(new(
                Enum.Parse<AccountEvent>(reader.GetString(0)), reader.GetFieldValue<DateTimeOffset>(1), reader.GetBoolean(2)));
        }

        return notices;
    }

    /// <summary>The person has read what was told up to a moment.</summary>
    public async Task Read(Actor actor, DateTimeOffset until, CancellationToken cancellationToken = default)
    {
        if (actor.Role.IsPolice())
        {
            return;
        }

        await using var command = _logins.SigningIn.CreateCommand(
            "update accounts.notices set seen_at = $3 where account_id = $1 and at <= $2 and seen_at is null");
        command.Parameters.Add(new NpgsqlParameter { Value = actor.AccountId.Value });
        command.Parameters.Add(new NpgsqlParameter { Value = until });
        command.Parameters.Add(new NpgsqlParameter { Value = _clock.GetUtcNow() });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
