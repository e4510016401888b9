using Dataset.Compiler.Catalogues;
using Dataset.Compiler.Schema;
using Dataset.Generator.Api;
using static Dataset.Generator.Storage.ColumnNames;
using Packer = Dataset.Generator.Storage.ProvenancePacker;

namespace Dataset.Generator.Storage;

/// <summary>
/// Writes the types that are derived from evidence: claims, deprecated claims, disputes, support. What is wrong has a type of its own with no
/// way to that of what is right.
/// </summary>
public sealed class ProvenanceEmitter
{
    private readonly DatasetSchema _schema;
    private readonly TableSpec _evidence;
    private readonly string _fact;
    private readonly string _factData;
    private readonly CodeWriter _writer;

    public ProvenanceEmitter(DatasetSchema schema)
    {
        _schema = schema;
        _evidence = schema.WithRole(TableRole.Evidence)!;
        string owner = OwnerOf(_evidence)!.TypeName!;
        _fact = TypeNames.Global(owner);
        _factData = TypeNames.GlobalDataClass(owner);
        _writer = CodeWriter.File(schema.RootNamespace);
    }

    /// <summary>Whether the schema has evidence whose owner is declared.</summary>
    public static bool Applies(DatasetSchema schema) => schema.WithRole(TableRole.Evidence) is { } evidence && OwnerOf(evidence) is not null;

    /// <summary>Whether rows of this table carry evidence.</summary>
    public static bool IsFact(DatasetSchema schema, TableSpec table) => Applies(schema) && table.WithRole(ColumnRole.EvidenceList) is not null;

    /// <summary>The expression for a row's code as an owner of evidence.</summary>
    public static string OwnerCode(DatasetSchema schema, TableSpec table, string row)
    {
        string owner = OwnerOf(schema.WithRole(TableRole.Evidence)!)!.TypeName!;
        return schema.FindTable(owner) is null ? $"{TypeNames.GlobalDataClass(owner)}.{UnionEmitter.BaseOf(table)} + {row}.__row" : row + ".__row";
    }

    /// <summary>The data of claims, disputes and support.</summary>
    public static GeneratedSource EmitData(Catalogue catalogue) =>
        DataEmitter.Emit(catalogue.Schema, "Provenance.Data.g.cs", catalogue.Schema.RootNamespace, "__Claims", Packer.Pack(catalogue));

    private static ColumnSpec? OwnerOf(TableSpec evidence) => evidence.Columns.Items.FirstOrDefault(c => c.Type == ColumnType.Owner);

    public GeneratedSource Emit()
    {
        new ClaimTypesEmitter(_schema, _writer, _fact, TypeNames.Global(_evidence.FullName), FaultType(), ResolutionType(), Accessibility()).Emit();
        EmitAccess();
        return new GeneratedSource("Provenance.g.cs", _writer.ToString());
    }

    /// <summary>Claims name the declared types around them, and must not be seen by more than these are.</summary>
    private string Accessibility()
    {
        string owner = OwnerOf(_evidence)!.TypeName!;
        string?[] around =
        [
            _evidence.Accessibility,
            _schema.FindTable(owner)?.Accessibility ?? _schema.Union(owner).Accessibility,
            _schema.WithRole(TableRole.Resolution)?.Accessibility,
            _evidence.WithRole(ColumnRole.Refutes) is { TypeName: { } fault } ? _schema.Enum(fault).Accessibility : null,
        ];
        return around.All(a => a is null or "public") ? "public" : "internal";
    }

    private string? FaultType() => _evidence.WithRole(ColumnRole.Refutes) is { TypeName: { } name } ? TypeNames.Global(name) : null;

    private string? ResolutionType() => _schema.WithRole(TableRole.Resolution) is { } table ? TypeNames.Global(table.FullName) : null;

