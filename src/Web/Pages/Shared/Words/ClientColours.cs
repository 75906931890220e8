using CaseManager.Domain.Clients;

namespace CaseManager.Web.Pages.Shared.Words;

/// <summary>The colour in which a status is shown; the word always stands beside it.</summary>
public static class ClientColours
{
    public static string Of(ClientStatus status) => status switch
    {
        ClientStatus.Enrolled => "blue",
        ClientStatus.Active => "teal",
        ClientStatus.Inactive => "amber",
        ClientStatus.Graduated => "green",
        ClientStatus.Detained => "red",
        ClientStatus.Paused or ClientStatus.Moved or ClientStatus.Deceased or ClientStatus.Withdrawn => "grey",
    };
}
