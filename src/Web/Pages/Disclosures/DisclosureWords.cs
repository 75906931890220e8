using CaseManager.Application.Disclosures;
using CaseManager.Application.Texts;
using CaseManager.Domain.Audit;
using CaseManager.Domain.Disclosures;
using CaseManager.Domain.People;
using CaseManager.Web.Infrastructure;

namespace CaseManager.Web.Pages.Disclosures;

/// <summary>Lines of the register and of the trail in words.</summary>
public static class DisclosureWords
{
    public static string ToWhom(Recipient recipient, string? name) => name is null ? Text.Of(recipient) : $"{name} ({Text.Of(recipient)})";

    public static string Facts(IReadOnlyList<DisclosedFact> facts) => string.Join(", ", facts.Select(Text.Of));

    public static string Basis(DisclosureRow row) => Basis(row.Recipient, row.ConsentGivenAt);

    /// <summary>Why it might leave.</summary>
    public static string Basis(Recipient recipient, DateTimeOffset? consentGivenAt) => recipient switch
    {
        Recipient.Client => Text.T("Disclosures.Basis.OwnCopy"),
        Recipient.Authority => Text.T("Disclosures.Basis.Demand"),
        Recipient.Provider or Recipient.Officer =>
            consentGivenAt is { } given ? Text.T("Disclosures.Basis.Consent", Dates.Short(given)) : Text.T("Disclosures.Basis.AnyConsent"),
    };

    /// <summary>What was shown, and the reason given.</summary>
    public static string Why(string useCase, string? reason)
    {
        var what = Audit.IndexModel.NameOf(useCase);

        return reason is null ? what : $"{what} ({(Enum.TryParse<PhoneReason>(reason, out var why) ? Text.Of(why) : reason)})";
    }

    public static string Outcome(AuditOutcome? outcome) => outcome is { } known ? Text.Of(known) : Text.T("Audit.Running");
}
