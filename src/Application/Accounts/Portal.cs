using CaseManager.Domain.Accounts;

namespace CaseManager.Application.Accounts;

/// <summary>
/// Which side of the system a process shows. In a deployment the two sides are two processes on two host names: the police process
/// knows no login but its own.
/// </summary>
public enum Portal
{
    /// <summary>Both sides in one process: never in production.</summary>
    Both,

    Police,

    Programme,
}

/// <summary>The side that this process shows, and who is welcome there.</summary>
public sealed record PortalOptions(Portal Portal)
{
    /// <summary>In production one process never shows both sides.</summary>
    public void Check(bool isProduction)
    {
        if (isProduction && Portal is Portal.Both)
        {
            throw new InvalidOperationException("In production say Portal=Police or Portal=Programme: the two sides are two processes.");
        }
    }

    public bool Welcomes(Role role) => Portal switch
    {
        Portal.Both => true,
        Portal.Police => role.IsPolice(),
        Portal.Programme => !role.IsPolice(),
    };
}
