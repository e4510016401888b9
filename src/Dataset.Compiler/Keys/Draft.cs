using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Dataset.Compiler.Articles;
using Dataset.Compiler.Binding;
using Dataset.Compiler.Catalogues;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Text;
using Dataset.Compiler.Types;

namespace Dataset.Compiler.Keys;

/// <summary>A catalogue in the making: what the builder's steps hand to one another.</summary>
internal sealed class Draft(SchemaIndex schema)
{
    public SchemaIndex Schema { get; } = schema;

    /// <summary>The rows of each table in storage order.</summary>
    public List<DraftRow>[] Tables { get; } = schema.Tables.Select(_ => new List<DraftRow>()).ToArray();

    /// <summary>Per entity table: the row with this key.</summary>
    public Dictionary<string, int>[] Keys { get; } = new Dictionary<string, int>[schema.Tables.Count];

    /// <summary>Per part table whose rows have keys: the row to which keys lead.</summary>
    public Dictionary<string, int>[] Paths { get; } = new Dictionary<string, int>[schema.Tables.Count];

    public List<CatalogueClaim> Claims { get; } = [];

    public List<CatalogueSupport> Supports { get; } = [];

    public List<DraftDispute> Disputes { get; } = [];

    /// <summary>The tables of which not all keys are known: with rows in a file that does not parse, rows without a key, or two with one.</summary>
    public HashSet<Table> Unread { get; } = [];

    /// <summary>Whether each reference in every file could be read and leads somewhere.</summary>
    public bool KnowsAllReferences { get; set; } = true;

    /// <summary>Where each quote stands in its article, by the place of its words in YAML.</summary>
    public Dictionary<NodeAddress, QuoteSpan> Quotes { get; } = [];

    public ImmutableArray<Finding>.Builder Findings { get; private set; } = ImmutableArray.CreateBuilder<Finding>();

    /// <summary>The same draft with a list of findings of its own, for a check beside others, none of which writes into it.</summary>
    public Draft Apart()
    {
        var draft = (Draft)MemberwiseClone();
        draft.Findings = ImmutableArray.CreateBuilder<Finding>();
        return draft;
    }

    public DraftRow Row(RowRef row) => Tables[row.Table][row.Row];

    /// <summary>Where the row's quote stands in its article; null where it has none that was found.</summary>
    public QuoteSpan? QuoteOf(DraftRow row) =>
        row.Bound?.Text(row.Table.Verbatim) is { } quote && Quotes.TryGetValue(new NodeAddress(row.Path, quote.Node), out QuoteSpan? span)
            ? span
            : null;

    public void Report(FindingKind kind, string path, int node, params FindingArgument[] arguments) =>
        Findings.Add(Finding.Create(kind, new NodeAddress(path, node), arguments));
}

/// <summary>A row in the making.</summary>
internal sealed class DraftRow(Table table, string path, BoundRow? bound, string key, CatalogueRow? finished = null)
{
    private Value?[]? _cells;

    public Table Table { get; } = table;

    public string Path { get; } = path;

    /// <summary>What YAML gives; null for a salvaged row, of which only the key is known.</summary>
    public BoundRow? Bound { get; } = bound;

    public string Key { get; } = key;

    public RowRef Ref { get; set; } = RowRef.None;

    public RowRef? Owner { get; set; }

    /// <summary>The keys that lead to it from the table around it; null of a nested row without a key.</summary>
    public string? KeyPath { get; init; }

    /// <summary>Whether any reference leads here.</summary>
    public bool IsReferenced { get; set; }

    /// <summary>Of an entity: the file that knows where its references lead.</summary>
    public LinkedFile? LinkedIn { get; init; }

    /// <summary>Of an entity: its position in its file.</summary>
    public int Position { get; init; }

    /// <summary>The row as it is stored, once nothing is written into it any more: where its file tells, from the start.</summary>
    public CatalogueRow? Finished { get; private set; } = finished;

    /// <summary>One per column: what is stored of it so far. To finish a row beside whoever reads it changes nothing of them.</summary>
    public ReadOnlySpan<Value?> Cells => Finished is { } row ? row.Values.Items.AsSpan() : _cells ??= new Value?[Table.Columns.Length];

    /// <summary>The cells, to be filled. Those of a finished row belong to catalogues of other runs as well.</summary>
    public Value?[] Unfinished => Finished is null
        ? _cells ??= new Value?[Table.Columns.Length]
        : throw new InvalidOperationException("The row '" + Key + "' is finished.");

    /// <summary>The row as it is stored; nothing is written into it from now on.</summary>
    public CatalogueRow Finish() =>
        Finished ??= new CatalogueRow(Key, Owner, ImmutableCollectionsMarshal.AsImmutableArray(Unfinished), Path, Bound?.Node ?? 0, Bound is null);

    /// <summary>The rows of all files as they are written, file by file.</summary>
    public static IEnumerable<DraftRow> InWrittenOrder(IEnumerable<DraftRow> rows) =>
        rows.GroupBy(r => r.Path, StringComparer.Ordinal).OrderBy(f => f.Key, StringComparer.Ordinal).SelectMany(f => f.OrderBy(r => r.Origin.Node));

    public NodeAddress Origin => new(Path, Bound?.Node ?? 0);

    public string NameOf(int column) => Table.Columns[column].YamlName;

    /// <summary>Whether all of these columns have a value.</summary>
    public bool HasAll(EquatableArray<int> columns)
    {
        foreach (int column in columns)
        {
            if (Cells[column] is null)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The rows that a reference, a list of references or an owner column leads to.</summary>
    public IEnumerable<RowRef> RowsIn(int column) => Cells[column] switch
    {
        RowValue cell => [cell.Row],
        ListValue list => list.Items.Items.OfType<RowValue>().Select(c => c.Row),
        _ => [],
    };

    /// <summary>The node of a column's value, or the row's where nothing is given.</summary>
    public NodeAddress At(int column) => new(Path, Bound?.Value(column)?.Node ?? Bound?.Node ?? 0);
}

/// <summary>A dispute whose claims are not numbered yet.</summary>
internal sealed record DraftDispute(RowRef Owner, int Column, int Resolution);
