using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace CaseManager.Domain.Assessments;

/// <summary>A definition of an instrument cannot be used; every fault in it is named.</summary>
public sealed class InstrumentFaultException(string instrument, IReadOnlyList<string> faults)
    : Exception($"The definition of {instrument} cannot be used:{Environment.NewLine}{string.Join(Environment.NewLine, faults)}")
{
    public IReadOnlyList<string> Faults { get; } = faults;
}

/// <summary>
/// Turns a definition file into an instrument: writes out what is repeated (one section a substance), looks up shared answers and
/// bands, and checks all of it, so that a new instrument is reviewed data and never code.
/// </summary>
public static partial class InstrumentReader
{
    // Nothing unknown, nothing left out: a slip of the pen in a definition is a fault, never a default.
    private static readonly JsonSerializerOptions AsWritten = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
    };

    private static readonly IReadOnlyList<OptionFile> YesOrNo =
        [new("yes", new("Có", "Yes")) { Points = 1 }, new("no", new("Không", "No")) { Points = 0 }];

    public static Instrument Read(string json)
    {
        InstrumentFile file;
        try
        {
            file = JsonSerializer.Deserialize<InstrumentFile>(json, AsWritten)
                ?? throw new InstrumentFaultException("an instrument", ["The file is empty."]);
        }
        catch (JsonException unreadable)
        {
            throw new InstrumentFaultException("an instrument", [unreadable.Message]);
        }

        return new Build(file).Instrument();
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]*$")]
    private static partial Regex PlainCode();

    private sealed class Build(InstrumentFile file)
    {
        private readonly List<string> _faults = [];
        private readonly Dictionary<string, Item> _items = [];

        // Items that a definition names but does not ask of every repeat, such as question 5 of tobacco.
        private readonly HashSet<string> _leftOut = [];

        public Instrument Instrument()
        {
            var sections = file.Sections.SelectMany(Sections).ToList();
            var scores = file.Scores.SelectMany(Scores).ToList();
            var flags = file.Flags.Select(flag => Flag(flag, scores)).ToList();

            Say(file.Sections.Count == 0, "sections: none.");
            Unique("sections", sections.Select(section => section.Code));
            Unique("scores", scores.Select(score => score.Code));
            Unique("flags", flags.Select(flag => flag.Code));
            Say(file.Minutes < 1, "minutes: say how long it takes.");
            Say(file.FollowUpMonths is < 1, "followUpMonths: at least one.");
            Say(file.Keeps is AnswerRetention.TotalOnly && scores.Count == 0, "keeps: TotalOnly without a score keeps nothing.");
            Say(
                file.Keeps is AnswerRetention.TotalOnly && sections.Count != 1,
                "keeps: TotalOnly keeps no answer from one page to the next, so it has one section.");

            var instrument = new Instrument
            {
                Code = file.Code,
                Version = file.Version,
                Category = file.Category,
                Order = file.Order,
                Title = Said("title", file.Title),
                Intro = Said("intro", file.Intro),
                Notice = Said("notice", file.Notice),
                Source = Said("source", file.Source),
                Licence = Said("licence", file.Licence),
                Minutes = file.Minutes,
                FollowUpMonths = file.FollowUpMonths,
                Keeps = file.Keeps,
                Sections = sections,
                Scores = scores,
                Flags = flags,
            };

            return _faults.Count == 0 ? instrument : throw new InstrumentFaultException($"{file.Code} {file.Version}", _faults);
        }

        private IEnumerable<Section> Sections(SectionFile section) => Repeats($"section {section.Code}", section.Each).Select(repeat =>
        {
            var code = In(section.Code, repeat);
            Code($"section {code}", code);
            Say(section.Items.Count == 0, $"section {code}: no items.");
            // A section's own condition asks about earlier sections only, so it is read before its items are known.
            var showIf = section.ShowIf is null ? null : Condition($"section {code}: showIf", section.ShowIf, repeat);

            return new Section
            {
                Code = code,
                Title = Said($"section {code}: title", section.Title, repeat),
                Intro = section.Intro is null ? null : Said($"section {code}: intro", section.Intro, repeat),
                ShowIf = showIf,
                Items = [.. section.Items.SelectMany(item => Items(code, item, repeat))],
            };
        });

        private IEnumerable<Item> Items(string section, ItemFile item, RepeatFile? ofSection)
        {
            foreach (var repeat in item.Each is null ? [ofSection] : Repeats($"item {section}.{item.Code}", item.Each))
            {
                var key = $"{section}.{In(item.Code, repeat)}";
                if (repeat is not null && item.NotFor.Contains(repeat.Code))
                {
                    _leftOut.Add(key);
                    continue;
                }

                var read = Item(key, item, repeat);
                Say(!_items.TryAdd(key, read), $"item {key}: twice.");
                yield return read;
            }
        }

        private Item Item(string key, ItemFile item, RepeatFile? repeat)
        {
            var at = $"item {key}";
            Code(at, key[(key.IndexOf('.', StringComparison.Ordinal) + 1)..]);
            Say(item is { ShowIf: not null, SkipIf: not null }, $"{at}: showIf and skipIf together.");
            Say((item.ShowIf ?? item.SkipIf) is not null && item.When is null, $"{at}: when: say in words when it is asked.");
            Say(item.Kind is not ItemKind.Number && (item.Min ?? item.Max) is not null, $"{at}: only a number has min and max.");
            Say(item.Kind is ItemKind.Weeks && item.Unit is null, $"{at}: unit: say what is counted in a week.");
            Say(
                item.Kind is ItemKind.Number && (item.Min is null || item.Max is null || item.Min >= item.Max),
                $"{at}: a number needs min below max.");

            return new Item
            {
                Key = key,
                Kind = item.Kind,
                Text = Said($"{at}: text", item.Text, repeat),
                Hint = item.Hint is null ? null : Said($"{at}: hint", item.Hint, repeat),
                Number = item.Number,
                Required = item.Required,
                Options = Options(at, item),
                ShowIf = item.ShowIf is null ? null : Condition($"{at}: showIf", item.ShowIf, repeat),
                SkipIf = item.SkipIf is null ? null : Condition($"{at}: skipIf", item.SkipIf, repeat),
                When = item.When is null ? null : Said($"{at}: when", item.When, repeat),
                SkippedPoints = item.SkippedPoints,
                Min = item.Min ?? 0,
                Max = item.Max ?? (item.Kind is ItemKind.Weeks ? 7 : int.MaxValue),
                Unit = item.Unit is null ? null : Said($"{at}: unit", item.Unit, repeat),
                FutureAllowed = item.FutureAllowed,
            };
        }

        private List<Option> Options(string at, ItemFile item)
        {
            var chosen = item.Kind is ItemKind.SingleChoice or ItemKind.MultipleChoice;
            Say(!chosen && (item.Answers is not null || item.Options is not null), $"{at}: a {item.Kind} has no list of answers.");
            Say(chosen && item.Answers is null == item.Options is null, $"{at}: needs either answers or options.");
            Say(!chosen && item.Kind is not ItemKind.YesNo && item.Points is not null, $"{at}: a {item.Kind} has no points.");

            var options = item.Kind is ItemKind.YesNo ? YesOrNo
                : item.Options ?? (item.Answers is null ? [] : Named($"{at}: answers", file.AnswerSets, item.Answers) ?? []);
            Say(chosen && options.Count < 2, $"{at}: a choice needs two answers or more.");
            Say(
                item.Points is not null && item.Points.Count != options.Count,
                $"{at}: {item.Points?.Count} points for {options.Count} answers.");
            Unique($"{at}: answers", options.Select(option => option.Code));

            return [.. options.Select((option, index) =>
            {
                Code($"{at}: answer {option.Code}", option.Code);
                Say(
                    option.Exclusive && item.Kind is not ItemKind.MultipleChoice,
                    $"{at}: answer {option.Code}: only one of several can exclude the others.");

                return new Option(
                    option.Code,
                    Said($"{at}: answer {option.Code}", option.Text),
                    item.Points?.ElementAtOrDefault(index) ?? option.Points ?? 0)
                {
                    Exclusive = option.Exclusive,
                };
            })];
        }

        private Condition Condition(string at, ConditionFile condition, RepeatFile? repeat, List<ScoreRule>? scores = null)
        {
            if (condition.AnyOf is { } list)
            {
                return new AtLeast(1, [.. Repeats(at, list).Select(each => Condition(at, condition with { AnyOf = null }, each, scores))]);
            }

            List<Condition> Each(IReadOnlyList<ConditionFile> parts) => [.. parts.Select(part => Condition(at, part, repeat, scores))];

            switch (condition)
            {
                case { Item: { } item, Is: { } codes, AtLeast: null }:
                    var asked = Known(at, In(item, repeat));
                    foreach (var code in codes.Where(code => asked is not null && asked.Options.All(option => option.Code != code)))
                    {
                        _faults.Add($"{at}: {asked!.Key} has no answer {code}.");
                    }

                    Say(codes.Count == 0, $"{at}: is: no answers.");
                    return new AnswerIs(In(item, repeat), codes);

                case { Item: { } item, Is: null, AtLeast: { } points }:
                    Known(at, In(item, repeat));
                    return new AnswerAtLeast(In(item, repeat), points);

                case { Score: { } score, AtLeast: { } points, Item: null }:
                    Say(
                        scores?.Exists(other => other.Code == In(score, repeat)) is not true,
                        $"{at}: there is no score {In(score, repeat)} to ask about here.");
                    return new TotalAtLeast(In(score, repeat), points);

                case { All: { Count: > 0 } all }:
                    return new AtLeast(all.Count, Each(all));

                case { Any: { Count: > 0 } any }:
                    return new AtLeast(1, Each(any));

                case { Of: { Count: > 0 } of, AtLeast: { } count }:
                    Say(count < 1 || count > of.Count, $"{at}: {count} of {of.Count}.");
                    return new AtLeast(count, Each(of));

                case { Not: { } not }:
                    return new Not(Condition(at, not, repeat, scores));

                default:
                    _faults.Add($"{at}: not a condition.");
                    return new AtLeast(1, []);
            }
        }

        private IEnumerable<ScoreRule> Scores(ScoreFile score) => Repeats($"score {score.Code}", score.Each).Select(repeat =>
        {
            var code = In(score.Code, repeat);
            var at = $"score {code}";
            var terms = new List<ScoreTerm>();
            foreach (var key in score.Items.Select(key => In(key, repeat)).Where(key => !_leftOut.Contains(key)))
            {
                if (Known(at, key) is not { } item)
                {
                    continue;
                }

                Say(item.Kind is ItemKind.Date or ItemKind.ShortText, $"{at}: {key} is not a number.");
                terms.Add(new(item, score.Reversed.Any(reversed => In(reversed, repeat) == key)));
            }

            foreach (var reversed in score.Reversed.Where(reversed => !score.Items.Contains(reversed)))
            {
                _faults.Add($"{at}: reversed: {reversed} is not among its items.");
            }

            Say(terms.Count == 0, $"{at}: no items.");
            Unique(at, terms.Select(term => term.Item.Key));

            var range = repeat is not null && score.RangeFor.TryGetValue(repeat.Code, out var other) ? other : score.Range;
            var least = terms.Sum(term => Math.Min(term.Least, term.Item.SkippedPoints ?? term.Least)) * score.MultiplyBy;
            var most = terms.Sum(term => term.Most) * score.MultiplyBy;
            Say(
                range.Count != 2 || range[0] != least || range[1] != most,
                $"{at}: its items give {least} to {most}, not {string.Join(" to ", range)}.");

            return new ScoreRule
            {
                Code = code,
                Title = Said($"{at}: title", score.Title, repeat),
                Terms = terms,
                MultiplyBy = score.MultiplyBy,
                Missing = score.Missing is null ? MissingRule.None : new(score.Missing.Rule, score.Missing.UpTo),
                Min = least,
                Max = most,
                Bands = Bands(
                    at, repeat is not null && score.BandsFor.TryGetValue(repeat.Code, out var set) ? set : score.Bands, least, most),
                Cutoffs = [.. score.Cutoffs.Select(cutoff =>
                {
                    Code($"{at}: cut-off {cutoff.Profile}", cutoff.Profile);
                    Say(cutoff.AtLeast <= least || cutoff.AtLeast > most, $"{at}: cut-off {cutoff.Profile} lies outside the range.");

                    return new Cutoff(cutoff.Profile, cutoff.AtLeast, Said($"{at}: cut-off {cutoff.Profile}", cutoff.Title));
                })],
            };
        });

        private List<Band> Bands(string at, string? set, int least, int most)
        {
            var bands = set is null ? [] : Named($"{at}: bands", file.BandSets, set) ?? [];
            for (var i = 0; i < bands.Count; i++)
            {
                Say(i == 0 && bands[i].From != least, $"{at}: the first band starts at {bands[i].From}, the range at {least}.");
                Say(i > 0 && bands[i].From <= bands[i - 1].From, $"{at}: band {bands[i].Code} does not start above the one before.");
                Say(bands[i].From > most, $"{at}: band {bands[i].Code} can never be reached.");
                Say(bands[i].Level is < 1 or > 3, $"{at}: band {bands[i].Code}: a level is 1, 2 or 3.");
            }

            Unique($"{at}: bands", bands.Select(band => band.Code));

            return [.. bands.Select(band => new Band
            {
                Code = band.Code,
                From = band.From,
                Level = band.Level,
                Title = Said($"{at}: band {band.Code}", band.Title),
                Meaning = Said($"{at}: band {band.Code}", band.Meaning),
                Offers = band.Offers,
            })];
        }

        private FlagRule Flag(FlagFile flag, List<ScoreRule> scores)
        {
            Code($"flag {flag.Code}", flag.Code);
            Say(
                (flag.Then is null) == flag.Offers.Contains(Offer.FullInstrument),
                $"flag {flag.Code}: then and the offer FullInstrument belong together.");
            // A role that may store the answer may open its alert, and the alert is visible only to roles that may see the answer.
            Say(
                flag.Alert is { } alert && alert.Category() != file.Category && alert.Category() != DataCategory.Care,
                $"flag {flag.Code}: {flag.Alert} stands on another side of the barrier than the answers.");

            return new()
            {
                Code = flag.Code,
                Level = flag.Level,
                When = Condition($"flag {flag.Code}", flag.When, null, scores),
                Title = Said($"flag {flag.Code}: title", flag.Title),
                Next = Said($"flag {flag.Code}: next", flag.Next),
                Offers = flag.Offers,
                WithinHours = flag.WithinHours,
                Then = flag.Then,
                Alert = flag.Alert,
            };
        }

        // Only what was read before is known: a condition cannot ask about itself or about what comes later.
        private Item? Known(string at, string key)
        {
            var item = _items.GetValueOrDefault(key);
            Say(item is null, $"{at}: there is no item {key} before it.");

            return item;
        }

        private IEnumerable<RepeatFile?> Repeats(string at, string? list) =>
            list is null ? [null] : Named($"{at}: each", file.Repeats, list)?.Cast<RepeatFile?>() ?? [];

        private T? Named<T>(string at, IReadOnlyDictionary<string, T> sets, string name)
            where T : class
        {
            Say(!sets.TryGetValue(name, out var found), $"{at}: there is no {name}.");

            return found;
        }

        private Wording Said(string at, Wording wording, RepeatFile? repeat = null)
        {
            var (vi, en) = (wording.Vi, wording.En);
            if (repeat is not null)
            {
                vi = Fill(vi, repeat, repeat.Name.Vi, repeat.Examples.Vi);
                en = Fill(en, repeat, repeat.Name.En, repeat.Examples.En);
            }

            Say(string.IsNullOrWhiteSpace(vi), $"{at}: no Vietnamese.");
            Say(string.IsNullOrWhiteSpace(en), $"{at}: no English.");
            Say(
                vi.Contains('{', StringComparison.Ordinal) || en.Contains('{', StringComparison.Ordinal),
                $"{at}: a place {{…}} is left unfilled.");
            Say(!vi.IsNormalized(), $"{at}: the Vietnamese is not in normal form C.");

            return new(vi, en);
        }

        private static string Fill(string text, RepeatFile repeat, string name, string examples) =>
            text.Replace("{code}", repeat.Code, StringComparison.Ordinal)
                .Replace("{name}", name, StringComparison.Ordinal)
                .Replace("{Name}", string.Concat(name[..1].ToUpperInvariant(), name.AsSpan(1)), StringComparison.Ordinal)
                .Replace("{examples}", examples, StringComparison.Ordinal);

        private static string In(string code, RepeatFile? repeat) =>
            repeat is null ? code : code.Replace("{code}", repeat.Code, StringComparison.Ordinal);

        private void Code(string at, string code) => Say(!PlainCode().IsMatch(code), $"{at}: a code is small letters, digits and hyphens.");

        private void Unique(string at, IEnumerable<string> codes)
        {
            foreach (var twice in codes.CountBy(code => code).Where(pair => pair.Value > 1))
            {
                _faults.Add($"{at}: {twice.Key} twice.");
            }
        }

        private void Say(bool wrong, string fault)
        {
            if (wrong)
            {
                _faults.Add(fault);
            }
        }
    }
}
