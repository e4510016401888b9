using Dataset.Core;
using Dataset.Core.Packing;
using Dataset.Core.Schema;
using static Dataset.Core.Packing.ColumnNames;

namespace Dataset.Generator.Emit;

/// <summary>Writes the look-ups: by key, by unique set, by index, by range. Each has a part in the data class and a public part in the container.</summary>
internal sealed class LookupEmitter(DatasetSchema schema, TableSpec table, CodeWriter writer)
{
    private const string Span = "global::System.ReadOnlySpan<char>";
    private const string Utf8Span = "global::System.ReadOnlySpan<byte>";

    /// <summary>No key is longer: binding allows 200 characters, and one takes three bytes at the most, or two characters four.</summary>
    private const int MaxKeyBytes = 600;

    private readonly string _type = TypeNames.Global(table.FullName);
    private readonly string _data = TypeNames.DataClass(table.Name);
    private readonly string _text = TypeNames.Runtime(schema, "PackedText");

    public void EmitData()
    {
        if (TablePacker.HasTextKey(table))
        {
            EmitTextKeyData();
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
            EmitTextKey();
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

    private void EmitSlot(string prefix) =>
        writer.Line($"int slot = {_text}.Slot(hash, {Displacements(prefix)}[{_text}.Bucket(hash, {Displacements(prefix)}.Length)], {Slots(prefix)});");

    /// <summary>What stands in the slot, by its number; -1: nothing.</summary>
    private void EmitFound(string column) => writer.Line($"int found = {column}[slot] - 1;");

    // ---- the key of one text column ----

    private void EmitTextKeyData()
    {
        string key = table.Columns[table.Key[0]].Name, equal = $"{_text}.Equal(key, {Utf8(key)}(found), {IsAscii(key)}(found))";
        string miss = $"{Moved + Count} == 0 ? null : FindMoved(key)";
        writer.Block($"internal static {_type}? Find({Span} key)", () =>
        {
            writer.Line($"ulong hash = {_text}.HashWindow(key, {Window(Key)}, {Seed(Key)});");
            EmitSlot(Key);
            writer.Block("if (s_slots is { } slots && slots[slot] is { } known)", () => writer.Line($"return known.__HasKey(key) ? known : {miss};"));
            EmitFound(Rows(Key));
            writer.Line($"return found >= 0 && {Prints(Key)}[slot] == {_text}.Print(hash) && {equal} ? Known(found, slot) : {miss};");
        });
        writer.Line();
        writer.Summary("The same over UTF-8: ASCII, which keys usually are, is never transcoded.");
        writer.Block($"internal static {_type}? Find({Utf8Span} key)", () =>
        {
            writer.Block($"if ({Moved + Count} != 0 || !{_text}.TryHashWindow(key, {Window(Key)}, {Seed(Key)}, out ulong hash))", () =>
            {
                writer.Line($"global::System.Span<char> text = stackalloc char[key.Length <= {MaxKeyBytes} ? key.Length : 0];");
                writer.Line($"return key.Length > {MaxKeyBytes} ? null : Find((global::System.ReadOnlySpan<char>)text[..{_text}.Widen(key, text)]);");
            });
            EmitSlot(Key);
            writer.Block("if (s_slots is { } slots && slots[slot] is { } known)", () =>
                writer.Line($"return {_text}.Equal(global::System.MemoryExtensions.AsSpan(known.{TypeNames.Escaped(key)}), key, ascii: true) ? known : null;"));
            EmitFound(Rows(Key));
            writer.Line($"return found >= 0 && {Prints(Key)}[slot] == {_text}.Print(hash) && global::System.MemoryExtensions.SequenceEqual(key, {Utf8(key)}(found)) ? Known(found, slot) : null;");
        });
        writer.Line();
        writer.Summary("Keeps a row at its slot, so that the next look-up compares two strings.");
        writer.Line($"private static {_type} Known(int row, int slot) => (s_slots ??= new {_type}?[{Slots(Key)}])[slot] = At(row);").Line();
        writer.Block($"private static {_type}? FindMoved({Span} key)", () =>
        {
            writer.Line($"ulong hash = {_text}.Hash(key, {Seed(Moved)});");
            EmitSlot(Moved);
            EmitFound(Keys(Moved));
            writer.Line($"return found >= 0 && IsText(found, key) ? At({Rows(Moved)}[slot]) : null;");
        });
        writer.Line();
    }

    private void EmitTextKey()
    {
        string key = Parameter(table.Columns[table.Key[0]].Name);
        foreach (string type in new[] { "string", Span, Utf8Span })
        {
            string argument = type == "string" ? $"global::System.MemoryExtensions.AsSpan({key})" : key;
            writer.Summary("Finds the row with this key; a key that moved finds the row it moved to.");
            writer.Line($"/// <param name=\"{key.TrimStart('@')}\">The key{(type == Utf8Span ? " in UTF-8" : "")}: ordinal, case matters.</param>").Line("/// <returns>The row, or null.</returns>");
            writer.Line($"public static {_type}? Find({type} {key}) => {_data}.Find({argument});").Line();
            writer.Summary("Finds the row with this key; a key that moved finds the row it moved to.");
            writer.Line($"/// <param name=\"{key.TrimStart('@')}\">The key: ordinal, case matters.</param>").Line("/// <param name=\"found\">The row.</param>").Line("/// <returns>Whether there is one.</returns>");
            writer.Line($"public static bool TryFind({type} {key}, [global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out {_type}? found) => (found = {_data}.Find({argument})) is not null;").Line();
        }
    }

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
        string arguments = string.Join(", ", parts.Select(p => p.Type == Core.Schema.ValueType.Text ? $"global::System.MemoryExtensions.AsSpan({Parameter(p.Name)})" : Parameter(p.Name)));
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
        ListSource source = new(schema, writer, name, _type, IsReferenceType: true);
        if (index.Range && column.Type == Core.Schema.ValueType.FuzzyDate)
        {
            source.Emit($"At({Items(name)}[index])", "FuzzySource", () =>
            {
                writer.Line($"internal override int Earliest(int index) => {Earliest(name)}[index];");
                writer.Line($"internal override int Latest(int index) => {Latest(name)}[index];");
                writer.Line($"internal override int Reach(int index) => {Reach(name)}[index];");
            });
            string range = TypeNames.Runtime(schema, $"FuzzyRange<{_type}>");
            writer.Line($"internal static {range} {name}(global::System.DateOnly from, global::System.DateOnly to) => {range}.Possible({source.Instance}, from, to);").Line();
            writer.Line($"internal static {range} {index.CertainName}(global::System.DateOnly from, global::System.DateOnly to) => {range}.Certain({source.Instance}, from, to);").Line();
            return;
        }

        source.Emit($"At({Items(name)}[index])");
        if (index.Range)
        {
            EmitFirstAtLeast(name);
            writer.Block($"internal static {list} {name}({ParameterType(column)} from, {ParameterType(column)} to)", () =>
            {
                writer.Line($"int start = {name}_FirstAtLeast({Code(column, "from", "0")}), end = {name}_FirstAtLeast({Code(column, "to", "0")} + 1L);");
                writer.Line($"return new({source.Instance}, start, end > start ? end - start : 0);");
            });
            writer.Line();
        }
        else if (column.Type == Core.Schema.ValueType.Text)
        {
            source.EmitSlice(name + "_Slice", "int slot", "slot");
            writer.Line($"private static string?[]? s_{name}_Texts;").Line();
            writer.Block($"internal static {list} {name}({Span} value)", () =>
            {
                writer.Line($"ulong hash = {_text}.HashWindow(value, {Window(name)}, {Seed(name)});");
                EmitSlot(name);
                writer.Block($"if (s_{name}_Texts is {{ }} texts && texts[slot] is {{ }} known)", () =>
                    writer.Line($"return global::System.MemoryExtensions.SequenceEqual(value, global::System.MemoryExtensions.AsSpan(known)) ? {name}_Slice(slot) : default;"));
                EmitFound(Keys(name));
                writer.Line($"return found >= 0 && {Prints(name)}[slot] == {_text}.Print(hash) && IsText(found, value) ? {name}_Known(found, slot) : default;");
            });
            writer.Line();
            writer.Summary("Keeps the text at its slot, so that the next look-up compares two strings.");
            writer.Block($"private static {list} {name}_Known(int text, int slot)", () =>
            {
                writer.Line($"(s_{name}_Texts ??= new string?[{Slots(name)}])[slot] = Text(text);");
                writer.Line($"return {name}_Slice(slot);");
            });
            writer.Line();
        }
        else if (IsRow(column))
        {
            source.EmitSlice(name, $"{ParameterType(column)} value", $"(int){Code(column, "value", "0")}");
        }
        else
        {
            EmitFirstAtLeast(name);
            source.EmitSlice(name + "_Slice", "int position", "position");
            writer.Block($"internal static {list} {name}({ParameterType(column)} value)", () =>
            {
                writer.Line($"long code = {Code(column, "value", "0")};");
                writer.Line($"int position = {name}_FirstAtLeast(code);");
                writer.Line($"return position < {Keys(name)}.Length && {Keys(name)}[position] == code ? {name}_Slice(position) : default;");
            });
            writer.Line();
        }
    }

    private void EmitFirstAtLeast(string name) =>
        SearchEmitter.EmitFirstAtLeast(writer, name + "_FirstAtLeast", "long code", Keys(name) + ".Length", Keys(name) + "[middle]");

    private void EmitIndex(IndexSpec index)
    {
        ColumnSpec column = ColumnOf(index);
        string list = TypeNames.RowList(schema, _type), seen = $"<see cref=\"{_type}.{TypeNames.Escaped(table.Columns[index.Sources[0].Column].Name)}\"/>";
        if (index.Range)
        {
            bool fuzzy = column.Type == Core.Schema.ValueType.FuzzyDate;
            string type = fuzzy ? "global::System.DateOnly" : ParameterType(column), range = fuzzy ? TypeNames.Runtime(schema, $"FuzzyRange<{_type}>") : list;
            EmitRange(index.Name, range, type, fuzzy ? $"Rows whose {seen} may lie in a range, or overlap it." : $"Rows whose {seen} lies in a range.");
            if (fuzzy)
            {
                EmitRange(index.CertainName, range, type, $"Rows whose {seen} lies in a range for certain.");
            }

            return;
        }

        string parameter = Parameter(index.Name.StartsWith("By", StringComparison.Ordinal) && index.Name.Length > 2 ? index.Name.Substring(2) : "Value");
        bool text = column.Type == Core.Schema.ValueType.Text;
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
        column.Type is Core.Schema.ValueType.Reference or Core.Schema.ValueType.Union or Core.Schema.ValueType.Owner;

    private string ParameterType(ColumnSpec column) => column.Type == Core.Schema.ValueType.Text ? Span : TypeNames.ValueType(schema, column);

    private string PublicParameterType(ColumnSpec column) => TypeNames.ValueType(schema, column);

    private static string Parameter(string property) => "@" + char.ToLowerInvariant(property[0]) + property.Substring(1);

    /// <summary>The number by which a value is hashed and searched: the packer computes the same.</summary>
    private string Code(ColumnSpec column, string value, string seed) => column.Type switch
    {
        Core.Schema.ValueType.Text => $"{_text}.Hash({value}, {seed})",
        Core.Schema.ValueType.Bool => $"({value} ? 1L : 0L)",
        Core.Schema.ValueType.Date => $"(long){value}.DayNumber",
        Core.Schema.ValueType.FuzzyDate or Core.Schema.ValueType.Duration => $"unchecked((long){value}.Bits)",
        Core.Schema.ValueType.Int or Core.Schema.ValueType.Enum => $"(long){value}",
        _ => $"(long){value}.{(schema.FindTable(column.TypeName!) is null ? "__code" : "__row")}",
    };

    private string Matches(ColumnSpec column, string value)
    {
        string stored = $"{Values(column.Name)}[found]", shifted = column.Nullable ? $"({stored} - 1)" : stored;
        return column.Type switch
        {
            Core.Schema.ValueType.Text => $"{_text}.Equal({value}, {Utf8(column.Name)}(found), {IsAscii(column.Name)}(found))",
            Core.Schema.ValueType.Int or Core.Schema.ValueType.Enum or Core.Schema.ValueType.Date => $"{stored} + (long){Base(column.Name)} == {Code(column, value, "0")}",
            Core.Schema.ValueType.FuzzyDate or Core.Schema.ValueType.Duration => $"{Words(column.Name)}[{shifted}] == {value}.Bits",
            _ => $"{shifted} == {Code(column, value, "0")}",
        };
    }
}
