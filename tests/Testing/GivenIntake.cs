using CaseManager.Application.Clients;
using CaseManager.Application.People;
using CaseManager.Application.Slips;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Consents;
using CaseManager.Domain.Slips;

namespace CaseManager.Testing;

public sealed partial class Given
{
    /// <summary>A consent form on paper as a coordinator fills it in.</summary>
    public static ConsentForm ConsentForm(params ConsentPurpose[] purposes) => new()
    {
        Purposes = purposes.Length == 0 ? [ConsentPurpose.TakePart] : purposes,
        Channel = ConsentChannel.Paper,
        Language = "vi",
        TextVersion = "2026-07",
        CopyGiven = true,
    };

    /// <summary>The identity of a person, as a coordinator records it.</summary>
    public static PersonForm PersonForm(string fullName = "Lê Thị Mẫu", string? phone = "0900 000 512") => new()
    {
        FullName = fullName,
        BirthYear = 1995,
        Gender = Gender.Woman,
        Phone = phone,
        SafeToCall = true,
    };

    /// <summary>The form by which a self-referred person is enrolled.</summary>
    public static EnrolClient Enrolment(string ward, string? slip = null) =>
        new(Id<Consent>.New(), slip, slip is null ? ward : null, slip is null ? EntryPathway.Self : null, PersonForm(), ConsentForm());

    /// <summary>A slip that waits for a coordinator of the ward, by its reference.</summary>
    public async Task<string> WaitingSlip(string ward, string personLabel = "Lê Thị Mẫu")
    {
        var id = await Slip(ward, personLabel: personLabel);

        return await programme.Value<string>($"select reference from intake.slips where id = '{id}'");
    }

    /// <summary>A slip whose person the coordinator has met.</summary>
    public async Task<string> ContactedSlip(string ward, Actor coordinator, string personLabel = "Lê Thị Mẫu")
    {
        var reference = await WaitingSlip(ward, personLabel);
        await programme.As(coordinator).Send(new ReceiveSlip(reference));
        await programme.As(coordinator).Send(Attempt(reference, ContactResult.Reached));

        return reference;
    }

    /// <summary>A try to reach the person of a slip, at this very moment.</summary>
    public RecordContactAttempt Attempt(string reference, ContactResult result)
    {
        var now = TimeZoneInfo.ConvertTime(programme.Clock.GetUtcNow(), VietnamTime.Zone);

        return new(
            Id<ContactAttempt>.New(), reference, programme.Clock.Today(), TimeOnly.FromDateTime(now.DateTime), ContactWay.Call, result);
    }
}
