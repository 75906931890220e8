namespace CaseManager.Domain;

/// <summary>A record about a client: whose it is, in which ward, and on which side of the barrier.</summary>
public interface IClientRecord
{
    ClientCode ClientCode { get; }

    string WardCode { get; }

    DataCategory Category { get; }
}

/// <summary>A record that people edit: a second editor who saw an older version is told so, never silently overwritten.</summary>
public interface IVersioned
{
    long Version { get; }
}
