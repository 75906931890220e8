using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;

namespace CaseManager.Application.Installation;

/// <summary>The programme's own database: its files, and what the code puts into it at every migration.</summary>
public static class ProgrammeDatabase
{
    private static readonly TimeSpan LockTimeout = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Brings the database forward, and puts in the signing keys, <see cref="Limits.InDatabase"/>, the words of the trail
    /// (<see cref="AuditWord.All"/>) and the rows of <see cref="AccessPolicy.Grants"/>.
    /// </summary>
    public static Task<Migration> Migrate(DatabaseSettings settings, CancellationToken cancellationToken = default) =>
        Migrator.Migrate(settings, DatabaseFiles.CaseManager, session => Seed(session, settings), LockTimeout, cancellationToken);

    internal static async Task Seed(MigrationSession session, DatabaseSettings settings)
    {
        await session.Run("delete from sec.context_keys");
        foreach (var roles in Enum.GetValues<Role>().GroupBy(Logins.Of))
        {
            var login = DatabaseSettings.NameOf(roles.Key);
            if (settings.Logins.TryGetValue(login, out var known) && known.ContextKey is { } key)
            {
                await session.Run(
                    "insert into sec.context_keys (login, key, roles) values ($1::name, $2, $3)",
                    login, Convert.FromBase64String(key), roles.Select(role => role.ToString()).ToArray());
            }
        }

        await session.Run("delete from sec.limits");
        foreach (var (name, lasts) in Limits.InDatabase)
        {
            await session.Run("insert into sec.limits (name, lasts) values ($1, $2)", name, lasts);
        }

        await session.Run("update audit.use_cases set current = false");
        foreach (var word in AuditWord.All)
        {
            await session.Run(
                """
                insert into audit.use_cases (name, operation, category, reasons, current) values ($1, $2, $3, nullif($4, ''), true)
                on conflict (name) do update
                set operation = excluded.operation, category = excluded.category, reasons = excluded.reasons, current = true
                """,
                word.Name, word.Operation, word.Category, word.Reasons);
        }

        await session.Run("delete from sec.access_grants");
        foreach (var grant in AccessPolicy.Grants)
        {
            await session.Run(
                "insert into sec.access_grants (role, operation, category, reach, consent) values ($1, $2, $3, $4, nullif($5, ''))",
                grant.Role.ToString(),
                grant.Operation.ToString(),
                grant.Category.ToString(),
                grant.Reach.ToString(),
                grant.Consent?.ToString() ?? "");
        }
    }
}
