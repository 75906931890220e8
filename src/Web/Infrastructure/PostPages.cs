namespace CaseManager.Web.Infrastructure;

/// <summary>The place in a list that was searched with a form, so that the search text stands in no address.</summary>
public sealed record PostPages(string Search, int Current, int Last);
