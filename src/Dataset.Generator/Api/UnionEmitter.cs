using Dataset.Compiler.Schema;
using Dataset.Generator.Storage;

namespace Dataset.Generator.Api;

/// <summary>
/// Writes a union: the member that closes the interface, the row space of its members, one after the other, and the interface's own look-ups.
/// </summary>
internal sealed class UnionEmitter
{
    private readonly DatasetSchema _schema;
    private readonly UnionSpec _union;
    private readonly TableSpec[] _members;
    private readonly CodeWriter _writer;
    private readonly string _type;
    private readonly string _data;

    private UnionEmitter(DatasetSchema schema, UnionSpec union)
    {
        _schema = schema;
        _union = union;
        _members = [.. union.Members.Items.Select(schema.Table)];
        _writer = CodeWriter.File(union.Namespace);
        _type = TypeNames.Global(union.FullName);
        _data = TypeNames.DataClass(union.Name);
    }

    /// <summary>The constant with the code of a member's first row.</summary>
    public static string BaseOf(TableSpec member) => "BaseOf_" + member.FullName.Replace('.', '_');

    public static GeneratedSource Emit(DatasetSchema schema, UnionSpec union) => new UnionEmitter(schema, union).Emit();

    private GeneratedSource Emit()
    {
        // A union of unions has members of its own, of the same names.
        _writer.Line("#pragma warning disable CS0108").Line();
        _writer.Block($"partial interface {TypeNames.Escaped(_union.Name)}", () =>
        {
            _writer.Line("internal int __code { get; }").Line();
            _writer.Summary("The rows of all tables that implement this, one table after the other.");
            _writer.Line($"public static {TypeNames.RowList(_schema, _type)} All => new({_data}.Rows, 0, {_data}.{TableRows.Count});").Line();
            if (HasOneKey())
            {
                EmitFind("string", "The key");
                EmitFind("global::System.ReadOnlySpan<char>", "The key");
                EmitFind("global::System.ReadOnlySpan<byte>", "The key in UTF-8");
            }

            if (ProvenanceEmitter.IsOfFacts(_schema, _union))
            {
                EmitProvenance();
            }
        });
        _writer.Line();
        _writer.Block($"internal static class {_data}", () =>
        {
            EmitRowSpace();
            EmitRows();
        });
        return new GeneratedSource(_union.FullName + ".g.cs", _writer.ToString());
    }

    /// <summary>
    /// Whether a text is the key of one row of the union at the most: the build holds that of keys that are unique over the dataset.
    /// </summary>
    private bool HasOneKey() => _members.Length > 0 && _members.All(m => TextKey.IsOf(m) && m.DatasetWideKey);

    /// <summary>As the tables' own look-ups, which are asked one after the other.</summary>
    private void EmitFind(string keyType, string key)
    {
        const string Summary = "Finds the row with this key in any of the tables; a key that moved finds the row it moved to.";
        string found = string.Join(" ?? ", _members.Select(m => $"({_type}?){TypeNames.GlobalDataClass(m.FullName)}.Find(key)"));
        _writer.Summary(Summary);
        _writer.Line($"/// <param name=\"key\">{key}: ordinal, case matters.</param>").Line("/// <returns>The row, or null.</returns>");
        _writer.Line($"public static {_type}? Find({keyType} key) => {found};").Line();
        _writer.Summary(Summary);
        _writer.Line($"/// <param name=\"key\">{key}: ordinal, case matters.</param>").Line("/// <param name=\"found\">The row.</param>")
            .Line("/// <returns>Whether there is one.</returns>");
        _writer.Line($"public static bool TryFind({keyType} key, [global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out {_type}? found) => (found = Find(key)) is not null;").Line();
    }

    /// <summary>What each of the records has, for code over facts of any table.</summary>
    private void EmitProvenance()
    {
        string data = TypeNames.Derived(_schema, "__Claims"), support = TypeNames.Derived(_schema, "Support");
        _writer.Line();
        _writer.Summary("What the articles say about the fact, grouped by field and value; nothing here is known to be wrong.");
        _writer.Line($"{TypeNames.RowList(_schema, TypeNames.Derived(_schema, "Claim"))} Claims => {data}.Of(__code);").Line();
        _writer.Summary("What articles say about the fact that is wrong.");
        _writer.Line($"{TypeNames.RowList(_schema, TypeNames.Derived(_schema, "DeprecatedClaim"))} DeprecatedClaims => {data}.DeprecatedOf(__code);")
            .Line();
        _writer.Summary("What the fact as a whole rests on: an article, where a passage supports it; its values may come from elsewhere.");
        _writer.Line($"{support}? Support => {data}.SupportOf(__code);").Line();
        _writer.Summary("Where the value of one field comes from; null where the field has no value, or is one of other rows.");
        _writer.Line("/// <param name=\"field\">The field, or that the fact exists.</param>");
        _writer.Line($"{support}? SupportOf({TypeNames.Runtime(_schema, "RowField")} field) => field.Row != GetType() ? null : field.IsExistence ? Support : {data}.SupportOf(__code, field.Name);");
    }

    private void EmitRowSpace()
    {
        string next = "0";
        foreach (TableSpec member in _members)
        {
            _writer.Line($"internal const int {BaseOf(member)} = {next};").Line();
            next = $"{BaseOf(member)} + {TypeNames.GlobalDataClass(member.FullName)}.{TableRows.Count}";
        }

        _writer.Line($"internal const int {TableRows.Count} = {next};").Line();
        _writer.Block($"internal static {_type} At(int code)", () =>
        {
            for (int i = _members.Length - 1; i >= 0; i--)
            {
                string at = $"{TypeNames.GlobalDataClass(_members[i].FullName)}.At(code - {BaseOf(_members[i])})";
                _writer.Line(i == 0 ? $"return {at};" : $"if (code >= {BaseOf(_members[i])}) {{ return {at}; }}");
            }

            if (_members.Length == 0)
            {
                _writer.Line("throw new global::System.InvalidOperationException();");
            }
        });
        _writer.Line();
    }

    /// <summary>The tables keep their rows themselves: here they are put side by side.</summary>
    private void EmitRows()
    {
        string source = TypeNames.Runtime(_schema, $"RowSource<{_type}>");
        _writer.Line($"internal static {source} Rows => RowsSource.Instance;").Line();
        _writer.Block($"private sealed class RowsSource() : {source}(new {_type}?[{TableRows.Count}])", () =>
        {
            _writer.Line("internal static readonly RowsSource Instance = new();").Line();
            _writer.Line($"public override {_type} Make(int index) => Made[index] = At(index);");
        });
    }
}
