using System.Buffers.Binary;
using System.Globalization;

namespace CaseManager.Application.Audit;

/// <summary>
/// One of the four tables of the trail, as it is sealed. What is hashed of a row is PostgreSQL's own binary form of a record (record_send):
/// the table's name, then every column with its type and length, so that no byte can change or move from one column to the next unseen.
/// audit.unsealed() says the same; the two are kept apart on purpose, because the owner of the database can change that function.
/// </summary>
internal sealed record TrailTable(string Name, bool KeyIsId, string KeyColumn, string Columns)
{
    /// <summary>The order in which they stand under a seal.</summary>
    public static IReadOnlyList<TrailTable> All { get; } =
    [
        new("entries", false, "id",
            "id, at, recorded_at, xid, account_id, role, use_case, operation, category, client_codes, ward_code, subject_id, reason, ip"),
        new("showings", true, "id", "id, entry_id, recorded_at, xid, client_codes"),
        new("closings", false, "entry_id", "entry_id, at, outcome, xid"),
        new("changes", true, "id", "id, entry_id, at, kind, table_name, row_key, client_code, ward_code, category, before, after, xid"),
    ];

    /// <summary>Bytes before the record itself: the transaction and the key.</summary>
    public const int HeaderSize = sizeof(ulong) + Seal.KeySize;

    /// <summary>Streams the rows of these transactions in the order of the seals: transaction, key, record.</summary>
    public string Copy(ulong from, ulong to) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        copy (
            select xid8send(xid) || {(KeyIsId ? $"int8send(0) || int8send({KeyColumn})" : $"uuid_send({KeyColumn})")}
                || record_send(row('{Name}'::text, {Columns}))
            from audit.{Name} where xid >= '{from}' and xid < '{to}' order by xid, {KeyColumn}
        ) to stdout (format binary)
        """);

    /// <summary>A row's key as people can look it up.</summary>
    public string KeyOf(ReadOnlySpan<byte> key) =>
        KeyIsId
            ? BinaryPrimitives.ReadInt64BigEndian(key[sizeof(long)..]).ToString(CultureInfo.InvariantCulture)
            : new Guid(key, bigEndian: true).ToString();
}