    private void EmitAccess()
    {
        _writer.Block("internal static partial class __Claims", () =>
        {
            AccessEmitter.EmitSharedText(_schema, _writer);
            EmitClaims("Claim", "Of", Count, "0");
            EmitClaims("DeprecatedClaim", "DeprecatedOf", Packer.Deprecated + Count, Count);
            if (ResolutionType() is not null)
            {
                EmitRows("Dispute", Packer.Dispute + Count, "new(row)");
                EmitList(Packer.DisputeClaims, "Claim", $"ClaimAt({Items(Packer.DisputeClaims)}(index))");
                string resolution = TypeNames.GlobalDataClass(_schema.WithRole(TableRole.Resolution)!.FullName);
                _writer.Line($"internal static {ResolutionType()} ResolutionOf(int row) => {resolution}.At({Values(Packer.Resolution)}(row));").Line();
                _writer.Line($"internal static {_fact} DisputeOwnerOf(int row) => {_factData}.At({Values(Packer.Dispute + Packer.Owner)}(row));").Line();
                _writer.Line($"internal static string DisputePropertyOf(int row) => Text({Values(Packer.Dispute + Packer.Property)}(row));").Line();
            }

            EmitList(Packer.Evidence, TypeNames.Global(_evidence.FullName), $"{TypeNames.GlobalDataClass(_evidence.FullName)}.At({Items(Packer.Evidence)}(index))");
            _writer.Line($"internal static {_fact} OwnerOf(int row) => {_factData}.At({Values(Packer.Owner)}(row));").Line();
            _writer.Line($"internal static string PropertyOf(int row) => Text({Values(Packer.Property)}(row));").Line();
            _writer.Line($"internal static ClaimRank RankOf(int row) => (ClaimRank){Values(Packer.Rank)}(row);").Line();
            _writer.Line($"internal static ClaimValueKind KindOf(int row) => (ClaimValueKind){Values(Packer.Kind)}(row);").Line();
            _writer.Line($"internal static ulong PayloadOf(int row) => {Values(Packer.Payload)}(row);").Line();
            _writer.Line($"internal static ClaimValue? InsteadOf(int row) => KindOf(row + {Packer.Deprecated + Count}) == ClaimValueKind.None ? null : new ClaimValue(row + {Packer.Deprecated + Count});").Line();
            _writer.Line($"internal static string ShownOf(int row) => Text({Values(Packer.Shown)}(row));").Line();
            if (FaultType() is { } fault)
            {
                _writer.Line($"internal static {fault} FaultOf(int row) => ({fault}){Values(Packer.Fault)}(row);").Line();
            }

            EmitSupport();
            EmitRowSwitch();
        });
    }

    /// <summary>Claims of one type: a run of the shared columns, sorted by the row they speak of.</summary>
    private void EmitClaims(string type, string method, string count, string first)
    {
        string search = "First" + type, list = TypeNames.RowList(_schema, type);
        EmitRows(type, count, $"new(row + {first})");
        EmitSearch(search, Values(Packer.Owner), first, count);
        _writer.Block($"internal static {list} {method}(int owner)", () =>
        {
            _writer.Line($"int start = {search}(owner);");
            _writer.Line($"return new({type}Rows, start, {search}(owner + 1) - start);");
        });
        _writer.Line();
    }

    private void EmitRows(string type, string count, string make)
    {
        RowsEmitter.Emit(_schema, _writer, type, count, make, prefix: type);
        _writer.Line($"internal static {TypeNames.RowList(_schema, type)} All{type}s => new({type}Rows, 0, {count});").Line();
    }

    private void EmitSearch(string name, string owners, string first, string count) =>
        SearchEmitter.EmitFirstAtLeast(_writer, name, "int owner", count, $"{owners}(middle + {first})");

    private void EmitList(string name, string item, string make)
    {
        ListSource source = new(_schema, _writer, name, item);
        source.Emit(make);
        source.EmitSlice(name + "Of", "int row", "row");
    }

    private void EmitSupport()
    {
        EmitSearch("FirstSupport", Values(Packer.Support + Packer.Owner), "0", Packer.Support + Count);
        _writer.Block("internal static Support? SupportOf(int owner)", () =>
        {
            _writer.Line("Support? weakest = null;");
            _writer.Block($"for (int i = FirstSupport(owner); i < {Packer.Support + Count} && {Values(Packer.Support + Packer.Owner)}(i) == owner; i++)", () =>
            {
                _writer.Line($"Support support = (Support){Values(Packer.Support)}(i);");
                _writer.Line("weakest = weakest is { } other && other > support ? other : support;");
            });
            _writer.Line("return weakest;");
        });
        _writer.Line();
        _writer.Block("internal static Support? SupportOf(int owner, string property)", () =>
        {
            _writer.Block($"for (int i = FirstSupport(owner); i < {Packer.Support + Count} && {Values(Packer.Support + Packer.Owner)}(i) == owner; i++)", () =>
                _writer.Block($"if (IsText({Values(Packer.Support + Packer.Property)}(i), global::System.MemoryExtensions.AsSpan(property)))", () =>
                    _writer.Line($"return (Support){Values(Packer.Support)}(i);")));
            _writer.Line("return null;");
        });
        _writer.Line();
    }

    /// <summary>A claimed row may be of any table: the payload has the table's position and the row's number.</summary>
    private void EmitRowSwitch()
    {
        _writer.Block("internal static object RowOf(ulong payload) => (int)(payload >> 32) switch", () =>
        {
            for (int i = 0; i < _schema.Tables.Count; i++)
            {
                string pattern = i == _schema.Tables.Count - 1 ? "_" : i.ToString(System.Globalization.CultureInfo.InvariantCulture);
                _writer.Line($"{pattern} => {TypeNames.GlobalDataClass(_schema.Tables[i].FullName)}.At(unchecked((int)payload)),");
            }
        }, "};");
        _writer.Line();
        _writer.Block("internal static bool IsEnum(ulong payload, global::System.Type type) => (int)(payload >> 32) switch", () =>
        {
            for (int i = 0; i < _schema.Enums.Count; i++)
            {
                _writer.Line($"{i} => type == typeof({TypeNames.Global(_schema.Enums[i].FullName)}),");
            }

            _writer.Line("_ => false,");
        }, "};");
    }
}
