using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Audit;
using CaseManager.Domain.Clients;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Audit;

/// <summary>What kind of attempt a reviewer looks for.</summary>
public enum AuditKind
{
    Read,
    Write,
    SignIn,
}

/// <summary>What a reviewer looks at first.</summary>
public enum AuditFocus
{
    /// <summary>About a client of none of the actor's wards: refused, or opened in an emergency.</summary>
    OutOfWard,

    /// <summary>What was done in an emergency, and the opening itself.</summary>
    Emergency,

    /// <summary>What left the system: files and prints.</summary>
    Export,
    Refusal,

    /// <summary>A whole phone number was shown.</summary>
    Reveal,

    /// <summary>Within the first day after a password was set with a link: it may be somebody else.</summary>
    AfterReset,
}

/// <summary>A reviewer reads the trail, latest first. The reading is itself an entry that names the client asked about.</summary>
/// <param name="From">The first day, in Vietnam.</param>
/// <param name="To">The last day.</param>
/// <param name="OlderThan">The entry after which to go on: pages stay fast however long the trail is.</param>
public sealed record ListAuditEntries(
    ClientCode? Client = null, Id<Account>? Account = null, DateOnly? From = null, DateOnly? To = null, AuditKind? Kind = null,
    AuditOutcome? Outcome = null, Guid? OlderThan = null, AuditFocus? Focus = null) : IQuery<AuditEntries>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Audit);

    public Subject About => Subject.Own;

    public static string Reasons => AuditReason.OfClient;

    public string? Reason => Client?.Value;
}

/// <summary>One page of the trail.</summary>
/// <param name="Next">Where the next page begins; null on the last.</param>
public sealed record AuditEntries(IReadOnlyList<AuditEntryRow> Rows, Guid? Next);

/// <summary>One line of the trail. It holds no name of a client, no value, nothing about health.</summary>
/// <param name="Outcome">Null while the attempt is still running, or when it was cut off.</param>
/// <param name="AfterReset">The account's password was set with a link within the day before.</param>
public sealed record AuditEntryRow(
    Guid Id, DateTimeOffset At, string? Who, Role? Role, string UseCase, AuditKind Kind, IReadOnlyList<string> ClientCodes,
    string? WardCode, string? Reason, string? Ip, AuditOutcome? Outcome, bool AfterReset = false);

internal sealed class ListAuditEntriesValidator : AbstractValidator<ListAuditEntries>
{
    public ListAuditEntriesValidator()
    {
        RuleFor(query => query.From).Must(CanBeADay).WithMessage(_ => Text.T("Common.Error.Invalid"));
        RuleFor(query => query.To).Must(CanBeADay).WithMessage(_ => Text.T("Common.Error.Invalid"));
    }

    private static bool CanBeADay(DateOnly? day) => day is null or { Year: >= 2000 and < 3000 };
}

internal sealed class ListAuditEntriesHandler(CaseManagerDb db) : IRequestHandler<ListAuditEntries, AuditEntries>
{
    private const int Size = 50;

    // A list of clients names up to a page of them; more than this is not read in a line.
    private const int CodesShown = 25;

    private static readonly TimeSpan Marked = TimeSpan.FromHours(Limits.AfterResetHours);

    private static readonly string[] Exports = NamesOf(typeof(IExports));

    private static readonly string[] Reveals = NamesOf(typeof(IReveals));

