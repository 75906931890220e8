using CaseManager.Domain;
using CaseManager.Domain.Clients;

namespace CaseManager.Application.Demo;

/// <summary>What becomes of a slip.</summary>
internal enum DemoFate
{
    Client,
    Declined,
    NotEligible,
    Duplicate,
    Unreachable,
    Fresh,
}

/// <summary>Where a client is mainly referred.</summary>
internal enum DemoPathway
{
    Methadone,
    Recovery,
    Neither,
}

/// <summary>
/// A person of the demo, and the outline of what will happen to them. Everything finer is drawn from <see cref="Number"/> as life goes on.
/// </summary>
internal sealed record DemoPerson(
    int Number, string WardCode, DemoFate Fate, DemoPathway Pathway, bool Starts, DateTimeOffset MetAt, string FullName, Gender Gender,
    int BirthYear)
{
    public string Phone => $"0900{Number:000000}";
}

/// <summary>
/// Who there is: 204 clients in the proportions of the Hanoi pilot (97 to methadone, 90 to recovery support, 17 to neither), and the slips
/// that never became clients. The same every time; only the days move with today.
/// </summary>
internal static class DemoPlan
{
    public const int Months = 18;
    public const int Clients = 204;
    public const int ToMethadone = 97;
    public const int ToRecovery = 90;

    private const int Seed = 205;

    /// <summary>Of a ward's clients, how many never start a service.</summary>
    private const double NeverStart = 0.23;

    private static readonly int[] ClientsOfWard = [46, 40, 36, 32, 27, 23];

    private static readonly (DemoFate Fate, int Count)[] Others =
    [
        (DemoFate.Declined, 38), (DemoFate.NotEligible, 12), (DemoFate.Duplicate, 8), (DemoFate.Unreachable, 36), (DemoFate.Fresh, 12),
    ];

    private static readonly string[] FamilyNames =
        ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý"];

    private static readonly string[] GivenNames =
        [
            "Bưởi", "Cam", "Quýt", "Ổi", "Xoài", "Mít", "Na", "Khế", "Sấu", "Me", "Mận", "Đào", "Táo", "Chanh", "Dừa", "Vải", "Nhãn",
            "Hồng", "Lựu", "Thị", "Bơ", "Cóc", "Dâu", "Sim"
        ];

    public static IReadOnlyList<DemoPerson> People(DateTimeOffset today)
    {
        var random = new Random(Seed);
        var first = today.DayInVietnam().AddMonths(-Months).AddDays(1);
        var last = today.DayInVietnam().AddDays(-14);
        var pathways = Shuffled(random,
        [
            .. Enumerable.Repeat(DemoPathway.Methadone, ToMethadone), .. Enumerable.Repeat(DemoPathway.Recovery, ToRecovery),
            .. Enumerable.Repeat(DemoPathway.Neither, Clients - ToMethadone - ToRecovery),
        ]);
        var people = new List<DemoPerson>();

        for (var w = 0; w < ClientsOfWard.Length; w++)
        {
            var starts = Shuffled(
                random, [.. Enumerable.Range(0, ClientsOfWard[w]).Select(i => i >= Math.Round(NeverStart * ClientsOfWard[w]))]);
            for (var i = 0; i < ClientsOfWard[w]; i++)
            {
                people.Add(Somebody(w, DemoFate.Client, pathways[people.Count], starts[i], Day(random.NextDouble())));
            }
        }

        foreach (var (fate, count) in Others)
        {
            for (var i = 0; i < count; i++)
            {
                var day = fate is DemoFate.Fresh ? today.DayInVietnam().AddDays(-(i % 4)) : Day((i + random.NextDouble()) / count);
                people.Add(Somebody(i % ClientsOfWard.Length, fate, DemoPathway.Neither, starts: false, day));
            }
        }

        return people;

        // The programme grows: more people are met each month than the month before.
        DateOnly Day(double share) => first.AddDays((int)(Math.Pow(share, 0.75) * (last.DayNumber - first.DayNumber)));

        DemoPerson Somebody(int ward, DemoFate fate, DemoPathway pathway, bool starts, DateOnly day)
        {
            var number = people.Count + 1;
            var name = NameOf(number, out var gender);
            var at = day.StartInVietnam().AddHours(7).AddMinutes(random.Next(14 * 60));

            return new(
                number, DemoWorld.Wards[ward].Code, fate, pathway, starts, at < today ? at : today.AddMinutes(-random.Next(20, 200)), name,
                gender, today.Year - 21 - random.Next(34));
        }
    }

    /// <summary>A name that no person has: Vietnamese family names before fruits.</summary>
    public static string NameOf(int number, out Gender gender)
    {
        gender = number % 9 is 2 or 5 ? Gender.Woman : Gender.Man;

        return $"{FamilyNames[number % FamilyNames.Length]} {(gender is Gender.Woman ? "Thị" : "Văn")} "
            + $"{GivenNames[number * 7 % GivenNames.Length]}";
    }

    private static T[] Shuffled<T>(Random random, T[] all)
    {
        random.Shuffle(all);

        return all;
    }
}
