using Dataset.Compiler.Schema;
using Dataset.Generator.Api;

namespace Dataset.Generator.Storage;

/// <summary>
/// A key of one text column, found from a string, a span, or UTF-8. The first look-ups of a process touch as little as can be; later ones
/// find key and row side by side in the key's slot. The text itself stands with the table's other text.
/// </summary>
internal sealed class TextKey(TableSpec table)
{
    private const string Span = "global::System.ReadOnlySpan<char>", Utf8Span = "global::System.ReadOnlySpan<byte>";
    private const string Inlined =
        "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]";

    /// <summary>What is rare is a call: inlined, it would use up what the compiler has for the comparison.</summary>
    private const string NotInlined =
        "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]";

    /// <summary>No key is longer: binding allows 200 characters, and one takes three bytes at the most, or two characters four.</summary>
    private const int MaxKeyBytes = 600;

    /// <summary>
    /// Until so many keys were asked for a process is taken for one that asks for a few and ends: it has no table of those that it knows, and pays
    /// for no vector code.
    /// </summary>
    private const string Few = "32";

    /// <summary>Old keys are looked up only where a key is not found, and only if there are any.</summary>
    private const string Missing = $"{MovedKeys.Count} == 0 ? null : FindMoved(key)";

    private static readonly HashTable s_table = new("__Key");

    private readonly string _type = TypeNames.Global(table.FullName);
    private readonly string _data = TypeNames.DataClass(table.Name);
    private readonly TextHashTable _hash = new(s_table.Name);
    private readonly string _key = TypeNames.Escaped(table.Columns[table.Key[0]].Name);

    /// <summary>Whether the key of a table is one column of text: it then lives in a hash table of its own.</summary>
    public static bool IsOf(TableSpec table) => table.Key.Count == 1 && table.Columns[table.Key[0]].Scalar is { IsItsText: true };

    /// <summary>The row in each slot; the row's text is compared.</summary>
    public void Pack(PartInput input, IDataSink to)
    {
        HashSet<string> live = new(StringComparer.Ordinal);
        int[] indexed = [.. Enumerable.Range(0, input.RowCount).Where(r => live.Add(input.Keys[r]))];
        PerfectHash hash = _hash.Pack([.. indexed.Select(r => input.Keys[r])], to);
        s_table.Rows.Pack([.. hash.Invert().Select(i => i < 0 ? 0L : indexed[i] + 1L)], to);
    }

    /// <summary>The part in the data class.</summary>
    public void EmitData(CodeWriter writer)
    {
        writer.Block("private struct KnownKey", () =>
        {
            writer.Line($"internal {_type}? Row;").Line();
            writer.Line($"internal {TypeNames.KeyPrint} Print;");
        });
        writer.Line();
        writer.Line("private static KnownKey[]? s_known;").Line();
        writer.Line("private static int s_asked;").Line();
        EmitFind(writer, "string", "string.Equals(key, {0})");
        EmitFind(
            writer,
            Span,
            "global::System.MemoryExtensions.SequenceEqual(key, global::System.MemoryExtensions.AsSpan({0}))");
        EmitFindUtf8(writer);
        writer.Summary("Keeps what is in a slot, once enough was asked.");
        writer.Block($"private static void Keep({_type}? row, int slot)", () =>
        {
            writer.Line($"KnownKey[] known = s_known ??= new KnownKey[{s_table.Slots}];");
            writer.Line("known[slot].Row = row;");
            writer.Line($"known[slot].Print.Keep(row?.{_key});");
        });
        writer.Line();
        MovedKeys.EmitData(writer, _type);
    }

