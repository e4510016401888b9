using Dataset.Generator.Api;

namespace Dataset.Generator.Storage;

/// <summary>
/// A column of text by its name, and the two ways to it: behind the row's other text, or by the number of a shared one. Reading it is one method on
/// purpose: in a cold process every method costs more than all that it does.
/// </summary>
internal readonly record struct TextColumn(string Name)
{
    /// <summary>Of shared text, the numbers.</summary>
    public NumberColumn Numbers => new(Name + "_Values");

    /// <summary>Of text that stands row by row, its length in each row.</summary>
    public NumberColumn Lengths => new(Name + "_Lengths");

    /// <summary>The expression for a row's text.</summary>
    public string Text(string row) => $"{Name}_Text({row})";

    /// <summary>The expression for the bytes of a row's text; of columns that look-ups compare only.</summary>
    public string Utf8(string row) => $"{Name}_Utf8({row})";

    /// <summary>The expression for whether these bytes are ASCII.</summary>
    public string IsAscii(string row) => $"{Name}_IsAscii({row})";

    /// <summary>The expression for whether a row has no text; of columns that may have none only.</summary>
    public string IsNull(string row) => $"{Name}_IsNull({row})";

    /// <summary>Writes the methods.</summary>
    public void Emit(CodeWriter writer, in TextPlace at)
    {
        const string Row = "row", Decode = TypeNames.PackedText + ".Decode";
        string heap = at.Heap.Slice("place", string.Concat(at.Preceding.Select(p => $" + ({p.Read(Row)} >> 1)")), "length >> 1");
        if (at.Starts.IsEmpty)
        {
            writer.Line($"internal static string {Text("int row")} => \"\";");
            writer.Line($"internal static global::System.ReadOnlySpan<byte> {Utf8("int row")} => default;");
            writer.Line($"internal static bool {IsAscii("int row")} => true;");
        }
        else if (at.Symbols is { } symbols)
        {
            Method(
                writer,
                at,
                "string",
                Text("int row"),
                needsPlace: true,
                $"(length & 1) == 0 ? {Decode}({heap}, false) : {Decode}({heap}, {symbols})");
        }
        else
        {
            Method(writer, at, "string", Text("int row"), needsPlace: true, $"{Decode}({heap}, (length & 1) != 0)");
            Method(writer, at, "global::System.ReadOnlySpan<byte>", Utf8("int row"), needsPlace: true, heap);
            Method(writer, at, "bool", IsAscii("int row"), needsPlace: false, "(length & 1) != 0");
        }

        if (at.Nullable)
        {
            writer.Line($"internal static bool {IsNull("int row")} => {(at.Numbers is null ? Lengths : Numbers).At(Row)} == 0;");
        }
    }

    private static void Method(CodeWriter writer, TextPlace at, string type, string header, bool needsPlace, string result) =>
        writer.Block($"internal static {type} {header}", () =>
        {
            NumbersRef[] number = at.Numbers is { } numbers ? [numbers] : [];
            foreach (string local in NumbersRef.Locals(needsPlace ? [.. number, at.Starts, at.Lengths, .. at.Preceding] : [.. number, at.Lengths]))
            {
                writer.Line(local);
            }

            foreach (NumbersRef of in number)
            {
                writer.Line($"int number = {of.Read("row")}{(at.Nullable ? " - 1" : "")};");
            }

            string index = at.Numbers is null ? "row" : "number";
            writer.Line($"int length = {at.Lengths.Read(index)};");
            if (needsPlace)
            {
                writer.Line($"int place = {at.Starts.Read(index)};");
            }

            writer.Line($"return {result};");
        });
}

/// <summary>Where the text of a column is.</summary>
/// <param name="Heap">The heap.</param>
/// <param name="Starts">The places in it, by row, or by number.</param>
/// <param name="Lengths">The lengths, by row, or by number.</param>
/// <param name="Numbers">The number of each row's text; null where text stands row by row.</param>
/// <param name="Preceding">The lengths of the columns whose text stands before this one's in the row's stretch of the heap.</param>
/// <param name="Nullable">Whether the text may be missing.</param>
/// <param name="Symbols">The symbols in which its ASCII is written; null where it is written as it is.</param>
internal readonly record struct TextPlace(
    HeapRef Heap, NumbersRef Starts, NumbersRef Lengths, NumbersRef? Numbers, IReadOnlyList<NumbersRef> Preceding, bool Nullable, string? Symbols);
