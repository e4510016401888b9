using Dataset.Compiler.Schema;
using Dataset.Generator.Api;
using static Dataset.Generator.Storage.ClaimColumns;

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

    /// <summary>Whether the rows of this union are those that evidence can be of.</summary>
    public static bool IsOfFacts(DatasetSchema schema, UnionSpec union) =>
        Applies(schema) && OwnerOf(schema.WithRole(TableRole.Evidence)!)!.TypeName == union.FullName;

    /// <summary>The expression for a row's code as an owner of evidence.</summary>
    public static string OwnerCode(DatasetSchema schema, TableSpec table, string row)
    {
        string owner = OwnerOf(schema.WithRole(TableRole.Evidence)!)!.TypeName!;
        return schema.FindTable(owner) is null ? $"{TypeNames.GlobalDataClass(owner)}.{UnionEmitter.BaseOf(table)} + {row}.__row" : row + ".__row";
    }

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
            ClaimTypesEmitter.HasBases(_schema) ? _schema.WithRole(TableRole.Basis)!.Accessibility : null,
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
            EmitClaims("Claim", "Of", TableRows.Count, "0");
            EmitClaims("DeprecatedClaim", "DeprecatedOf", DeprecatedCount, TableRows.Count);
            if (ResolutionType() is not null)
            {
                EmitRows("Dispute", DisputeCount, "new(row)");
                EmitList(DisputeClaims, "Claim", item => $"ClaimAt({item})");
                string resolution = TypeNames.GlobalDataClass(_schema.WithRole(TableRole.Resolution)!.FullName);
                _writer.Line($"internal static {ResolutionType()} ResolutionOf(int row) => {resolution}.At({Resolution.At("row")});").Line();
                _writer.Line($"internal static {_fact} DisputeOwnerOf(int row) => {_factData}.At({DisputeOwner.At("row")});").Line();
                _writer.Line($"internal static string DisputePropertyOf(int row) => {SharedText.Text(DisputeProperty.At("row"))};").Line();
                EmitAgainst();
            }

            EmitList(Evidence, TypeNames.Global(_evidence.FullName), item => $"{TypeNames.GlobalDataClass(_evidence.FullName)}.At({item})");
            _writer.Line($"internal static {_fact} OwnerOf(int row) => {_factData}.At({Owner.At("row")});").Line();
            _writer.Line($"internal static string PropertyOf(int row) => {SharedText.Text(Property.At("row"))};").Line();
            _writer.Line($"internal static ClaimRank RankOf(int row) => (ClaimRank){Rank.At("row")};").Line();
            _writer.Line($"internal static ClaimValueKind KindOf(int row) => (ClaimValueKind){Kind.At("row")};").Line();
            _writer.Line($"internal static ulong PayloadOf(int row) => {Payload.At("row")};").Line();
            _writer.Line($"internal static ulong WordOf(int row, int at) => {PayloadWords.At("(int)PayloadOf(row) + at")};").Line();
            _writer.Line($"internal static ClaimValue? InsteadOf(int row) => KindOf(row + {DeprecatedCount}) == ClaimValueKind.None ? null : new ClaimValue(row + {DeprecatedCount});").Line();
            _writer.Line($"internal static string ShownOf(int row) => {SharedText.Text(Shown.At("row"))};").Line();
            if (FaultType() is { } fault)
            {
                _writer.Line($"internal static {fault} FaultOf(int row) => ({fault}){Fault.At("row")};").Line();
            }

            EmitOfField("Claim", "Of", TableRows.Count, "0");
            EmitOfField("DeprecatedClaim", "DeprecatedOf", DeprecatedCount, TableRows.Count);
            EmitPassages();
            EmitSupport();
            EmitRowSwitch();
        });
    }

    /// <summary>Claims of one type: a run of the shared columns, sorted by the row they speak of.</summary>
    private void EmitClaims(string type, string method, string count, string first)
    {
        string search = "First" + type, list = TypeNames.RowList(_schema, type);
        EmitRows(type, count, $"new(row + {first})");
        EmitSearch(search, Owner, first, count);
        _writer.Block($"internal static {list} {method}(int owner)", () =>
        {
            _writer.Line($"int start = {search}(owner);");
            _writer.Line($"return new({type}Rows, start, {search}(owner + 1) - start);");
        });
        _writer.Line();
    }

    /// <summary>Claims about one field: of a row they are sorted by field, and then by rank.</summary>
    private void EmitOfField(string type, string method, string count, string first)
    {
        bool isRanked = type == "Claim";
        string is_ = SharedText.IsText(Property.At($"start + {first}"), LookUps.AsSpan("property"));
        string still = SharedText.IsText(Property.At($"end + {first}"), LookUps.AsSpan("property"));
        _writer.Block($"internal static {TypeNames.RowList(_schema, type)} {method}(int owner, string property{(isRanked ? ", ClaimRank from" : "")})", () =>
        {
            _writer.Line($"int start = First{type}(owner), last = First{type}(owner + 1);");
            string skip = isRanked ? $"(!{is_} || RankOf(start) < from)" : "!" + is_;
            _writer.Line($"while (start < last && {skip}) {{ start++; }}");
            _writer.Line("int end = start;");
            _writer.Line($"while (end < last && {still}) {{ end++; }}");
            _writer.Line($"return new({type}Rows, start, end - start);");
        });
        _writer.Line();
    }

    private void EmitPassages()
    {
        string evidence = TypeNames.Global(_evidence.FullName);
        _writer.Block($"internal static global::System.Collections.Generic.IEnumerable<{evidence}> PassagesFor(int owner, string property)", () =>
            _writer.Block("foreach (Claim claim in Of(owner, property, ClaimRank.Accepted))", () =>
                _writer.Block("if (claim.Rank != ClaimRank.Rival)", () =>
                    _writer.Block($"foreach ({evidence} passage in claim.Evidence)", () => _writer.Line("yield return passage;")))));
        _writer.Line();
    }

    private void EmitAgainst()
    {
        _writer.Block($"internal static string Against({TypeNames.RowList(_schema, "Claim")} claims)", () =>
        {
            _writer.Line("string text = \"\";");
            _writer.Block("foreach (Claim claim in claims)", () =>
                _writer.Line("text += (text.Length == 0 ? \"\" : \" or \") + claim.Value.ToString();"));
            _writer.Line("return text;");
        });
        _writer.Line();
    }

    private void EmitRows(string type, string count, string make)
    {
        TableRows.Emit(_schema, _writer, type, count, make, prefix: type);
        _writer.Line($"internal static {TypeNames.RowList(_schema, type)} All{type}s => new({type}Rows, 0, {count});").Line();
    }

    private void EmitSearch(string name, NumberColumn owners, string first, string count) =>
        SortedSearch.Emit(_writer, name, "int owner", count, owners.At($"middle + {first}"));

    private void EmitList(ListColumn lists, string item, Func<string, string> make)
    {
        ListSource source = new(_schema, _writer, lists.Name, item);
        source.Emit(make);
        source.EmitSlice(lists.Name + "Of", "int row", "row");
    }

    private void EmitSupport()
    {
        EmitSearch("FirstSupport", SupportOwner, "0", SupportCount);
        _writer.Block("internal static Support? SupportOf(int owner)", () =>
        {
            _writer.Line("int first = FirstSupport(owner);");
            _writer.Line($"return first < {SupportCount} && {SupportOwner.At("first")} == owner ? (Support){SupportKind.At("first")} : null;");
        });
        _writer.Line();
        _writer.Block("internal static Support? SupportOf(int owner, string property)", () =>
        {
            // The first is that of the row as a whole.
            _writer.Block($"for (int i = FirstSupport(owner) + 1; i < {SupportCount} && {SupportOwner.At("i")} == owner; i++)", () =>
                _writer.Block($"if ({SharedText.IsText(SupportProperty.At("i"), LookUps.AsSpan("property"))})", () =>
                    _writer.Line($"return (Support){SupportKind.At("i")};")));
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
