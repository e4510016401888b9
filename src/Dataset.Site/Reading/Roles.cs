using Dataset.Compiler;
using Dataset.Compiler.Rules;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;

namespace Dataset.Site.Reading;

/// <summary>A table whose rows say where somebody stands on something from when until when, and must agree with each other.</summary>
/// <param name="Table">The table.</param>
/// <param name="Holder">The reference to who stands somewhere.</param>
/// <param name="Issue">The reference to what about.</param>
/// <param name="Stance">Where.</param>
/// <param name="Start">The first day.</param>
/// <param name="End">The last day.</param>
internal sealed record StanceRole(Table Table, int Holder, int Issue, int Stance, int Start, int End);

/// <summary>A table whose rows take place.</summary>
/// <param name="Table">The table.</param>
/// <param name="Start">When, or from when.</param>
/// <param name="End">Until when; -1 where one column says it all.</param>
/// <param name="State">The column that says whether it took place; -1 where there is none.</param>
/// <param name="Happened">Its values that say so: those that are not for days to come.</param>
internal sealed record TimeRole(Table Table, int Start, int End, int State, EquatableArray<string> Happened);

/// <summary>A part whose rows say who was somewhere.</summary>
/// <param name="Table">The part.</param>
/// <param name="Who">The reference to who.</param>
/// <param name="Presence">The column that says whether they were there.</param>
/// <param name="Present">Its values that say so.</param>
internal sealed record AttendanceRole(Table Table, int Who, int Presence, EquatableArray<string> Present);

/// <summary>
/// What tables are for, read from the attributes that rules have. The special views come from nothing else, so that any dataset has those for
/// which its declarations say enough.
/// </summary>
internal sealed class Roles
{
    public Roles(SchemaIndex schema)
    {
        IReadOnlyList<Rule> rules = RuleSet.Of(schema).All;
        Evidence = schema.Tables.FirstOrDefault(t => t.Spec.Role == TableRole.Evidence);
        Sources = schema.Tables.Where(t => t.ArticleFile >= 0).ToList();
        Stances = rules.OfType<NoOverlap>().Select(StanceOf).OfType<StanceRole>().ToList();
        Times = schema.Tables.Select(t => TimeOf(t, rules)).OfType<TimeRole>().ToList();
        Attendances = rules.OfType<OnePlaceADay>().Where(r => r.Table.Owner >= 0)
            .Select(r => new AttendanceRole(r.Table, r.Who, r.Presence, r.Present)).ToList();
        Parties = Stances.SelectMany(s => s.Table.Targets[s.Holder])
            .Concat(Attendances.SelectMany(a => a.Table.Targets[a.Who]))
            .Concat(rules.OfType<Tenure>().SelectMany(t => t.Table.Targets[t.Holder])).ToHashSet();
        Topics = Stances.SelectMany(s => s.Table.Targets[s.Issue]).Except(Parties).ToHashSet();
        Settings = schema.Tables.FirstOrDefault(t => t.CutOff >= 0);
        _bounds = rules.OfType<NoOverlap>().SelectMany(r => new[] { r.Table.Columns[r.Start], r.Table.Columns[r.End] })
            .ToHashSet<ColumnSpec>(ReferenceEqualityComparer.Instance);
        _names = rules.OfType<OtherName>().ToDictionary(n => n.Table, n => n.Name);
    }

    private readonly Dictionary<Table, int> _names;

    /// <summary>The columns that say from when or until when something lasts.</summary>
    private readonly HashSet<ColumnSpec> _bounds;

    /// <summary>The part that quotes; null where nothing does.</summary>
    public Table? Evidence { get; }

    /// <summary>The tables of articles.</summary>
    public IReadOnlyList<Table> Sources { get; }

    public IReadOnlyList<StanceRole> Stances { get; }

    public IReadOnlyList<TimeRole> Times { get; }

    public IReadOnlyList<AttendanceRole> Attendances { get; }

    /// <summary>The tables of those who act: who holds a stance or an office, or takes part.</summary>
    public IReadOnlySet<Table> Parties { get; }

    /// <summary>The tables of what stances are about.</summary>
    public IReadOnlySet<Table> Topics { get; }

    /// <summary>The table that says how far the dataset reaches; null where none does.</summary>
    public Table? Settings { get; }

    /// <summary>A value in words. A beginning or an end that is open is no period of its own: it is that day, or one before or after it.</summary>
    public string TextOf(ColumnSpec column, ScalarValue value) => _bounds.Contains(column) ? DateText.OfBound(value) : DateText.Of(value);

    /// <summary>Of a part whose rows are other names of their owner: the column of the name; else -1.</summary>
    public int OtherNameOf(Table table) => _names.GetValueOrDefault(table, -1);

    /// <summary>
    /// The column that says why a row is false: a fact that always has a value of the enum which marks evidence as wrong is the record of something
    /// wrong. -1 of every other table.
    /// </summary>
    public int FaultOf(Table table) => table.IsFact && Evidence is { } evidence ? RefutedPassages.FaultOf(table, evidence) : -1;

    /// <summary>Who published an article: the first row of another table to which its source refers; -1 where it refers to none.</summary>
    public static int PublisherOf(Table source) => Array.FindIndex(
        source.Columns, c => c is { IsList: false, BuildOnly: false, Type: ColumnType.Reference } && c.TypeName != source.FullName);

    private static StanceRole? StanceOf(NoOverlap rule)
    {
        int[] group = [.. rule.Group.Items.Where(c => rule.Table.Columns[c].Type is ColumnType.Reference or ColumnType.Union)];
        return rule.Agreeing is { } stance && group.Length >= 2 && rule.Table.IsEntity && rule.Table.Columns[stance].Scalar is Compiler.Types.EnumType
            ? new StanceRole(rule.Table, group[0], group[1], stance, rule.Start, rule.End)
            : null;
    }

    private static TimeRole? TimeOf(Table table, IReadOnlyList<Rule> rules)
    {
        NoOverlap? period = rules.OfType<NoOverlap>().FirstOrDefault(r => r.Table == table);
        int start = table.OccursOn >= 0 ? table.OccursOn : period?.Start ?? -1;
        if (start < 0)
        {
            return null;
        }

        NotAfterCutOff? cut = rules.OfType<NotAfterCutOff>().FirstOrDefault(r => r.Table == table && r.Date == start);
        return new TimeRole(table, start, period is { } p && p.Start == start ? p.End : -1, cut?.State ?? -1, cut?.States ?? []);
    }
}
