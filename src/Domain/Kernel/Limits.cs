namespace CaseManager.Domain;

/// <summary>
/// How long things last and within which time they are due: every such number of the programme. The law's own terms are data, in
/// the directory.
/// </summary>
public static class Limits
{
    /// <summary>For how long health rows can be read under the audit entry that names their client.</summary>
    public const int ReadTicketMinutes = 5;

    /// <summary>For how long the database believes who is acting, once it was signed.</summary>
    public const int SignedActorMinutes = 2;

    /// <summary>For how long after giving the password an account may use what requires it.</summary>
    public const int PasswordConfirmedMinutes = 5;

    /// <summary>For how long an emergency opens a record.</summary>
    public const int EmergencyMinutes = 60;

    /// <summary>Within what time an emergency is reviewed.</summary>
    public const int EmergencyReviewHours = 72;

    /// <summary>For how long officers see their own slips.</summary>
    public const int OwnSlipsDays = 90;

    /// <summary>For how long the card in a person's hand answers, and how far ahead an appointment may lie.</summary>
    public const int SlipCardDays = 14;

    /// <summary>For how long a slip that was begun is kept.</summary>
    public const int SlipDraftHours = 72;

    /// <summary>How long ago an officer may have met the person of a slip.</summary>
    public const int SlipMetDays = 30;

    /// <summary>Within what time a slip is answered while officer and person wait together.</summary>
    public const int SlipAnswerMinutes = 30;

    /// <summary>Within how many working days any other slip is answered.</summary>
    public const int SlipAnswerWorkingDays = 2;

    /// <summary>After how many days without an answer a slip may be closed as unreachable.</summary>
    public const int UnreachableDays = 14;

    /// <summary>Within how many days a planned service referral is made.</summary>
    public const int ReferralPlannedDays = 2;

    /// <summary>Within how many days a provider answers, a client starts after the appointment, or a missed one is made up for.</summary>
    public const int ReferralAnswerDays = 7;

    /// <summary>Within how many days after the first visit it is known whether the service started.</summary>
    public const int ReferralAttendedDays = 14;

    /// <summary>For how many days the board of service referrals shows those that ended.</summary>
    public const int BoardAfterEndDays = 30;

    /// <summary>After how many months without it a provider's entry is to be confirmed again.</summary>
    public const int ProviderConfirmedMonths = 6;

    /// <summary>So many days ahead the day's work shows follow-ups and assessments.</summary>
    public const int WorkAheadDays = 7;

    /// <summary>So many days ahead the day's work shows statutory clocks.</summary>
    public const int ClocksAheadDays = 14;

    /// <summary>After how many days without contact a client counts as inactive.</summary>
    public const int InactiveDays = 90;

    /// <summary>No consent is asked for longer than this.</summary>
    public const int LongestConsentMonths = 24;

    /// <summary>So many days before its end a consent is shown as ending.</summary>
    public const int ConsentEndingDays = 14;

    /// <summary>For so many days a consent that has ended stays in the day's work.</summary>
    public const int ConsentEndedDays = 90;

    /// <summary>For how long a link to set a password can be used.</summary>
    public const int SignInLinkHours = 72;

    /// <summary>For how long a proposal about an account waits for the second person.</summary>
    public const int ProposalHours = 72;

    /// <summary>For how long after a password was set with a link the entries of that account are marked in the trail.</summary>
    public const int AfterResetHours = 24;

    /// <summary>No session lasts longer, however busy.</summary>
    public const int SessionHours = 12;

    /// <summary>How long an officer's session may rest: phones on the street are short.</summary>
    public const int OfficerIdleMinutes = 15;

    /// <summary>How long the session of every other role may be idle.</summary>
    public const int IdleMinutes = 30;

    /// <summary>For how long a form waits, sealed, while its sender signs in again.</summary>
    public const int HeldFormMinutes = 30;

    /// <summary>The longest wait between two guesses of a password, after many wrong ones.</summary>
    public const int LongestDelayMinutes = 15;

    /// <summary>For how long after a right password its code is waited for.</summary>
    public const int SignInStepMinutes = 10;

    /// <summary>For how long the secret that an authenticator app was shown waits for the app's first code.</summary>
    public const int SetUpMinutes = 30;

    /// <summary>For how long what a passkey is asked to sign can be signed.</summary>
    public const int PasskeyChallengeMinutes = 5;

    /// <summary>For how long a device on which somebody signed in is known again.</summary>
    public const int KnownDeviceDays = 180;

    /// <summary>By how much a host's clock may differ from the database's where it says when something happened at the door.</summary>
    public const int ClockDifferenceMinutes = 5;

    /// <summary>What a person asks about one client so soon after the last time is part of the same look: a page sends several use
    /// cases.</summary>
    public const int OneLookSeconds = 10;

    /// <summary>Those that the database asks for as well: the rows of sec.limits.</summary>
    public static IReadOnlyDictionary<string, TimeSpan> InDatabase { get; } = new Dictionary<string, TimeSpan>
    {
        ["ReadTicket"] = TimeSpan.FromMinutes(ReadTicketMinutes),
        ["SignedActor"] = TimeSpan.FromMinutes(SignedActorMinutes),
        ["PasswordConfirmed"] = TimeSpan.FromMinutes(PasswordConfirmedMinutes),
        ["Emergency"] = TimeSpan.FromMinutes(EmergencyMinutes),
        ["EmergencyReview"] = TimeSpan.FromHours(EmergencyReviewHours),
        ["OwnSlips"] = TimeSpan.FromDays(OwnSlipsDays),
        ["SlipCard"] = TimeSpan.FromDays(SlipCardDays),
        // The longest months there are, and the rest of the last day.
        ["LongestConsent"] = TimeSpan.FromDays((LongestConsentMonths * 366 / 12) + 1),
        ["SignInLink"] = TimeSpan.FromHours(SignInLinkHours),
        ["Proposal"] = TimeSpan.FromHours(ProposalHours),
        ["ClockDifference"] = TimeSpan.FromMinutes(ClockDifferenceMinutes),
        ["OneLook"] = TimeSpan.FromSeconds(OneLookSeconds),
    };
}
