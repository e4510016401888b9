using System.Runtime.CompilerServices;
using Dataset.Compiler.Text;

namespace Dataset.Compiler.Schema;

/// <summary>A schema, prepared for looking things up. Every stage of every file asks for it, so one is made for each schema.</summary>
internal sealed class SchemaIndex
{
    private static readonly ConditionalWeakTable<DatasetSchema, SchemaIndex> s_maps = new();

    private readonly Dictionary<string, Table> _byName = new(StringComparer.Ordinal);

    private SchemaIndex(DatasetSchema schema)
    {
        Schema = schema;
        Tables = schema.Tables.Items.Select((t, i) => new Table(t, i)).ToArray();
        foreach (Table table in Tables)
        {
            _byName[table.Spec.FullName] = table;
        }

        foreach (Table table in Tables)
        {
            table.Link(schema, this);
        }
    }

    public static SchemaIndex Of(DatasetSchema schema) => s_maps.GetValue(schema, s => new SchemaIndex(s));

    public DatasetSchema Schema { get; }

    public Table[] Tables { get; }

    public Table? Find(string? fullName) => fullName is not null && _byName.TryGetValue(fullName, out Table? table) ? table : null;
}

/// <summary>A table, the positions of its columns by role (-1: none), and the tables its columns lead to.</summary>
internal sealed class Table
{
    private readonly Dictionary<string, int> _columnByName = new(StringComparer.Ordinal);

    public Table(TableSpec spec, int index)
    {
        Spec = spec;
        Index = index;
        Columns = spec.Columns.Items.ToArray();
        Targets = new Table[Columns.Length][];
        for (int i = 0; i < Columns.Length; i++)
        {
            _columnByName[Columns[i].Name] = i;
        }

        Noun = Wording.Noun(spec.Name);
        PartColumns = Positions((c, _) => c.Type == ColumnType.Part);
        IsStoredAsBound = Array.ConvertAll(Columns, c => !c.BuildOnly && c.Role != ColumnRole.Refutes && c.Type is not (ColumnType.Part or ColumnType.Any or ColumnType.Reference or ColumnType.Union));
        LinkColumns = Positions((c, _) => c.Type is ColumnType.Reference or ColumnType.Union);
        MustBeUsed = spec.Rules.Items.Any(r => r.Kind == RuleKind.MustBeUsed);
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
    }

    public TableSpec Spec { get; }

    public int Index { get; }

    public ColumnSpec[] Columns { get; }

    /// <summary>What a curator calls a row of this table: <c>ceasefire term</c>.</summary>
    public string Noun { get; }

    public int[] PartColumns { get; }

    /// <summary>Per column, whether its stored value follows from the written one alone.</summary>
    public bool[] IsStoredAsBound { get; }

    /// <summary>Whether the row of a file is stored as it is once its references are known: it has a key, and nothing nested or computed.</summary>
    public bool IsPlain => IsEntity && Spec.Key.Count > 0 && PartColumns.Length == 0 && Verbatim < 0 && Offsets < 0;

    /// <summary>The columns whose values are references.</summary>
    public int[] LinkColumns { get; }

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

    public int ColumnNamed(string name) => _columnByName.TryGetValue(name, out int column) ? column : -1;

    public void Link(DatasetSchema schema, SchemaIndex map)
    {
        for (int i = 0; i < Columns.Length; i++)
        {
            Targets[i] = Columns[i].Type == ColumnType.Part
                ? map.Find(Columns[i].TypeName) is { } part ? [part] : []
                : schema.Targets(Columns[i]).Select(t => map.Find(t.FullName)!).ToArray();
        }

        if (IsFact)
        {
            BackedColumns = Positions(IsBacked);
        }
    }

    private bool IsBacked(ColumnSpec spec, int column) =>
        spec.Written && !spec.BuildOnly && !Spec.Key.Contains(column)
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
