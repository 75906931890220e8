using Npgsql;

namespace CaseManager.Application.Database;

/// <summary>What went wrong in the database, without the driver's types and codes: hosts know neither.</summary>
public enum DatabaseFault
{
    /// <summary>The database cannot be reached or is too busy: the same request may succeed later.</summary>
    Unavailable,

    /// <summary>A value that no column can hold or that a constraint refuses, where nothing refused it before.</summary>
    InvalidValue,

    /// <summary>A statement failed for any other reason: a fault of ours.</summary>
    Failed,
}

/// <summary>Reads an exception of the database, for every host alike.</summary>
public static class DatabaseFaults
{
    /// <summary>What an exception, or the one inside it, says of the database; null when it does not come from there.</summary>
    public static DatabaseFault? Of(Exception exception) =>
        (exception as NpgsqlException ?? exception.InnerException as NpgsqlException) switch
        {
            null => null,
            PostgresException { IsTransient: false, SqlState: ['2', '2' or '3', ..] } => DatabaseFault.InvalidValue,
            PostgresException { IsTransient: false } => DatabaseFault.Failed,
            _ => DatabaseFault.Unavailable,
        };
}
