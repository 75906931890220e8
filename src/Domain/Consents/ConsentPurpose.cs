namespace CaseManager.Domain.Consents;

/// <summary>What a client may agree to, one by one; each can be refused or withdrawn without the others.</summary>
public enum ConsentPurpose
{
    /// <summary>To take part in the programme. Without it there is no client.</summary>
    TakePart,

    /// <summary>To have health assessments and treatment recorded and read by the coordinator.</summary>
    StoreAssessments,

    /// <summary>To share what is needed with one named provider.</summary>
    ShareWithProvider,

    /// <summary>To let providers tell the coordinator whether the client came.</summary>
    ReceiveFeedback,

    /// <summary>To be called or sent messages.</summary>
    ContactByPhone,

    /// <summary>To have family contacted.</summary>
    ContactFamily,

    /// <summary>To be talked about in a case conference.</summary>
    CaseConference,

    /// <summary>To let the referring officer read one fixed phrase, "in contact with the programme". Off unless asked for.</summary>
    ProgressPhraseToPolice,

    /// <summary>To be represented by legal aid.</summary>
    LegalRepresentation,

    /// <summary>To have pseudonymous data used for research.</summary>
    Research,

    /// <summary>To be counted in anonymous statistics.</summary>
    AnonymousStatistics,

    /// <summary>
    /// To let the coordinators’ unit, by name, know facts about HIV, in writing (HIV law 64/2006 as amended 71/2020, article 30).
    /// </summary>
    HivInformation,

    /// <summary>To be sent to one named provider about HIV, in writing; <see cref="ShareWithProvider"/> does not cover that.</summary>
    ShareHivWithProvider,
}
