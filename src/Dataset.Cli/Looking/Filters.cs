using Dataset.Compiler.Binding;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Text;
using Dataset.Compiler.Types;

namespace Dataset.Cli.Looking;

/// <summary>Turns what was typed behind <c>list events</c> into conditions.</summary>
internal sealed class Filters
{
    private readonly SchemaIndex _schema;
    private readonly KnownRows _known;
    private readonly Table _table;
    private readonly List<FilterPlace> _places;
    private readonly Dictionary<string, List<FilterPlace>> _kinds;

    public Filters(DatasetSchema schema, KnownRows known, Table table)
    {
        (_schema, _known, _table) = (SchemaIndex.Of(schema), known, table);
        _places = FilterPlace.Of(table);
        _kinds = FilterPlace.Kinds(schema, _places);
    }

    /// <summary>What was found by another name than its id.</summary>
    public List<string> Hows { get; } = [];

    /// <summary>Everything by which the table's rows can be picked.</summary>
    public IEnumerable<string> Names => _places.Select(p => p.Name).Concat(_kinds.Keys).Distinct();

    /// <summary>Whether the rows have a day.</summary>
    public bool HasDay => DayPlaces().Count > 0;

    /// <param name="tokens">Option names, each with its value behind it or behind an equals sign.</param>
    public List<Condition> Parse(IReadOnlyList<string> tokens)
    {
        List<(string Name, string Value)> given = [];
        for (int i = 0; i < tokens.Count; i++)
        {
            if (!tokens[i].StartsWith("--", StringComparison.Ordinal))
            {
                throw new ToolError("'" + tokens[i] + "' belongs to no filter: write --FIELD before it, as in --" + (Names.FirstOrDefault() ?? "since")
                    + " " + tokens[i] + ".");
            }

            string[] parts = tokens[i][2..].Split('=', 2);
            string name = FilterPlace.OptionName(parts[0]);
            if (parts.Length == 1 && i + 1 == tokens.Count)
            {
                throw new ToolError("--" + name + " needs a value behind it" + Offer(PlacesOf(name)) + ".");
            }

            given.Add((name, parts.Length == 2 ? parts[1] : tokens[++i]));
        }

        return given.GroupBy(g => g.Name).Select(g => Any(g.Select(v => Condition(g.Key, v.Value)).ToList())).ToList();
    }

    /// <summary>Rows that may take place on a day or later, or on it or before.</summary>
    public Condition Time(string option, string typed, bool isSince)
    {
        (int earliest, int latest) = Days(option, typed);
        List<FilterPlace> places = DayPlaces();
        return places.Count == 0
            ? throw new ToolError("rows of '" + _table.Spec.YamlName + "' have no date: leave --" + option + " out.")
            : new Condition(places, (_, v) => DaysOf(v) is { } own && (isSince ? own.Latest >= earliest : own.Earliest <= latest), IsByKind: false);
    }

    /// <summary>The first and the last day that a value can be; null where it is no date.</summary>
    public static (int Earliest, int Latest)? DaysOf(BoundValue value) => value.Stored switch
    {
        FuzzyDateValue fuzzy => (fuzzy.Date.Earliest, fuzzy.Date.Latest),
        ScalarValue { Type.Measure: Measure.Day } scalar when scalar.Type.ExtentOf(scalar) is { } extent =>
            ((int)extent.Earliest, (int)extent.Latest),
        _ => null,
    };

    private static Condition Any(List<Condition> conditions) =>
        conditions[0] with { IsMet = (p, v) => conditions.Exists(c => c.IsMet(p, v)) };

    private static (int Earliest, int Latest) Days(string option, string typed) =>
        ScalarTypes.Of<FuzzyDateType>().Read(typed, null, out string? whyNot) is FuzzyDateValue date
            ? (date.Date.Earliest, date.Date.Latest)
            : throw new ToolError("--" + option + " '" + typed + "' is no date: " + whyNot + ".");

