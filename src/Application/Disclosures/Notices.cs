using CaseManager.Application.Database;
using CaseManager.Domain;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Disclosures;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CaseManager.Application.Disclosures;

/// <summary>The words that go with everything that leaves, and their version.</summary>
/// <param name="Draft">No lawyer has checked them yet.</param>
public sealed record NoticeWords(string Version, string Vietnamese, string English, bool Draft);

/// <summary>
/// The notice that goes with every page and answer with facts about a client. It is the same for all and changes with a migration only, so
/// a host reads it once a day, under the login of the first request; there is no actor, so it is no use case.
/// </summary>
public sealed class Notices
{
    private readonly Logins _logins;
    private readonly TimeProvider _clock;
    private (DateOnly Day, NoticeWords Words)? _today;

    internal Notices(Logins logins, TimeProvider clock) => (_logins, _clock) = (logins, clock);

    public async Task<NoticeWords> Current(Role role, CancellationToken cancellationToken)
    {
        var day = _clock.Today();
        if (_today is { } known && known.Day == day)
        {
            return known.Words;
        }

        await using var command = _logins.Pool(Logins.Of(role)).CreateCommand(
            """
            select version, words_vi, words_en, draft from directory.notices
            where valid_from <= $1 order by valid_from desc, version desc limit 1
            """);
        command.Parameters.Add(new NpgsqlParameter { Value = day });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        var words = new NoticeWords(reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetBoolean(3));
        _today = (day, words);

        return words;
    }
}

internal static class NoticeRows
{
    /// <summary>The notice of today, read by the use case that sends it out.</summary>
    public static Task<NoticeWords> Notice(this CaseManagerDb db, DateOnly today, CancellationToken cancellationToken) =>
        db.Set<Notice>().Where(notice => notice.ValidFrom <= today)
            .OrderByDescending(notice => notice.ValidFrom).ThenByDescending(notice => notice.Version)
            .Select(notice => new NoticeWords(notice.Version, notice.WordsVi, notice.WordsEn, notice.Draft))
            .FirstAsync(cancellationToken);
}
