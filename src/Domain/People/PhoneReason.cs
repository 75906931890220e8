namespace CaseManager.Domain.People;

/// <summary>Why a client's whole phone number is shown.</summary>
public enum PhoneReason
{
    ToCall,
    ToSendMessage,
    ToCheckNumber,

    /// <summary>The client's life is in danger.</summary>
    Emergency,
}
