using Dataset.Compiler.Text;
using Dataset.Compiler.Types;

namespace Dataset.Compiler.Schema;

/// <summary>
/// A table, prepared: its columns by their names in C# and in YAML and by role (-1: none), the tables they lead to, and what is the same for each
/// row. Stages hand it on instead of the table's name; it is the same object as long as the schema stays the same.
/// </summary>
public sealed class Table
{
    private const string NoField = "\0";

    private readonly SchemaIndex _schema;
    private readonly Dictionary<string, int> _properties = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _fields = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _alternatives = new(StringComparer.Ordinal);
    private readonly ScalarValue?[] _defaults;
    private readonly bool[] _isKey;

    internal Table(SchemaIndex schema, TableSpec spec, int index)
    {
        _schema = schema;
        Spec = spec;
        FullName = spec.FullName;
        Index = index;
        Columns = spec.Columns.Items.ToArray();
        Targets = new Table[Columns.Length][];
        _defaults = new ScalarValue?[Columns.Length];
        _isKey = new bool[Columns.Length];
        for (int i = 0; i < Columns.Length; i++)
        {
            ColumnSpec column = Columns[i];
            _properties[column.Name] = i;
            if (i == spec.Short)
            {
                ShortField = column.Source == ColumnSource.Value ? NoField : column.YamlName;
                _fields[ShortField] = i;
            }

            if (column.Source == ColumnSource.Field && column.Path.Count == 0)
            {
                if (!_fields.ContainsKey(column.YamlName))
                {
                    _fields.Add(column.YamlName, i);
                }

                if (column.Either)
                {
                    (_alternatives.TryGetValue(column.YamlName, out List<int>? all) ? all : _alternatives[column.YamlName] = []).Add(i);
                }
            }

            _isKey[i] = spec.Key.Contains(i);
            _defaults[i] = column is { Default: { } text, Scalar: not null, IsDefaultOfItems: false }
                ? column.Read(text, schema.MembersOf(column), out _)
                : null;
        }

        NamedKey = spec.NamedKey;
        ListedFields = spec.IsListed ? Columns.Where(c => c.IsField && c.Path.Count == 0).Select(c => c.YamlName).Distinct().ToArray() : null;
        Rest = Array.FindIndex(Columns, c => c.Source == ColumnSource.Rest);
        Paths = Columns.Select((c, i) => new ColumnPath(c.Path, i)).Where(p => p.Names.Count > 0).ToArray();
        Noun = Wording.Noun(spec.Name);
        PartColumns = Positions((c, _) => c.HoldsParts);
        IsStoredAsBound = Array.ConvertAll(Columns, c => !c.BuildOnly
            && c.Role != ColumnRole.Refutes
            && c.Type is not (ColumnType.Part or ColumnType.Any or ColumnType.Reference or ColumnType.Union));
        LinkColumns = Positions((c, _) => c.Type is ColumnType.Reference or ColumnType.Union && !c.IsNested && !c.IsByPath);
        PathColumns = Positions((c, _) => c.IsByPath);
        MustBeUsed = spec.Rules.Items.Any(r => r.Attribute.Name == nameof(MustBeUsed));
        Owner = Array.FindIndex(Columns, c => c.Type == ColumnType.Owner);
        Parent = Array.FindIndex(Columns, c => c.Parent);
        ArticleFile = spec.IndexOf(ColumnRole.ArticleFile);
        ContentHash = spec.IndexOf(ColumnRole.ContentHash);
        Evidence = spec.IndexOf(ColumnRole.EvidenceList);
        Bases = spec.IndexOf(ColumnRole.BasisList);
        Resolutions = spec.IndexOf(ColumnRole.ResolutionList);
        EvidenceSource = spec.IndexOf(ColumnRole.EvidenceSource);
        Verbatim = spec.IndexOf(ColumnRole.Verbatim);
        QuotePrefix = spec.IndexOf(ColumnRole.QuotePrefix);
        QuoteSuffix = spec.IndexOf(ColumnRole.QuoteSuffix);
        AimsAt = spec.IndexOf(ColumnRole.AimsAt);
        Asserts = spec.IndexOf(ColumnRole.Asserts);
        Prints = spec.IndexOf(ColumnRole.Prints);
        Refutes = spec.IndexOf(ColumnRole.Refutes);
        Offsets = spec.IndexOf(ColumnRole.Offsets);
        Modality = spec.IndexOf(ColumnRole.Modality);
        BasisKind = spec.IndexOf(ColumnRole.BasisKind);
        BasisReference = spec.IndexOf(ColumnRole.BasisReference);
        DisplayName = spec.IndexOf(ColumnRole.DisplayName);
        PublishedOn = spec.IndexOf(ColumnRole.PublishedOn);
        OccursOn = spec.IndexOf(ColumnRole.OccursOn);
        CutOff = spec.IndexOf(ColumnRole.CutOff);
    }

    public TableSpec Spec { get; }

    /// <summary>The full name of the record in C#.</summary>
    public string FullName { get; }

    /// <summary>The position in the schema.</summary>
    public int Index { get; }

    public ColumnSpec[] Columns { get; }

    /// <summary>What a curator calls a row of this table: <c>ceasefire term</c>.</summary>
    public string Noun { get; }

    /// <summary>The fields in the order in which a row that is written as a list has them; null where none may be.</summary>
    public IReadOnlyList<string>? ListedFields { get; }

    /// <summary>The column that a row has from the name of its entry, where entries are named after their keys; -1 where none can.</summary>
    public int NamedKey { get; }

