using CaseManager.Application.Services;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Consents;
using CaseManager.Domain.Services;

namespace CaseManager.Testing;

public sealed partial class Given
{
    /// <summary>A provider in a ward that offers these services to the ward's clients.</summary>
    public async Task<Id<Provider>> Provider(string ward, params string[] services)
    {
        var administrator = await Administrator();

        return await programme.As(administrator).Send(new SaveProvider(
            Id<Provider>.New(), "Phòng khám Ánh Dương", ProviderKind.Clinic, ward, "Số 1, phố Mẫu", "02980000000", null, null, true, true,
            services, [ward], programme.Clock.Today().AddYears(-1), null));
    }

    /// <summary>A service referral that was made, with the consent that names its provider.</summary>
    public async Task<Id<ServiceReferral>> ServiceReferral(
        ClientCode client, string ward, string service, Actor coordinator, Id<Provider>? provider = null, bool make = true)
    {
        var to = provider ?? await Provider(ward, service);
        var purpose = ConsentTerms.ToSend(
            Enum.Parse<DataCategory>(await programme.Value<string>($"select category from directory.services where code = '{service}'")));
        if (!await programme.Value<bool>(
            $"select exists (select from care.consents where client_code = '{client}' and provider_id = '{to}' and purpose = "
                + $"'{purpose}' and withdrawn_at is null)"))
        {
            await Consent(client, ward, purpose, coordinator, to.Value);
        }

        return await programme.As(coordinator).Send(PlanOf(client, service, to, make));
    }

    /// <summary>The plan of a service referral that shares the client's name.</summary>
    public PlanServiceReferral PlanOf(ClientCode client, string service, Id<Provider> provider, bool make = true) =>
        new(
            Id<ServiceReferral>.New(), client, service, provider, Urgency.Routine, false, false, [SharedItem.Name], null,
            programme.Clock.Today(), make, 1);
}
