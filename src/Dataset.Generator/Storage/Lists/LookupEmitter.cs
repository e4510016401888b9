using Dataset.Compiler;
using Dataset.Compiler.Schema;
using Dataset.Generator.Api;
using static Dataset.Generator.Storage.ColumnNames;

namespace Dataset.Generator.Storage;

/// <summary>Writes the look-ups: by key, by unique set, by index, by range. Each has a part in the data class and a public part in the container.</summary>
internal sealed class LookupEmitter(DatasetSchema schema, TableSpec table, CodeWriter writer)
{
    private const string Span = "global::System.ReadOnlySpan<char>";

    private readonly string _type = TypeNames.Global(table.FullName);
    private readonly string _data = TypeNames.DataClass(table.Name);
    private readonly string _text = TypeNames.PackedText;

    public void EmitData()
    {
        if (TablePacker.HasTextKey(table))
        {
            new TextKeyEmitter(table, writer).EmitData();
        }
        else if (table.Key.Count > 0)
        {
            EmitUniqueData("Find", Key, table.Key);
        }

        foreach (UniqueSpec unique in table.Uniques)
        {
            EmitUniqueData(TablePacker.UniqueName(unique), TablePacker.UniqueName(unique), unique.Columns);
        }

        foreach (IndexSpec index in table.Indexes)
        {
            EmitIndexData(index);
        }
    }

    public void EmitContainer()
    {
        if (TablePacker.HasTextKey(table))
        {
            new TextKeyEmitter(table, writer).EmitContainer();
        }
        else if (table.Key.Count > 0)
        {
            EmitUnique("Find", table.Key);
        }

        foreach (UniqueSpec unique in table.Uniques)
        {
            EmitUnique(TablePacker.UniqueName(unique), unique.Columns);
        }

        foreach (IndexSpec index in table.Indexes)
        {
            EmitIndex(index);
        }
    }

    /// <summary>Writes the way from a hash to the one slot of a perfect hash.</summary>
    public static void EmitSlot(CodeWriter writer, string text, string prefix) =>
        writer.Line($"int slot = {text}.Slot(hash, {Displacements(prefix)}({text}.Bucket(hash, {Length(Displacements(prefix))})), {Slots(prefix)});");

    private void EmitSlot(string prefix) => EmitSlot(writer, _text, prefix);

    /// <summary>What stands in the slot, by its number; -1: nothing.</summary>
    private void EmitFound(string column) => writer.Line($"int found = {column}(slot) - 1;");

    // ---- composite keys and unique sets ----

    private void EmitUniqueData(string method, string prefix, EquatableArray<int> columns)
    {
        ColumnSpec[] parts = [.. columns.Items.Select(c => table.Columns[c])];
        string parameters = string.Join(", ", parts.Select(p => $"{ParameterType(p)} {Parameter(p.Name)}"));
        writer.Block($"internal static {_type}? {method}({parameters})", () =>
        {
            writer.Line($"ulong hash = {Seed(prefix)};");
            foreach (ColumnSpec part in parts)
            {
                writer.Line($"hash = {_text}.Mix(hash, unchecked((ulong){Code(part, Parameter(part.Name), Seed(prefix))}));");
            }

            EmitSlot(prefix);
            EmitFound(Rows(prefix));
            writer.Line($"return found >= 0 && {string.Join(" && ", parts.Select(p => Matches(p, Parameter(p.Name))))} ? At(found) : null;");
        });
        writer.Line();
    }

    private void EmitUnique(string method, EquatableArray<int> columns)
    {
        ColumnSpec[] parts = [.. columns.Items.Select(c => table.Columns[c])];
        string parameters = string.Join(", ", parts.Select(p => $"{PublicParameterType(p)} {Parameter(p.Name)}"));
        string arguments = string.Join(", ", parts.Select(p => p.Type == ColumnType.Text ? $"global::System.MemoryExtensions.AsSpan({Parameter(p.Name)})" : Parameter(p.Name)));
        writer.Summary("Finds the one row with these values.");
        foreach (ColumnSpec part in parts)
        {
            writer.Line($"/// <param name=\"{Parameter(part.Name).TrimStart('@')}\">The value of <see cref=\"{_type}.{TypeNames.Escaped(part.Name)}\"/>.</param>");
        }

        writer.Line("/// <returns>The row, or null.</returns>");
        writer.Line($"public static {_type}? {method}({parameters}) => {_data}.{method}({arguments});").Line();
    }

