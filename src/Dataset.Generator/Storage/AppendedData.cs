using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dataset.Compiler;
using Dataset.Generator.Api;
using Dataset.Generator.Declarations;

namespace Dataset.Generator.Storage;

/// <summary>
/// The source through which appended data is read, and the plan of the step that appends it: which volumes there are and what is where in them. A
/// volume is one field of the assembly; of a field the runtime takes no more than 128 MB.
/// </summary>
internal static class AppendedData
{
    /// <summary>The hint name of the source; no table has such a name.</summary>
    public const string HintName = "__AppendedData.g.cs";

    /// <summary>What the first byte of a volume says; a mark's says something else. A change of the layout of volumes takes the next.</summary>
    public const int Format = 1;

    /// <summary>How many bits of a place are the offset in its volume; the others are the volume's number.</summary>
    public const int VolumeBits = 26;

    /// <summary>A place is a positive number of 32 bits.</summary>
    private const int MostVolumes = 1 << (31 - VolumeBits);

    /// <summary>No piece is longer, so that each finds room in a volume.</summary>
    public const int LongestPiece = (1 << VolumeBits) - 4096;

    /// <summary>The format, the length and a hash stand before the pieces.</summary>
    private const int HeaderLength = 64;

    /// <summary>Pieces are aligned for whatever instructions read them.</summary>
    private const int Alignment = 64;

    /// <summary>
    /// A length that hardly any other literal has: the length of a field is that of its type, which others of the same length share.
    /// </summary>
    private const int MarkLength = 1021;

    private const string Class =
        "global::" + SupportSources.PackingNamespace + ".AppendedData", Unsafe = "global::System.Runtime.CompilerServices.Unsafe";

    private sealed record Volume(int Number, int Length, IReadOnlyList<(DataClass Class, AppendedPiece Piece, int At)> Pieces);

    /// <summary>The expression for bytes at a place.</summary>
    public static string Bytes(string place, int length) => $"{Class}.Bytes({place}, {Text(length)})";

    /// <summary>The source; null where there is nothing to append.</summary>
    public static DataSource? Emit(IEnumerable<DataSegment> segments)
    {
        List<Volume> volumes = Lay(segments);
        if (volumes.Count == 0)
        {
            return null;
        }

        string identity = IdentityOf(volumes);
        CodeWriter writer = CodeWriter.File("");
        writer.Block("namespace " + SupportSources.PackingNamespace, () => EmitReader(writer, volumes, identity));
        foreach (IGrouping<DataClass, string> places in volumes.SelectMany(PlacesIn).GroupBy(p => p.Class, p => p.Constant))
        {
            writer.Line();
            string type = $"internal static partial class {places.Key.Name}";
            void Emit() => writer.Block(type, () => places.ToList().ForEach(p => writer.Line(p)));
            if (places.Key.Namespace.Length == 0)
            {
                Emit();
            }
            else
            {
                writer.Block("namespace " + TypeNames.EscapedPath(places.Key.Namespace), Emit);
            }
        }

        writer.Line($"//dataset-plan {identity}");
        foreach (Volume volume in volumes)
        {
            writer.Line($"//dataset-volume {Text(Format)} {Text(volume.Length)} {MarkOf(volume.Number)}");
            foreach ((DataClass of, AppendedPiece piece, int at) in volume.Pieces)
            {
                writer.Line($"//dataset-part {of.HintName} {piece.Name} {Text(at)} {piece.Hash}");
            }
        }

        return new DataSource(HintName, EquatableArray.Of([writer.ToAscii()]), []);
    }

    private static void EmitReader(CodeWriter writer, List<Volume> volumes, string identity)
    {
        writer.Summary("The data of this assembly, which a build step puts where the compiler put marks.");
        writer.Block("internal static class AppendedData", () =>
        {
            writer.Summary("The bytes at a place.");
            writer.Line(
                "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]");
            writer.Block("internal static global::System.ReadOnlySpan<byte> Bytes(int place, int length)", () =>
            {
                // The place is a constant wherever code asks for it, and so becomes the volume.
                string literals = string.Concat(
                    volumes.Select((v, i) => i == volumes.Count - 1 ? Literal(v) : $"(place >> {Text(VolumeBits)}) == {Text(i)} ? {Literal(v)} : "));
                writer.Line($"ref byte first = ref global::System.Runtime.InteropServices.MemoryMarshal.GetReference({literals});");
                writer.Line($"if (first != {Text(Format)}) {{ throw Missing(); }}");
                writer.Line(
                    $"return global::System.Runtime.InteropServices.MemoryMarshal.CreateReadOnlySpan(ref {Unsafe}.Add(ref first, place & {Text(
                    (1 << VolumeBits) - 1)}), length);");
            });
            writer.Line();
            writer.Line("private static global::System.Exception Missing() => new global::System.InvalidOperationException(");
            writer.Line("    \"This assembly has no data: the build step that appends it did not run. Build the project with MSBuild, or set "
                + "DatasetStorage to Literals.\");");
            writer.Line();
            writer.Summary("What tells this assembly from one of other data: to the compiler, which makes its identity of it, and to the step.");
            writer.Line($"private static string Plan() => \"{identity}\";");
        });
    }

    private static string Literal(Volume volume) => "\"" + MarkOf(volume.Number).PadRight(MarkLength + (2 * volume.Number), '.') + "\"u8";

    private static IEnumerable<(DataClass Class, string Constant)> PlacesIn(Volume volume) => volume.Pieces.Select(p =>
        (p.Class, $"private const int {AppendedPiece.PlaceOf(p.Piece.Name)} = {Text((volume.Number << VolumeBits) + p.At)};"));

    private static List<Volume> Lay(IEnumerable<DataSegment> segments)
    {
        List<Volume> volumes = [];
        List<(DataClass, AppendedPiece, int)> pieces = [];
        int used = HeaderLength;
        foreach ((DataClass of, AppendedPiece piece) in segments.SelectMany(s => s.Pieces.Items.Select(p => (s.Of, p))))
        {
            int length = (piece.Length + Alignment - 1) / Alignment * Alignment;
            if (used + length > 1 << VolumeBits)
            {
                End();
            }

            pieces.Add((of, piece, used));
            used += length;
        }

        if (pieces.Count > 0)
        {
            End();
        }

        return volumes;

        void End()
        {
            if (volumes.Count == MostVolumes)
            {
                throw new InvalidOperationException("an assembly has room for 2 GB of data, and this is more");
            }

            volumes.Add(new Volume(volumes.Count, used, pieces));
            (pieces, used) = ([], HeaderLength);
        }
    }

    /// <summary>
    /// What stands in the place of a volume. It is the same whatever the data: a reference assembly has no bodies of methods and all the same the
    /// bytes of their literals, so that whoever compiled against it would have to compile again.
    /// </summary>
    private static string MarkOf(int number) => $"mark-of-dataset-volume-{Text(number)}-";

    private static string IdentityOf(IEnumerable<Volume> volumes)
    {
        using SHA256 sha = SHA256.Create();
        string content = string.Concat(
            from volume in volumes
            from piece in volume.Pieces
            select $"{Text(volume.Number)} {piece.Class.HintName} {piece.Piece.Name} {Text(piece.At)} {piece.Piece.Hash}\n");
        string hash = string.Concat(sha.ComputeHash(Encoding.UTF8.GetBytes(content)).Select(b => b.ToString("x2", CultureInfo.InvariantCulture)));
        return "dataset-plan-" + hash;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
