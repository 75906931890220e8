using CaseManager.Application.Slips;
using CaseManager.Domain;
using CaseManager.Domain.Slips;

namespace CaseManager.Web.Pages.Slips;

/// <summary>When officer and person met, as it is asked.</summary>
public enum DayMet
{
    Today,
    Yesterday,
    Earlier,
}

/// <summary>The four steps of a new slip, as they stand on the page. Nothing about the person's answer is filled in beforehand.</summary>
public sealed class SlipForm
{
    public Id<Slip> Id { get; set; } = Id<Slip>.New();

    public AdultAnswer? Adult { get; set; }

    public bool? Violence { get; set; }

    public bool? Trafficking { get; set; }

    public string PersonLabel { get; set; } = "";

    public AgeBand? AgeBand { get; set; }

    public PersonGender? Gender { get; set; }

    public string? Phone { get; set; }

    public List<ContactWay> ContactWays { get; set; } = [];

    public string? StayingWardCode { get; set; }

    public ReferralBasis? Basis { get; set; }

    public DayMet? Met { get; set; } = DayMet.Today;

    public DateOnly? MetOn { get; set; }

    public string PlaceWardCode { get; set; } = "";

    public string? Place { get; set; }

    public List<SlipNeed> HelpWith { get; set; } = [];

    public bool Urgent { get; set; }

    public string? Note { get; set; }

    public PersonAnswer? Answer { get; set; }

    public HandOverMode? HandOver { get; set; }

    public DateOnly? AppointmentOn { get; set; }

    public TimeOnly? AppointmentTime { get; set; }

    public string? AppointmentPlace { get; set; }

    /// <summary>The answer that ends the form, if one does.</summary>
    public StopReason? Stop => this switch
    {
        { Adult: AdultAnswer.No } => StopReason.Under18,
        { Violence: true } => StopReason.Violence,
        { Trafficking: true } => StopReason.Trafficking,
        { Answer: PersonAnswer.Declined } => StopReason.Declined,
        { Answer: PersonAnswer.Undecided } => StopReason.Undecided,
        _ => null,
    };

    public FileSlip ToCommand(DateOnly today) => new(
        Id, Adult, Violence, Trafficking, PersonLabel, AgeBand, Gender, Phone, ContactWays, StayingWardCode, Basis,
        Met switch { DayMet.Today => today, DayMet.Yesterday => today.AddDays(-1), DayMet.Earlier => MetOn, null => null },
        PlaceWardCode, Place, HelpWith, Urgent, Note, Answer, HandOver, AppointmentOn, AppointmentTime, AppointmentPlace);
}
