using System.Globalization;
using Dataset.Generator.Api;

namespace Dataset.Generator.Storage;

/// <summary>
/// Writes the way from a string to the one slot in which it can be. The generator knows all keys, so it knows which eight characters tell them
/// apart: two loads and one multiplication are the hash. Everything is written out, since a cold process pays for each method it meets.
/// </summary>
internal sealed class TextHashTable(string prefix)
{
    /// <summary>What finding a slot by UTF-8 returns where the text has to become UTF-16 first.</summary>
    public const string NeedsTranscoding = "-2";

    private const string Inlined =
        "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]";
    private const string Unsafe = "global::System.Runtime.CompilerServices.Unsafe", Marshal = "global::System.Runtime.InteropServices.MemoryMarshal";
    private const string Chars = "global::System.ReadOnlySpan<char>", Bytes = "global::System.ReadOnlySpan<byte>";

    private readonly HashTable _table = new(prefix);

    /// <summary>The constant with the length that a string needs, to have a slot.</summary>
    public string Least => _table.Name + "_Least";

    /// <summary>The expression for the slot of a string that is not shorter than <see cref="Least"/>.</summary>
    public string Slot(string text) => $"{_table.Name}_Slot({text})";

    /// <summary>Hands over the table of distinct strings, and writes the way to a slot.</summary>
    /// <returns>The table, so that what stands in the slots can follow.</returns>
    public PerfectHash Pack(string[] keys, IDataSink to)
    {
        int window = TextHash.FindWindow(keys);
        PerfectHash? hash = PerfectHash.TryBuild(keys.Length, (i, seed) => TextHash.HashWindow(keys[i], window, seed));
        if (hash is null)
        {
            // Someone chose keys that no seed parts by their window.
            window = TextHash.Whole;
            hash = PerfectHash.Build(keys.Length, (i, seed) => TextHash.Hash(keys[i], seed));
        }

        to.Constant(_table.Slots, hash.Slots);
        NumbersRef displacements = _table.Displacements.Pack([.. hash.Displacements], to);
        int shortest = keys.Select(k => k.Length).DefaultIfEmpty(0).Min();
        Emit(to, new Layout(hash, displacements, window, shortest, keys.All(IsAscii)));
        return hash;
    }

