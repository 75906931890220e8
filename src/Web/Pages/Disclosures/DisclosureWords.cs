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

    /// <summary>Who looked, as the client knows them.</summary>
    public static string Who(SeenDay day) =>
        day.Role is not { } role ? Text.T("Disclosures.Seen.Somebody")
        : !day.Own ? Text.T($"Disclosures.Day.Role.{role}")
        : Text.T("Disclosures.Day.Own");

    /// <summary>What they did, in plain words: what they saw, what they wrote, what they printed.</summary>
    public static string What(SeenDay day)
    {
        var parts = new[]
            {
                Did("Disclosures.Day.Read", day.Read), Did("Disclosures.Day.Written", day.Written),
                Did("Disclosures.Day.Printed", day.Printed),
            }
            .OfType<string>().ToList();

        return parts.Count > 0 ? string.Join("; ", parts)
            : day.Looks > 0 ? Text.T("Disclosures.Day.Record")
            : Text.T("Disclosures.Day.Nothing");

        static string? Did(string how, IReadOnlyList<SeenPart> parts) =>
            parts.Count == 0 ? null : Text.T(how, string.Join(", ", parts.Select(Text.Of)));
    }

    /// <summary>What was unusual, and when in the day.</summary>
    public static string Unusual(SeenDay day) =>
        string.Join(
            "; ",
            day.Unusual.Select(one => one.Value is { } at
                ? Text.T("Disclosures.Day.At", Text.Of(one.Key), Dates.Time(at))
                : Text.Of(one.Key)));

    /// <summary>The day, or the days that were put together.</summary>
    public static string When(SeenDay day) =>
        day.Day == day.Last ? Dates.Short(day.Day) : $"{Dates.Short(day.Day)} – {Dates.Short(day.Last)}";

    /// <summary>What was shown, and the reason given.</summary>
    public static string Why(string useCase, string? reason)
    {
        var what = Audit.IndexModel.NameOf(useCase);

        return reason is null ? what : $"{what} ({(Enum.TryParse<PhoneReason>(reason, out var why) ? Text.Of(why) : reason)})";
    }

    public static string Outcome(AuditOutcome? outcome) => outcome is { } known ? Text.Of(known) : Text.T("Audit.Running");
}
