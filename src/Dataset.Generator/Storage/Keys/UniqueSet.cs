using System.Collections.Immutable;
using Dataset.Compiler;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;
using Dataset.Generator.Api;

namespace Dataset.Generator.Storage;

/// <summary>A composite key, or a set of columns that no two rows share: the row in each slot; the columns themselves are compared.</summary>
internal sealed class UniqueSet : DataStructure
{
    private readonly string _method;
    private readonly HashTable _hash;
    private readonly EquatableArray<int> _columns;

    public UniqueSet(DatasetSchema schema, int table, int number)
        : this(
            schema,
            table,
            "FindBy" + schema.Tables[table].Uniques[number].Name,
            "__Unique" + schema.Tables[table].Uniques[number].Name,
            schema.Tables[table].Uniques[number].Columns) =>
        Number = number;

    private UniqueSet(DatasetSchema schema, int table, string method, string prefix, EquatableArray<int> columns)
        : base(schema, table)
    {
        _method = method;
        _hash = new HashTable(prefix);
        _columns = columns;
    }

    public override DataPartKind Kind => DataPartKind.Unique;

    public override int Number { get; }

    private (ColumnSpec Column, ValueCode Code, string Name)[] Parts =>
        [.. _columns.Items.Select(c => Table.Columns[c]).Select(c => (c, new ValueCode(Schema, c), LookUps.Parameter(c.Name)))];

    /// <summary>The key of a table whose key is not one text.</summary>
    public static UniqueSet OfKey(DatasetSchema schema, int table) => new(schema, table, "Find", "__Key", schema.Tables[table].Key);

    public override PartInput InputOf(CatalogueColumns from) => from.InputOf(TableNumber, _columns.Items.Select(c => (TableNumber, c)));

    public override void Pack(PartInput input, IDataSink to)
    {
        // Rows that lack a value are not indexed; of rows that share one, which is an error elsewhere, the first is.
        RowCodes rows = new(input.Schema, input.RowCounts);
        (ValueCode Code, ImmutableArray<Value?> Cells)[] sources =
            [.. _columns.Items.Select(c => (new ValueCode(Schema, Table.Columns[c]), input.Cells(c)))];
        HashSet<EquatableArray<Value?>> seen = [];
        List<int> indexed = [.. Enumerable.Range(0, input.RowCount).Where(r =>
            sources.All(s => s.Cells[r] is not null) && seen.Add(sources.Select(s => s.Cells[r]).ToEquatableArray()))];
        PerfectHash hash = PerfectHash.Build(
            indexed.Count,
            (i, seed) => sources.Aggregate(seed, (h, s) => TextHash.Mix(h, unchecked((ulong)s.Code.Of(s.Cells[indexed[i]]!, rows, seed)))));
        _hash.Pack(hash, to);
        _hash.Rows.Pack([.. hash.Invert().Select(i => i < 0 ? 0L : indexed[i] + 1L)], to);
    }

    public override void EmitData(CodeWriter writer)
    {
        string parameters = string.Join(", ", Parts.Select(p => $"{p.Code.ParameterType} {p.Name}"));
        writer.Block($"internal static {RowType}? {_method}({parameters})", () =>
        {
            writer.Line($"ulong hash = {_hash.Seed};");
            foreach ((_, ValueCode code, string name) in Parts)
            {
                writer.Line($"hash = {TypeNames.PackedText}.Mix(hash, unchecked((ulong){code.CSharp(name, _hash.Seed)}));");
            }

            _hash.EmitSlot(writer);
            HashTable.EmitFound(writer, _hash.Rows);
            writer.Line($"return found >= 0 && {string.Join(" && ", Parts.Select(p => p.Code.Matches(p.Name)))} ? At(found) : null;");
        });
        writer.Line();
    }

    public override void EmitApi(CodeWriter writer)
    {
        string parameters = string.Join(", ", Parts.Select(p => $"{TypeNames.ValueType(Schema, p.Column)} {p.Name}"));
        string arguments = string.Join(", ", Parts.Select(p => p.Code.Parameters(p.Name).First().Argument));
        writer.Summary("Finds the one row with these values.");
        foreach ((ColumnSpec column, _, string name) in Parts)
        {
            writer.Line(
                $"/// <param name=\"{name.TrimStart('@')}\">The value of <see cref=\"{RowType}.{TypeNames.Escaped(column.Name)}\"/>.</param>");
        }

        writer.Line("/// <returns>The row, or null.</returns>");
        writer.Line($"public static {RowType}? {_method}({parameters}) => {TypeNames.DataClass(Table.Name)}.{_method}({arguments});").Line();
    }
}