    public async Task<AuditEntries> Handle(ListAuditEntries query, CancellationToken cancellationToken)
    {
        var (client, kind) = (query.Client?.Value, query.Kind?.ToString());
        var begins = query.From?.StartInVietnam();
        var ends = query.To?.AddDays(1).StartInVietnam();
        var about = client is null ? null : await About(client, cancellationToken);
        var older = query.OlderThan is null
            ? null
            : await db.Set<AuditEntry>().Where(entry => entry.Id == query.OlderThan).Select(entry => (DateTimeOffset?)entry.At)
            .SingleOrDefaultAsync(cancellationToken);
        var rows = await (
            from entry in Entries(query.Focus)
            where (about == null || about.Contains(entry.Id))
                && (older == null || (entry.At <= older && (entry.At < older || entry.Id.CompareTo(query.OlderThan!.Value) < 0)))
                && (query.Account == null || entry.AccountId == query.Account)
                && (begins == null || entry.At >= begins)
                && (ends == null || entry.At < ends)
                && (kind == null || entry.Operation == kind)
            join a in db.Set<Account>() on entry.AccountId equals a.Id into accounts
            from account in accounts.DefaultIfEmpty()
            join c in db.Set<AuditClosing>() on entry.Id equals c.EntryId into closings
            from closing in closings.DefaultIfEmpty()
            where query.Outcome == null || closing.Outcome == query.Outcome
            orderby entry.At descending, entry.Id descending
            select new
            {
                entry,
                Who = account.FullName,
                Outcome = (AuditOutcome?)closing.Outcome,
                AfterReset = db.Set<AuditEntry>().Any(reset =>
                    reset.AccountId == entry.AccountId && reset.UseCase == "TakeUpSignInLink"
                        && reset.At <= entry.At && reset.At > entry.At - Marked),
                Showings = db.Set<AuditShowing>().Where(s => s.EntryId == entry.Id).Select(s => s.ClientCodes).ToList(),
            }).Take(Size + 1).ToListAsync(cancellationToken);

        return new(
            [
                .. rows.Take(Size).Select(row => new AuditEntryRow(
                    row.entry.Id, row.entry.At, row.Who, RoleOf(row.entry.Role), row.entry.UseCase,
                    Enum.Parse<AuditKind>(row.entry.Operation),
                    [.. row.entry.ClientCodes.Concat(row.Showings.SelectMany(codes => codes)).Distinct().Take(CodesShown)],
                    row.entry.WardCode, row.entry.Reason, row.entry.Ip?.ToString(), row.Outcome, row.AfterReset)),
            ],
            rows.Count > Size ? rows[Size - 1].entry.Id : null);
    }

    /// <summary>The role; null where there was none, or the code has none of this name any more.</summary>
    public static Role? RoleOf(string? name) => Enum.TryParse<Role>(name, out var role) ? role : null;

    private static string[] NamesOf(Type kind) =>
        [.. typeof(IUseCase).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(kind)).Select(type => type.Name)];

    // The few entries that name the client or showed the client in a list. Read first: in one statement with the rest, PostgreSQL is
    // tempted to walk the whole trail backwards until it has met fifty of them.
    private Task<List<Guid>> About(string client, CancellationToken cancellationToken) =>
        db.Database.SqlQuery<Guid>($"""select about as "Value" from audit.about({client})""").ToListAsync(cancellationToken);

    private IQueryable<AuditEntry> Entries(AuditFocus? focus) => focus is not { } chosen ? db.Set<AuditEntry>() : chosen switch
    {
        AuditFocus.Emergency => db.Set<AuditEntry>().FromSql($@"select e.* from audit.entries e where e.reason like 'break\_glass%'"),
        AuditFocus.Export => db.Set<AuditEntry>().Where(entry => Exports.Contains(entry.UseCase)),
        AuditFocus.AfterReset => db.Set<AuditEntry>().FromSql(
            $"""
            select distinct e.* from audit.entries r
            join audit.entries e on e.account_id = r.account_id and e.at >= r.at and e.at < r.at + {Marked}
            where r.use_case = 'TakeUpSignInLink'
            """),
        AuditFocus.Reveal => db.Set<AuditEntry>().Where(entry => Reveals.Contains(entry.UseCase)),
        AuditFocus.Refusal => db.Set<AuditEntry>().FromSql(
            $"""
            select e.* from audit.entries e where exists (select from audit.closings c where c.entry_id = e.id and c.outcome = 'Refused')
            """),
        AuditFocus.OutOfWard => db.Set<AuditEntry>().FromSql(
            $"""
            select e.* from audit.entries e where e.reason like 'break\_glass%' and cardinality(e.client_codes) > 0
            union
            select e.* from audit.closings c join audit.entries e on e.id = c.entry_id
            where c.outcome = 'Refused' and cardinality(e.client_codes) > 0 and audit.out_of_ward(e.account_id, e.client_codes[1])
            """),
    };
}
