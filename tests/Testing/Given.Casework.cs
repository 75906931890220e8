using CaseManager.Domain;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Contacts;

namespace CaseManager.Testing;

public sealed partial class Given
{
    /// <summary>A follow-up that is still to be done.</summary>
    public async Task<Id<FollowUp>> FollowUp(ClientCode code, string ward, DateOnly on, FollowUpKind kind = FollowUpKind.Month3)
    {
        var id = Id<FollowUp>.New();
        await programme.Execute(
            "insert into care.follow_ups (id, client_code, ward_code, kind, due_on) values ($1, $2, $3, $4, $5)", id.Value, code.Value, ward, kind.ToString(), on);

        return id;
    }
}
