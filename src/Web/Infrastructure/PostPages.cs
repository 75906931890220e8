namespace CaseManager.Web.Infrastructure;

/// <summary>Where somebody is in a list that was searched with a form, so that what was looked for stands in no address.</summary>
public sealed record PostPages(string Search, int Current, int Last);
