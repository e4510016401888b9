using System.Globalization;
using Dataset.Generator.Api;

namespace Dataset.Generator.Storage;

/// <summary>
/// Writes the way from a string to the one slot in which it can be. The generator knows all keys, so it knows which eight characters tell them
/// apart: two loads and one multiplication are the hash. Everything is written out, since a cold process pays for each method it meets.
/// </summary>
internal sealed class TextHashEmitter(string text, NumberEmitter numbers, CodeWriter writer)
{
    private const string Inlined = "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]";
    private const string Unsafe = "global::System.Runtime.CompilerServices.Unsafe", Marshal = "global::System.Runtime.InteropServices.MemoryMarshal";
    private const string Chars = "global::System.ReadOnlySpan<char>", Bytes = "global::System.ReadOnlySpan<byte>";

    /// <summary>Writes a method per form of a string: each returns the slot, or -1 where no key can be so short.</summary>
    public void Emit(PackedTextHash hash)
    {
        string name = ColumnNames.Slot(hash.Name);
        if (hash.Window == TextHash.Whole)
        {
            writer.Line($"internal static int {name}(string text) => {name}(global::System.MemoryExtensions.AsSpan(text));");
            EmitWhole(hash, name);
            writer.Line($"internal static int {name}({Bytes} text) => {ColumnNames.NeedsTranscoding};");
            return;
        }

        int needed = hash.Window >= 0 ? hash.Window + TextHash.WindowLength : -hash.Window;
        string whole = ColumnNames.Slot(hash.Name) + "_Whole", start = hash.Window >= 0 ? Number(hash.Window) : $"(text.Length - {Number(-hash.Window)})";
        bool hasShort = hash.Shortest < needed;
        EmitWindow(hash, "string", needed, hasShort ? whole + "(global::System.MemoryExtensions.AsSpan(text))" : "-1", () =>
            EmitHalves($"ref {Unsafe}.As<char, byte>(ref {Unsafe}.AsRef(in text.GetPinnableReference()))", start));
        EmitWindow(hash, Chars, needed, hasShort ? whole + "(text)" : "-1", () =>
            EmitHalves($"ref {Unsafe}.As<char, byte>(ref {Marshal}.GetReference(text))", start));
        EmitWindow(hash, Bytes, needed, hasShort ? ColumnNames.NeedsTranscoding : "-1", () => EmitUtf8Halves(hash, start));
        if (hasShort)
        {
            EmitWhole(hash, whole);
        }
    }

    private void EmitWindow(PackedTextHash hash, string type, int needed, string tooShort, Action halves)
    {
        writer.Line(Inlined);
        writer.Block($"internal static int {ColumnNames.Slot(hash.Name)}({type} text)", () =>
        {
            string none = type == "string" ? "text is null || " : "";
            writer.Line($"if ({none}text.Length < {Number(needed)}) {{ return {tooShort}; }}");
            halves();
            writer.Line($"window ^= ((ulong)(uint)text.Length << 32) ^ {hash.Seed.ToString(CultureInfo.InvariantCulture)};");
            writer.Line($"ulong hash = global::System.Math.BigMul(window, 0x{TextHash.Multiplier:X}, out ulong lower) ^ lower;");
            EmitSlot(hash);
        });
    }

    private void EmitHalves(string first, string start)
    {
        writer.Line($"ref byte first = {first};");
        if (start != "0")
        {
            writer.Line($"first = ref {Unsafe}.Add(ref first, {start} * 2);");
        }

        writer.Line($"ulong low = {Unsafe}.ReadUnaligned<ulong>(ref first), high = {Unsafe}.ReadUnaligned<ulong>(ref {Unsafe}.Add(ref first, 8));");
        writer.Line($"if (!global::System.BitConverter.IsLittleEndian) {{ low = {text}.Swapped(low); high = {text}.Swapped(high); }}");
        writer.Line("ulong window = low ^ (high << 8) ^ (high >> 56);");
    }

    /// <summary>A key that is not ASCII has another length in UTF-8, and so another hash: where there are such keys the text has to be looked at first.</summary>
    private void EmitUtf8Halves(PackedTextHash hash, string start)
    {
        if (!hash.IsAscii)
        {
            writer.Line($"if (!global::System.Text.Ascii.IsValid(text)) {{ return {ColumnNames.NeedsTranscoding}; }}");
        }

        writer.Line($"ref byte first = ref {Marshal}.GetReference(text);");
        writer.Line($"first = ref {Unsafe}.Add(ref first, {start});");
        writer.Line($"ulong window = {text}.Interleaved({Unsafe}.ReadUnaligned<ulong>(ref first));");
    }

    private void EmitWhole(PackedTextHash hash, string name)
    {
        writer.Block($"private static int {name}({Chars} text)", () =>
        {
            writer.Line($"ulong hash = {text}.Hash(text, {hash.Seed.ToString(CultureInfo.InvariantCulture)});");
            EmitSlot(hash);
        });
    }

    private void EmitSlot(PackedTextHash hash)
    {
        string displacements = ColumnNames.Displacements(hash.Name);
        foreach (string local in numbers.Locals([displacements]))
        {
            writer.Line(local);
        }

        writer.Line($"int bucket = (int)(((hash >> 32) * {Number(hash.Buckets)}) >> 32);");
        writer.Line($"return unchecked((int)(((uint)(hash >> 16) ^ ((uint){numbers.Read(displacements, "bucket")} * 0x{TextHash.DisplacementMultiplier:X})) & {Number(hash.Slots - 1)}));");
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