    private List<FilterPlace> DayPlaces() => KnownRow.DayColumn(_table) is >= 0 and var column
        ? [new FilterPlace(-1, _table, column)]
        : _places.Where(p => p.PartColumn >= 0 && KnownRow.DayColumn(p.Owner) == p.Column).ToList();

    private List<FilterPlace> PlacesOf(string name) =>
        _places.FindAll(p => p.PartColumn < 0 && p.Name == name) is { Count: > 0 } own ? own
        : _places.FindAll(p => p.Name == name) is { Count: > 0 } nested ? nested
        : _kinds.TryGetValue(name, out List<FilterPlace>? kind) ? kind
        : throw new ToolError("'" + _table.Spec.YamlName + "' has no filter --" + name + (Similarity.Suggest(name, Names) is { } near
            ? "; did you mean --" + near + "?"
            : "; there are: --" + string.Join(", --", Names) + "."));

    private Condition Condition(string name, string value)
    {
        List<FilterPlace> places = PlacesOf(name);
        bool isByKind = places.Exists(p => p.Name != name);
        if (places.SelectMany(p => p.Targets).Distinct().ToList() is { Count: > 0 } targets)
        {
            HashSet<string> records = RecordsOf(value, targets);
            return new Condition(
                places,
                (p, v) => v is BoundReference to && p.Targets.Any(t => records.Contains(t.Spec.YamlName + "/" + to.Key)),
                isByKind);
        }

        List<EnumMembers> enums = places.Select(p => _schema.MembersOf(p.Spec)).OfType<EnumMembers>().ToList();
        if (enums.Count == places.Count)
        {
            if (!enums.Exists(e => e.Find(value) is not null))
            {
                string? near = Similarity.Suggest(value, MembersOf(places));
                throw new ToolError("there is no " + name + " '" + value + "'" + (near is null ? Offer(places) + "." : "; did you mean '" + near + "'?"));
            }

            return new Condition(places, (_, v) => v is BoundScalar { Member.YamlName: { } member } && member == value, isByKind);
        }

        if (places.Exists(p => p.Spec.Scalar?.Measure == Measure.Day))
        {
            (int earliest, int latest) = Days(name, value);
            return new Condition(places, (_, v) => DaysOf(v) is { } own && own.Latest >= earliest && own.Earliest <= latest, isByKind);
        }

        string folded = SearchWords.Fold(value);
        return new Condition(
            places,
            (p, v) => p.Spec.Scalar is TextType
                ? folded.Length > 0 && SearchWords.Fold(ValueText.Of(v)).Contains(folded, StringComparison.Ordinal)
                : p.Spec.Scalar!.Read(value, null, out string? _) is { } wanted && v.Stored is ScalarValue own && wanted.Equals(own),
            isByKind);
    }

    /// <summary>The row that is meant and, where rows of its table lie within each other, those within it.</summary>
    private HashSet<string> RecordsOf(string value, List<Table> targets)
    {
        FoundRows found = _known.Find(value, targets);
        if (found.How.Length > 0)
        {
            Hows.Add(found.How);
        }

        HashSet<string> records = new(found.Rows.Select(r => _known.All[r].Record), StringComparer.Ordinal);
        for (int before = 0; before < records.Count;)
        {
            before = records.Count;
            foreach (KnownRow row in _known.All.Where(r => r.Table.Parent >= 0))
            {
                if (row.Bound.Value(row.Table.Parent) is BoundReference parent
                    && row.Table.Targets[row.Table.Parent].Any(t => records.Contains(t.Spec.YamlName + "/" + parent.Key)))
                {
                    records.Add(row.Record);
                }
            }
        }

        return records;
    }

    private IEnumerable<string> MembersOf(List<FilterPlace> places) => places.Where(p => p.Spec is { Scalar: EnumType })
        .SelectMany(p => _schema.Schema.Enum(p.Spec.TypeName!).Members.Items.Select(m => m.YamlName)).Distinct();

    private string Offer(List<FilterPlace> places) => MembersOf(places).ToList() is { Count: > 0 } members ? ": " + string.Join(", ", members) : "";
}
