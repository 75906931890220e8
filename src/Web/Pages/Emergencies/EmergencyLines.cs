using CaseManager.Application.Emergencies;

namespace CaseManager.Web.Pages.Emergencies;

/// <summary>A table of emergencies: one's own, or others' to be reviewed.</summary>
public sealed record EmergencyLines(string Title, IReadOnlyList<EmergencyRow> Rows, bool Own);
