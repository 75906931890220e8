using static CaseManager.Domain.Services.ServiceReferralMove;
using static CaseManager.Domain.Services.ServiceReferralStatus;

namespace CaseManager.Domain.Services;

/// <summary>One step that a service referral may take.</summary>
/// <param name="Only">The course of service for which alone it is possible; null for both.</param>
public sealed record ServiceReferralStep(
    ServiceReferralStatus From, ServiceReferralMove Move, ServiceReferralStatus To, ServiceCourse? Only = null);

/// <summary>The moves of a service referral, from planned to its outcome. Every other move is refused.</summary>
public static class ServiceReferralMoves
{
    public static IReadOnlyList<ServiceReferralStep> Steps { get; } =
    [
        new(Planned, Make, Made),
        new(Planned, Cancel, Cancelled),

        new(Made, Accept, Accepted),
        new(Made, RejectByProvider, RejectedByProvider),
        new(Made, DeclineByClient, DeclinedByClient),
        new(Made, RecordNoResponse, NoResponse),

        new(Accepted, BookAppointment, Accepted),
        new(Accepted, RecordAttended, Attended),
        new(Accepted, RecordMissed, Missed),
        new(Accepted, Cancel, Cancelled),

        new(Missed, Rebook, Accepted),
        new(Missed, MarkContactLost, ContactLost),

        new(Attended, Start, Started),
        new(Attended, Complete, Completed, ServiceCourse.OneOff),
        new(Attended, RecordNotStarted, NotStarted),

        new(Started, Complete, Completed),
        new(Started, Stop, Stopped),
        new(Started, Transfer, Transferred),

        // A client who left or was lost can be referred again.
        new(ContactLost, ReEngage, Made),
        new(Stopped, ReEngage, Made),
    ];

    /// <summary>What may happen next, in the order in which it is offered.</summary>
    public static IReadOnlyList<ServiceReferralMove> Next(ServiceReferralStatus status, ServiceCourse course) =>
        [.. Steps.Where(s => s.From == status && (s.Only is null || s.Only == course)).Select(s => s.Move)];

    /// <summary>Whether the move has to say why.</summary>
    public static bool NeedsReason(this ServiceReferralMove move) => move switch
    {
        RejectByProvider or DeclineByClient or RecordMissed or RecordNotStarted or Stop or Cancel => true,
        Make or Accept or RecordNoResponse or BookAppointment or RecordAttended or Rebook or MarkContactLost or Start or Complete
            or Transfer or ReEngage => false,
    };

    /// <summary>Whether the move has to say when the client is expected.</summary>
    public static bool NeedsAppointment(this ServiceReferralMove move) => move is BookAppointment or Rebook;

    /// <summary>Whether the move tells the provider about the client, and so needs consent and acknowledgement.</summary>
    public static bool Discloses(this ServiceReferralMove move) => move is Make or ReEngage;

    /// <summary>Whether anything can still happen without sending the client anew.</summary>
    public static bool IsOpen(this ServiceReferralStatus status) => status switch
    {
        Planned or Made or Accepted or Missed or Attended or Started => true,
        RejectedByProvider or DeclinedByClient or NoResponse or ContactLost or NotStarted or Completed or Stopped or Transferred
            or Cancelled => false,
    };

    /// <summary>The column of the board.</summary>
    public static ServiceReferralStage Stage(this ServiceReferralStatus status, bool hasAppointment) => status switch
    {
        Planned => ServiceReferralStage.ToMake,
        Made => ServiceReferralStage.AwaitingReply,
        Accepted => hasAppointment ? ServiceReferralStage.Booked : ServiceReferralStage.Accepted,
        Missed => ServiceReferralStage.Booked,
        Attended or Started => ServiceReferralStage.InService,
        Completed or Transferred => ServiceReferralStage.Completed,
        RejectedByProvider or DeclinedByClient or NoResponse or ContactLost or NotStarted or Stopped or Cancelled =>
            ServiceReferralStage.Unsuccessful,
    };
}