    // ---- indexes ----

    private ColumnSpec ColumnOf(IndexSpec index)
    {
        ColumnSpec column = table.Columns[index.Sources[0].Column];
        return index.Sources[0].PartColumn < 0 ? column : schema.Table(column.TypeName!).Columns[index.Sources[0].PartColumn];
    }

    private void EmitIndexData(IndexSpec index)
    {
        ColumnSpec column = ColumnOf(index);
        string name = index.Name, list = TypeNames.RowList(schema, _type);
        ListSource source = new(schema, writer, name, _type);
        if (index.Range && column.Type == ColumnType.FuzzyDate)
        {
            source.Emit($"At({Items(name)}(index))", "FuzzySource", () =>
            {
                writer.Line($"public override int Earliest(int index) => {Earliest(name)}(index);");
                writer.Line($"public override int Latest(int index) => {Latest(name)}(index);");
                writer.Line($"public override int Reach(int index) => {Reach(name)}(index);");
            });
            string range = TypeNames.Runtime(schema, $"FuzzyRange<{_type}>");
            writer.Line($"internal static {range} {name}(global::System.DateOnly from, global::System.DateOnly to) => {range}.Possible({source.Instance}, from, to);").Line();
            writer.Line($"internal static {range} {index.CertainName}(global::System.DateOnly from, global::System.DateOnly to) => {range}.Certain({source.Instance}, from, to);").Line();
            return;
        }

        source.Emit($"At({Items(name)}(index))");
        if (index.Range)
        {
            writer.Block($"internal static {list} {name}({ParameterType(column)} from, {ParameterType(column)} to)", () =>
            {
                writer.Line($"int start = {FirstAtLeast(name)}({Code(column, "from", "0")}), end = {FirstAtLeast(name)}({Code(column, "to", "0")} + 1L);");
                writer.Line($"return new({source.Instance}, start, end > start ? end - start : 0);");
            });
            writer.Line();
        }
        else if (column.Type == ColumnType.Text)
        {
            EmitTextIndex(source, name, list);
        }
        else if (IsRow(column))
        {
            source.EmitSlice(name, $"{ParameterType(column)} value", $"(int){Code(column, "value", "0")}");
        }
        else
        {
            writer.Block($"internal static {list} {name}({ParameterType(column)} value)", () =>
            {
                writer.Line($"int start = {Slice(name)}({Code(column, "value", "0")}, out int count);");
                writer.Line($"return new({source.Instance}, start, count);");
            });
            writer.Line();
        }
    }

    /// <summary>Text and list stand side by side once the text was asked for.</summary>
    private void EmitTextIndex(ListSource source, string name, string list)
    {
        string known = name + "_KnownText";
        writer.Block($"private struct {known}", () =>
        {
            writer.Line("internal string? Text;").Line();
            writer.Line("internal int Start;").Line();
            writer.Line("internal int Count;");
        });
        writer.Line();
        writer.Line($"private static {known}[]? s_{name};").Line();
        writer.Block($"internal static {list} {name}({Span} value)", () =>
        {
            writer.Line($"int slot = {Slot(name)}(value);");
            writer.Line("if (slot < 0) { return default; }");
            writer.Line($"ref {known} known = ref (s_{name} ??= new {known}[{Slots(name)}])[slot];");
            writer.Line($"string text = global::System.Threading.Volatile.Read(ref known.Text) ?? {name}_Meet(ref known, slot);");
            writer.Line($"return global::System.MemoryExtensions.SequenceEqual(value, global::System.MemoryExtensions.AsSpan(text)) ? new({source.Instance}, known.Start, known.Count) : default;");
        });
        writer.Line();
        writer.Summary("No text that is looked up is found in an empty slot: its list is empty.");
        writer.Block($"private static string {name}_Meet(ref {known} known, int slot)", () =>
        {
            writer.Line($"int text = {Keys(name)}(slot) - 1;");
            writer.Line($"known.Start = {Offsets(name)}(slot);");
            writer.Line($"known.Count = {Offsets(name)}(slot + 1) - known.Start;");
            writer.Line("string met = text < 0 ? \"\" : Text(text);");
            writer.Line("// The text last: who sees it sees its list.");
            writer.Line("global::System.Threading.Volatile.Write(ref known.Text, met);");
            writer.Line("return met;");
        });
        writer.Line();
    }

