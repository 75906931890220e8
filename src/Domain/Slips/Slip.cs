using CaseManager.Domain.Accounts;

namespace CaseManager.Domain.Slips;

/// <summary>
/// The note by which a police officer hands a person over to the ward's coordinator. It names the person as the officer knows them and
/// never a client; for the officer it ends when it is sent.
/// </summary>
public sealed class Slip
{
    public const int PersonLabelMaxLength = 100;
    public const int PlaceMaxLength = 60;
    public const int NoteMaxLength = 300;
    public const int AppointmentPlaceMaxLength = 100;

    /// <summary>How many days back an officer may have met the person.</summary>
    public const int MetDaysBack = Limits.SlipMetDays;

    /// <summary>How many days the card that the person is given answers; an appointment lies within them.</summary>
    public const int CardDays = Limits.SlipCardDays;

    /// <summary>How many days a slip stays in the officer's own list, in every state.</summary>
    public const int OwnListDays = Limits.OwnSlipsDays;

    private Slip()
    {
    }

    public Id<Slip> Id { get; private init; }

    /// <summary>How people speak of the slip, such as GT-7K3M-QXC: random, it counts nothing.</summary>
    public string Reference { get; private init; } = null!;

    public Id<Account> OfficerId { get; private init; }

    /// <summary>The ward whose coordinator receives it.</summary>
    public string WardCode { get; private init; } = null!;

    public DateTimeOffset FiledAt { get; private init; }

    /// <summary>All that the officer ever learns of it.</summary>
    public SlipWord Word { get; private set; }

    public DateTimeOffset? ReceivedAt { get; private set; }

    public ReferralBasis Basis { get; private init; }

    /// <summary>Who it is about; null for a role that reads slips but no names.</summary>
    public SlipPerson? Person { get; private init; }

    public AgeBand AgeBand { get; private init; }

    public PersonGender Gender { get; private init; }

    /// <summary>How the person can be reached without revealing why.</summary>
    public IReadOnlyList<ContactWay> ContactWays { get; private init; } = [];

    /// <summary>Where the person is staying; null when elsewhere or not known.</summary>
    public string? StayingWardCode { get; private init; }

    public DateOnly MetOn { get; private init; }

    public string PlaceWardCode { get; private init; } = null!;

    /// <summary>Where they met, in a few words that are not an address.</summary>
    public string? Place { get; private init; }

    /// <summary>What the person asks for help with.</summary>
    public IReadOnlyList<SlipNeed> Needs { get; private init; } = [];

    public bool Urgent { get; private init; }

    /// <summary>The person agreed to meet the coordinator: without that there is no slip.</summary>
    public bool Agreed { get; private init; }

    public HandOverMode HandOver { get; private init; }

    public DateTimeOffset? AppointmentAt { get; private init; }

    public string? AppointmentPlace { get; private init; }

    /// <summary>What the QR code on the card in the person's hand leads to.</summary>
    public string CardCode { get; private init; } = null!;

    /// <summary>An officer hands a person over who agreed to it.</summary>
    public static Slip File(
        Id<Slip> id, Id<Account> officerId, DateTimeOffset at, PersonMet person, Encounter encounter, bool agreed, HandOver handOver)
    {
        var today = at.DayInVietnam();
        if (!agreed)
        {
            throw new RuleBrokenException("Slips.Rule.NotAgreed");
        }

        if (encounter.MetOn > today || encounter.MetOn < today.AddDays(-MetDaysBack))
        {
            throw new RuleBrokenException("Slips.Rule.MetOn", MetDaysBack);
        }

        if (new[] { person.Label, encounter.Place, encounter.Note, handOver.Place }.Any(CitizenNumber.IsIn))
        {
            throw new RuleBrokenException("Common.Rule.CitizenNumber");
        }

        if (handOver.Mode is HandOverMode.Appointment != handOver.At is not null || handOver.At < at || handOver.At > at.AddDays(CardDays))
        {
            throw new RuleBrokenException("Slips.Rule.Appointment", CardDays);
        }

        var ward = person.StayingWardCode ?? encounter.PlaceWardCode;

        return new()
        {
            Id = id,
            Reference = SlipReference.New(),
            OfficerId = officerId,
            WardCode = ward,
            FiledAt = at,
            Word = SlipWord.Sent,
            Basis = encounter.Basis,
            Person = new(id, ward, person.Label, person.Phone, encounter.Note),
            AgeBand = person.AgeBand,
            Gender = person.Gender,
            ContactWays = [.. person.ContactWays.Distinct().Order()],
            StayingWardCode = person.StayingWardCode,
            MetOn = encounter.MetOn,
            PlaceWardCode = encounter.PlaceWardCode,
            Place = encounter.Place,
            Needs = [.. encounter.Needs.Distinct().Order()],
            Urgent = encounter.Urgent,
            Agreed = agreed,
            HandOver = handOver.Mode,
            AppointmentAt = handOver.At,
            AppointmentPlace = handOver.At is null ? null : handOver.Place,
            CardCode = Slips.CardCode.New(),
        };
    }

    /// <summary>The coordinator has it. Receiving it again changes nothing.</summary>
    public void Receive(DateTimeOffset at)
    {
        if (Word is SlipWord.Sent)
        {
            Word = SlipWord.Received;
            ReceivedAt = at;
        }
    }
}

/// <summary>The person, as far as an officer may write them down.</summary>
public sealed record PersonMet(
    string Label, AgeBand AgeBand, PersonGender Gender, string? Phone, IReadOnlyCollection<ContactWay> ContactWays,
    string? StayingWardCode);

/// <summary>How officer and person met, and what the person could use help with.</summary>
public sealed record Encounter(
    ReferralBasis Basis, DateOnly MetOn, string PlaceWardCode, string? Place, IReadOnlyCollection<SlipNeed> Needs, bool Urgent,
    string? Note);

/// <summary>How the person gets from the officer to the coordinator.</summary>
public sealed record HandOver(HandOverMode Mode, DateTimeOffset? At = null, string? Place = null);
