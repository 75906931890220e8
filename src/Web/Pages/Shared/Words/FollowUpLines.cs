using CaseManager.Application.Texts;
using CaseManager.Domain.Contacts;
using CaseManager.Web.Infrastructure;

namespace CaseManager.Web.Pages.Shared.Words;

/// <summary>How a follow-up is said in one line.</summary>
public static class FollowUpLines
{
    public static string Of(DateOnly on, TimeOnly? at, ContactMode? mode, DateOnly today) => string.Join(
        " · ",
        new[]
        {
            Text.T("Contacts.Due", Dates.Near(on, today)) + (at is { } hour ? $", {Dates.Time(hour)}" : ""),
            mode is { } how ? Text.Of(how) : null
        }
            .Where(part => part is not null));
}
