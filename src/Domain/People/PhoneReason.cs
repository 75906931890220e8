namespace CaseManager.Domain.People;

/// <summary>Why somebody needs to see a client's whole phone number.</summary>
public enum PhoneReason
{
    ToCall,
    ToSendMessage,
    ToCheckNumber,

    /// <summary>The client's life is in danger.</summary>
    Emergency,
}