    private void EmitFind(CodeWriter writer, string type, string equals)
    {
        writer.Block($"internal static {_type}? Find({type} key)", () =>
        {
            writer.Line($"if ({(type == "string" ? "key is null || " : "")}key.Length < {_hash.Least}) {{ return {Missing}; }}");
            writer.Line($"int slot = {_hash.Slot("key")};");
            writer.Line("return s_known is null ? FindFirst(key, slot) : FindKnown(key, slot);");
        });
        writer.Line();
        writer.Line(Inlined);
        writer.Block($"private static {_type}? FindKnown({type} key, int slot)", () =>
        {
            writer.Line("ref KnownKey known = ref s_known![slot];");
            writer.Line("if (known.Print.Length != key.Length) { return FindOther(key, slot); }");

            // Where a method returns a truth value, or conditions are joined, the compiler computes a number first and branches upon that.
            writer.Block($"if ({TypeNames.KeyPrint}.IsUsual(key.Length))", () =>
                writer.Line($"if (known.Print.Difference(key) != global::System.Runtime.Intrinsics.Vector256<ushort>.Zero) {{ return {Missing}; }}"));
            writer.Block("else if (!known.Print.IsOf(key))", () => writer.Line("return FindOther(key, slot);"));
            writer.Line();
            writer.Line("return known.Row;");
        });
        writer.Line();
        writer.Summary("Where the slot's key is another, or not known yet, or one that its row has to be asked for.");
        writer.Line(NotInlined);
        writer.Block($"private static {_type}? FindOther({type} key, int slot)", () =>
        {
            writer.Line("ref KnownKey known = ref s_known![slot];");
            writer.Line("if (known.Print.Length == 0) { return FindFirst(key, slot); }");
            writer.Line($"return known.Print.IsInRow && {Equal("known.Row!")} ? known.Row : {Missing};");
        });
        writer.Line();
        writer.Line(NotInlined);
        writer.Block($"private static {_type}? FindFirst({type} key, int slot)", () =>
        {
            writer.Line($"int row = {s_table.Rows.At("slot")} - 1;");
            writer.Line($"{_type}? met = row < 0 ? null : At(row);");
            // A lost count does no harm.
            writer.Line($"if (s_asked >= {Few}) {{ Keep(met, slot); }} else {{ s_asked++; }}");
            writer.Line($"return met is not null && {Equal("met")} ? met : {Missing};");
        });
        writer.Line();

        string Equal(string row) => string.Format(System.Globalization.CultureInfo.InvariantCulture, equals, row + "." + _key);
    }

    private void EmitFindUtf8(CodeWriter writer)
    {
        const string Else = $"{MovedKeys.Count} == 0 ? null : Transcoded(key)";
        writer.Block($"internal static {_type}? Find({Utf8Span} key)", () =>
        {
            // Bytes are hashed by vector code, which the first look-ups of a process do without.
            writer.Line("if (s_known is null) { return Transcoded(key); }");
            writer.Line($"if (key.Length < {_hash.Least}) {{ return {Else}; }}");
            writer.Line($"int slot = {_hash.Slot("key")};");
            writer.Line("return slot < 0 ? Transcoded(key) : FindKnown(key, slot);");
        });
        writer.Line();
        writer.Line(Inlined);
        writer.Block($"private static {_type}? FindKnown({Utf8Span} key, int slot)", () =>
        {
            writer.Line("ref KnownKey known = ref s_known![slot];");
            writer.Line("if (known.Print.Length == key.Length && known.Print.IsOf(key)) { return known.Row; }");
            writer.Line($"return known.Print.Length == 0 || known.Print.IsInRow ? Transcoded(key) : {Else};");
        });
        writer.Line();
        writer.Block($"private static {_type}? Transcoded({Utf8Span} key)", () =>
        {
            writer.Line($"global::System.Span<char> text = stackalloc char[key.Length <= {MaxKeyBytes} ? key.Length : 0];");
            writer.Line($"return key.Length > {MaxKeyBytes} ? null : Find((global::System.ReadOnlySpan<char>)text[..{TypeNames.PackedText}.Widen(key, text)]);");
        });
        writer.Line();
    }

    /// <summary>The public part.</summary>
    public void EmitApi(CodeWriter writer)
    {
        string key = LookUps.Parameter(table.Columns[table.Key[0]].Name);
        foreach (string type in new[] { "string", Span, Utf8Span })
        {
            writer.Summary("Finds the row with this key; a key that moved finds the row it moved to.");
            writer.Line($"/// <param name=\"{key.TrimStart('@')}\">The key{(type == Utf8Span ? " in UTF-8" : "")}: ordinal, case matters.</param>")
                .Line("/// <returns>The row, or null.</returns>");
            writer.Line($"public static {_type}? Find({type} {key}) => {_data}.Find({key});").Line();
            writer.Summary("Finds the row with this key; a key that moved finds the row it moved to.");
            writer.Line($"/// <param name=\"{key.TrimStart('@')}\">The key: ordinal, case matters.</param>")
                .Line("/// <param name=\"found\">The row.</param>").Line("/// <returns>Whether there is one.</returns>");
            writer.Line($"public static bool TryFind({type} {key}, [global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out {_type}? found) => (found = {_data}.Find({key})) is not null;").Line();
        }
    }
}