    private static bool IsAscii(string key)
    {
        foreach (char c in key)
        {
            if (c >= 0x80)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Writes a method per form of a string.</summary>
    private void Emit(IDataSink to, Layout hash)
    {
        CodeWriter writer = to.Code;
        if (hash.Window == TextHash.Whole)
        {
            to.Constant(Least, 0);
            writer.Line($"internal static int {Slot("string text")} => {Slot("global::System.MemoryExtensions.AsSpan(text)")};");
            EmitWhole(writer, hash, _table.Name + "_Slot");
            writer.Line($"internal static int {Slot(Bytes + " text")} => {NeedsTranscoding};");
            return;
        }

        int needed = hash.Window >= 0 ? hash.Window + TextHash.WindowLength : -hash.Window;
        string whole = _table.Name + "_Slot_Whole", start = hash.Window >= 0 ? Number(hash.Window) : $"(text.Length - {Number(-hash.Window)})";
        bool hasShort = hash.Shortest < needed;
        to.Constant(Least, hasShort ? 0 : needed);
        EmitWindow(writer, hash, "string", needed, hasShort ? whole + "(global::System.MemoryExtensions.AsSpan(text))" : "-1", () =>
            EmitHalves(writer, $"ref {Unsafe}.As<char, byte>(ref {Unsafe}.AsRef(in text.GetPinnableReference()))", start, hash.IsAscii));
        EmitWindow(writer, hash, Chars, needed, hasShort ? whole + "(text)" : "-1", () =>
            EmitHalves(writer, $"ref {Unsafe}.As<char, byte>(ref {Marshal}.GetReference(text))", start, hash.IsAscii));
        EmitWindow(writer, hash, Bytes, needed, hasShort ? NeedsTranscoding : "-1", () => EmitUtf8Halves(writer, hash, start));
        if (hasShort)
        {
            EmitWhole(writer, hash, whole);
        }
    }

    private void EmitWindow(CodeWriter writer, Layout hash, string type, int needed, string tooShort, Action halves)
    {
        writer.Line(Inlined);
        writer.Block($"internal static int {Slot(type + " text")}", () =>
        {
            string none = type == "string" ? "text is null || " : "";
            writer.Line($"if ({none}text.Length < {Number(needed)}) {{ return {tooShort}; }}");
            halves();
            string top = Number(TextHash.TopBits);
            writer.Line($"ulong hash = unchecked((window ^ ((ulong)(uint)text.Length << 32)) * 0x{TextHash.WindowMultiplier(hash.Hash.Seed):X});");
            writer.Line($"ulong second = unchecked((hash ^ (hash >> {top})) * 0x{TextHash.Multiplier:X});");
            string more = hash.Hash.Slots > 1 << (64 - TextHash.TopBits) ? " | ((hash >> 32) << 16)" : "";
            EmitSlot(writer, hash, $"(uint)((second >> {top}){more})");
        });
    }

    /// <summary>Of a character past ASCII no bit is lost; where no key has one, any hash of it will do.</summary>
    private static void EmitHalves(CodeWriter writer, string first, string start, bool isAscii)
    {
        writer.Line($"ref byte first = {first};");
        if (start != "0")
        {
            writer.Line($"first = ref {Unsafe}.Add(ref first, {start} * 2);");
        }

        writer.Line($"ulong low = {Unsafe}.ReadUnaligned<ulong>(ref first), high = {Unsafe}.ReadUnaligned<ulong>(ref {Unsafe}.Add(ref first, 8));");
        writer.Line($"if (!global::System.BitConverter.IsLittleEndian) {{ low = {TypeNames.PackedText}.Swapped(low); high = {TypeNames.PackedText}.Swapped(high); }}");
        writer.Line($"ulong window = low ^ (high << 8){(isAscii ? "" : " ^ (high >> 56)")};");
    }

    /// <summary>
    /// A key that is not ASCII has another length in UTF-8, and so another hash: where there are such keys the text has to be looked at first.
    /// </summary>
    private static void EmitUtf8Halves(CodeWriter writer, Layout hash, string start)
    {
        if (!hash.IsAscii)
        {
            writer.Line($"if (!global::System.Text.Ascii.IsValid(text)) {{ return {NeedsTranscoding}; }}");
        }

        writer.Line($"ref byte first = ref {Marshal}.GetReference(text);");
        writer.Line($"first = ref {Unsafe}.Add(ref first, {start});");
        writer.Line($"ulong window = {TypeNames.PackedText}.Interleaved({Unsafe}.ReadUnaligned<ulong>(ref first));");
    }

    private static void EmitWhole(CodeWriter writer, Layout hash, string name)
    {
        writer.Block($"private static int {name}({Chars} text)", () =>
        {
            writer.Line($"ulong hash = {TypeNames.PackedText}.Hash(text, {hash.Hash.Seed.ToString(CultureInfo.InvariantCulture)});");
            EmitSlot(writer, hash, "(uint)(hash >> 16)");
        });
    }

    private static void EmitSlot(CodeWriter writer, Layout hash, string bits)
    {
        foreach (string local in NumbersRef.Locals(hash.Displacements))
        {
            writer.Line(local);
        }

        string displaced = $"(uint){hash.Displacements.Read("bucket")} * 0x{TextHash.DisplacementMultiplier:X}";
        writer.Line($"int bucket = (int)(((hash >> 32) * {Number(hash.Hash.Displacements.Count)}) >> 32);");
        writer.Line($"return unchecked((int)(({bits} ^ ({displaced})) & {Number(hash.Hash.Slots - 1)}));");
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <param name="Hash">The table.</param>
    /// <param name="Displacements">Its displacements.</param>
    /// <param name="Window">The eight characters that are hashed, as <see cref="TextHash.HashWindow"/> counts them.</param>
    /// <param name="Shortest">The length of the shortest string.</param>
    /// <param name="IsAscii">Whether all strings are ASCII.</param>
    private sealed record Layout(PerfectHash Hash, NumbersRef Displacements, int Window, int Shortest, bool IsAscii);
}
