using CaseManager.Domain.Accounts;
using CaseManager.Domain.Clients;

namespace CaseManager.Domain.Safety;

/// <summary>What a client does when it gets dangerous, in the client's own words and order.</summary>
public sealed record SafetyPlanWords(string WarningSigns, string WhatHelps, string PeopleToCall, string SaferPlace, string ServicesToCall);

/// <summary>
/// One version of a client's safety plan; the latest is in force. It tells as much as any answer about mood, and hides with the client's
/// consent.
/// </summary>
public sealed class SafetyPlan : IClientRecord
{
    public const int WordsMaxLength = 1500;

    private SafetyPlan()
    {
    }

    public Id<SafetyPlan> Id { get; private init; }

    public ClientCode ClientCode { get; private init; }

    public string WardCode { get; private init; } = null!;

    public DataCategory Category { get; private init; } = DataCategory.Health;

    /// <summary>By what the client notices that it begins.</summary>
    public string WarningSigns { get; private init; } = null!;

    public string WhatHelps { get; private init; } = null!;

    public string PeopleToCall { get; private init; } = null!;

    /// <summary>How the place is made safe: what is put away, who stays, where naloxone lies.</summary>
    public string SaferPlace { get; private init; } = null!;

    public string ServicesToCall { get; private init; } = null!;

    /// <summary>The day on which the client agreed to it.</summary>
    public DateOnly AgreedOn { get; private init; }

    /// <summary>The plan that this one took the place of.</summary>
    public Id<SafetyPlan>? ReplacesId { get; private init; }

    public Id<Account> RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    public SafetyPlanWords Words => new(WarningSigns, WhatHelps, PeopleToCall, SaferPlace, ServicesToCall);

    public static SafetyPlan Agree(
        Id<SafetyPlan> id, Client client, SafetyPlanWords words, DateOnly agreedOn, Id<SafetyPlan>? replaces, Id<Account> by,
        DateTimeOffset at)
    {
        if (agreedOn > at.DayInVietnam())
        {
            throw new RuleBrokenException("Safety.Rule.AgreedInFuture");
        }

        return new()
        {
            Id = id,
            ClientCode = client.Code,
            WardCode = client.WardCode,
            WarningSigns = words.WarningSigns,
            WhatHelps = words.WhatHelps,
            PeopleToCall = words.PeopleToCall,
            SaferPlace = words.SaferPlace,
            ServicesToCall = words.ServicesToCall,
            AgreedOn = agreedOn,
            ReplacesId = replaces,
            RecordedBy = by,
            RecordedAt = at,
        };
    }
}
