using CaseManager.Application.Slips;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Slips;

namespace CaseManager.Testing;

public sealed partial class Given
{
    /// <summary>A slip as an officer fills it in for a ward, ready to be filed; a test changes what matters to it.</summary>
    public FileSlip FilledInSlip(string ward, string personLabel = "Trần Văn Mẫu") => new(
        Id: Id<Slip>.New(),
        Adult: AdultAnswer.Yes,
        Violence: false,
        Trafficking: false,
        PersonLabel: personLabel,
        AgeBand: AgeBand.From25To34,
        Gender: PersonGender.Man,
        Phone: "0900 000 418",
        ContactWays: [ContactWay.Call],
        StayingWardCode: ward,
        Basis: ReferralBasis.SocialContact,
        MetOn: programme.Clock.Today(),
        PlaceWardCode: ward,
        Place: "Gần chợ",
        HelpWith: [SlipNeed.Housing, SlipNeed.Work],
        Urgent: false,
        Note: null,
        Answer: PersonAnswer.Agreed,
        HandOver: HandOverMode.CallLater);

    /// <summary>A slip filed by an officer of the ward.</summary>
    public async Task<Id<Slip>> Slip(string ward, Actor? officer = null, string personLabel = "Trần Văn Mẫu") =>
        (await programme.As(officer ?? await Officer(ward)).Send(FilledInSlip(ward, personLabel))).Id;

    /// <summary>Assigns the duty of a ward.</summary>
    public Task DutyCoordinator(string ward, string name = "Chị Lan") =>
        programme.Execute(
            "insert into directory.duty_coordinators (ward_code, name, phone, hours, place) values ($1, $2, '02980000000', "
                + "'7:00–21:00', 'Trạm Y tế phường Hoa Sữa')",
            ward, name);
}
