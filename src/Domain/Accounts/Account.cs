namespace CaseManager.Domain.Accounts;

/// <summary>One person's way into the system.</summary>
public sealed class Account;