    public int[] PartColumns { get; }

    /// <summary>Per column, whether its stored value follows from the written one alone.</summary>
    public bool[] IsStoredAsBound { get; }

    /// <summary>Whether the row of a file is stored as it is once its references are known: it has a key, and nothing nested or computed.</summary>
    public bool IsPlain => IsEntity && Spec.Key.Count > 0 && PartColumns.Length == 0 && PathColumns.Length == 0 && Verbatim < 0 && Offsets < 0;

    /// <summary>The columns whose values are references.</summary>
    public int[] LinkColumns { get; }

    /// <summary>The columns that refer to nested rows.</summary>
    public int[] PathColumns { get; }

    /// <summary>Whether a row that no reference leads to is worth a warning.</summary>
    public bool MustBeUsed { get; }

    /// <summary>Per column: the part table of a part column, the legal targets of a reference; otherwise empty.</summary>
    public Table[][] Targets { get; }

    /// <summary>The columns whose values evidence or a basis must back; empty where rows are no facts.</summary>
    public int[] BackedColumns { get; private set; } = [];

    public bool IsEntity => Spec.Kind == TableKind.Entity;

    /// <summary>Whether a row is a fact, which something must back.</summary>
    public bool IsFact => Evidence >= 0;

    public int Owner { get; }

    public int Parent { get; }

    public int ArticleFile { get; }

    public int ContentHash { get; }

    public int Evidence { get; }

    public int Bases { get; }

    public int Resolutions { get; }

    public int EvidenceSource { get; }

    public int Verbatim { get; }

    public int QuotePrefix { get; }

    public int QuoteSuffix { get; }

    public int AimsAt { get; }

    public int Asserts { get; }

    public int Prints { get; }

    public int Refutes { get; }

    public int Offsets { get; }

    public int Modality { get; }

    public int BasisKind { get; }

    public int BasisReference { get; }

    public int DisplayName { get; }

    public int PublishedOn { get; }

    public int OccursOn { get; }

    public int CutOff { get; }

    /// <summary>The column of the property with this name in C#, or -1.</summary>
    public int ColumnOfProperty(string name) => _properties.TryGetValue(name, out int column) ? column : -1;

    /// <summary>The column that YAML calls so, or -1.</summary>
    public int ColumnOfField(string yamlName) => _fields.TryGetValue(yamlName, out int column) ? column : -1;

    /// <summary>Whether the field is read, or passed over on purpose.</summary>
    public bool Knows(string yamlName) =>
        IsCase(yamlName) || Rest >= 0 || ColumnOfField(yamlName) >= 0 || Paths.Any(p => p.Names[0] == yamlName) || IsIgnored(yamlName);

    /// <summary>Whether the field is passed over.</summary>
    public bool IsIgnored(string yamlName) =>
        IsCase(yamlName) || (Spec.IgnoredFields.Count > 0 && Spec.IgnoredFields.Items.Any(p => PathPattern.MatchesName(p, yamlName)));

    /// <summary>Whether an entry of this name is no row.</summary>
    public bool IsIgnoredRow(string name) => Spec.IgnoredRows.Items.Any(p => PathPattern.MatchesName(p, name));

    /// <summary>Whether the field tells this part of a union from others.</summary>
    private bool IsCase(string yamlName) => Spec.Case is { } tells && tells.Field == yamlName;

    /// <summary>The field of a row that is written as a value: what no file can name, where only a value has it. Null where no row is.</summary>
    public string? ShortField { get; }

    /// <summary>The column of the fields that no other reads, or -1.</summary>
    public int Rest { get; }

    /// <summary>The columns whose values stand in fields of fields.</summary>
    public ColumnPath[] Paths { get; }

    /// <summary>The columns that read the field of this one, in declared order: the first that takes the value has it.</summary>
    public IReadOnlyList<int> Alternatives(int column) => _alternatives.TryGetValue(Columns[column].YamlName, out List<int>? all) ? all : [column];

    public bool IsKey(int column) => _isKey[column];

    /// <summary>What a row has that gives nothing; null where the column has no default.</summary>
    public ScalarValue? DefaultOf(int column) => _defaults[column];

    public override string ToString() => FullName;

    /// <summary>Finds the tables that columns lead to: all tables are there by now.</summary>
    internal void Link()
    {
        for (int i = 0; i < Columns.Length; i++)
        {
            Targets[i] = Columns[i].Type == ColumnType.Part
                ? _schema.Find(Columns[i].TypeName) is { } part ? [part] : []
                : _schema.Schema.Targets(Columns[i]).Select(t => _schema.Find(t.FullName)!).ToArray();
        }

        if (IsFact)
        {
            BackedColumns = Positions(IsBacked);
        }
    }

    private bool IsBacked(ColumnSpec spec, int column) =>
        spec.Written && !spec.BuildOnly && !IsKey(column)
            && spec.Role is not (ColumnRole.EvidenceList or ColumnRole.BasisList or ColumnRole.ResolutionList or ColumnRole.NotCited)
            && !(spec.Type == ColumnType.Part && Targets[column].Any(t => t.Evidence >= 0));

    private int[] Positions(Func<ColumnSpec, int, bool> where)
    {
        var positions = new List<int>();
        for (int i = 0; i < Columns.Length; i++)
        {
            if (where(Columns[i], i))
            {
                positions.Add(i);
            }
        }

        return positions.ToArray();
    }
}

/// <summary>The names of the fields that lead to a column's value, and the column's position.</summary>
public sealed record ColumnPath(EquatableArray<string> Names, int Column);
