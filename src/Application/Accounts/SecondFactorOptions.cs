namespace CaseManager.Application.Accounts;

/// <summary>Whether a password alone lets anybody in.</summary>
public enum SecondFactor
{
    /// <summary>Nobody comes in without a second factor; who has none yet can only set one up.</summary>
    Required,

    /// <summary>Only who has set one up is asked for it: for demonstrations.</summary>
    Optional,
}

/// <summary>The setting <c>SignIn:SecondFactor</c>.</summary>
public sealed record SecondFactorOptions(SecondFactor SecondFactor)
{
    public bool IsRequired => SecondFactor is SecondFactor.Required;
}