    private void EmitIndex(IndexSpec index)
    {
        ColumnSpec column = ColumnOf(index);
        string list = TypeNames.RowList(schema, _type), seen = $"<see cref=\"{_type}.{TypeNames.Escaped(table.Columns[index.Sources[0].Column].Name)}\"/>";
        if (index.Range)
        {
            bool fuzzy = column.Type == ColumnType.FuzzyDate;
            string type = fuzzy ? "global::System.DateOnly" : ParameterType(column), range = fuzzy ? TypeNames.Runtime(schema, $"FuzzyRange<{_type}>") : list;
            EmitRange(index.Name, range, type, fuzzy ? $"Rows whose {seen} may lie in a range, or overlap it." : $"Rows whose {seen} lies in a range.");
            if (fuzzy)
            {
                EmitRange(index.CertainName, range, type, $"Rows whose {seen} lies in a range for certain.");
            }

            return;
        }

        string parameter = Parameter(index.Name.StartsWith("By", StringComparison.Ordinal) && index.Name.Length > 2 ? index.Name.Substring(2) : "Value");
        bool text = column.Type == ColumnType.Text;
        foreach (string type in text ? ["string", Span] : new[] { ParameterType(column) })
        {
            string argument = type == "string" && text ? $"global::System.MemoryExtensions.AsSpan({parameter})" : parameter;
            writer.Summary($"Rows by {string.Join(" or ", index.Sources.Items.Select(s => $"<see cref=\"{_type}.{TypeNames.Escaped(table.Columns[s.Column].Name)}\"/>"))}.");
            writer.Line($"/// <param name=\"{parameter.TrimStart('@')}\">The value{(text ? ": ordinal, case matters" : "")}.</param>").Line("/// <returns>The rows in key order; none where there is none.</returns>");
            writer.Line($"public static {list} {index.Name}({type} {parameter}) => {_data}.{index.Name}({argument});").Line();
        }
    }

    private void EmitRange(string name, string returnType, string type, string summary)
    {
        writer.Summary(summary);
        writer.Line("/// <param name=\"from\">The first value of the range.</param>").Line("/// <param name=\"to\">The last value of the range, included.</param>");
        writer.Line($"public static {returnType} {name}({type} from, {type} to) => {_data}.{name}(from, to);").Line();
    }

    // ---- values ----

    private static bool IsRow(ColumnSpec column) =>
        column.Type is ColumnType.Reference or ColumnType.Union or ColumnType.Owner;

    private string ParameterType(ColumnSpec column) => column.Type == ColumnType.Text ? Span : TypeNames.ValueType(schema, column);

    private string PublicParameterType(ColumnSpec column) => TypeNames.ValueType(schema, column);

    /// <summary>A property's name as that of a parameter.</summary>
    public static string Parameter(string property) => "@" + char.ToLowerInvariant(property[0]) + property.Substring(1);

    /// <summary>The number by which a value is hashed and searched: the packer computes the same.</summary>
    private string Code(ColumnSpec column, string value, string seed) => column.Type switch
    {
        ColumnType.Text => $"{_text}.Hash({value}, {seed})",
        ColumnType.Bool => $"({value} ? 1L : 0L)",
        ColumnType.Date => $"(long){value}.DayNumber",
        ColumnType.FuzzyDate or ColumnType.Duration => $"unchecked((long){value}.Bits)",
        ColumnType.Int or ColumnType.Enum => $"(long){value}",
        _ => $"(long){value}.{(schema.FindTable(column.TypeName!) is null ? "__code" : "__row")}",
    };

    private string Matches(ColumnSpec column, string value)
    {
        string stored = $"{Values(column.Name)}(found)", shifted = column.Nullable ? $"({stored} - 1)" : stored;
        return column.Type switch
        {
            ColumnType.Text => $"{_text}.Equal({value}, {Utf8(column.Name)}(found), {IsAscii(column.Name)}(found))",
            ColumnType.Int or ColumnType.Enum or ColumnType.Date => $"{stored} + (long){Base(column.Name)} == {Code(column, value, "0")}",
            ColumnType.FuzzyDate or ColumnType.Duration => $"{Words(column.Name)}({shifted}) == {value}.Bits",
            _ => $"{shifted} == {Code(column, value, "0")}",
        };
    }
}
