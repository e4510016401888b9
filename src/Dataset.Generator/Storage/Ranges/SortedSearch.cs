using System.Globalization;
using Dataset.Generator.Api;

namespace Dataset.Generator.Storage;

/// <summary>The way from a value to its place among sorted ones: read where the values lie close together, searched elsewhere.</summary>
internal readonly record struct SortedSearch(string Name)
{
    /// <summary>Values lie close together if there is one in so many.</summary>
    private const ulong MostSpread = 4;

    /// <summary>The sorted values, or a position for each that there can be.</summary>
    public NumberColumn Keys => new(Name + "_Keys");

    /// <summary>The method that finds the first of the sorted that is not less.</summary>
    public string FirstAtLeast => Name + "_FirstAtLeast";

    /// <summary>Whether sorted values lie so close together that there can be a position for each between the first and the last.</summary>
    public static bool IsDense(long[] sorted) =>
        sorted.Length > 0 && (ulong)(sorted[sorted.Length - 1] - sorted[0]) <= MostSpread * (ulong)sorted.Length;

    /// <summary>
    /// Hands over sorted codes, and writes the way from a code to the first that is not less: where they lie close together a position for every
    /// code from
    /// the first to the last, which is read and not searched; otherwise the codes, counted from the first.
    /// </summary>
    /// <param name="sorted">The codes.</param>
    /// <param name="count">The expression for how many there are.</param>
    /// <param name="to">Where to.</param>
    public void Pack(long[] sorted, string count, IDataSink to)
    {
        // Counted from the first they take fewer bytes, if the way from the first to the last is itself a number.
        long first = sorted.Length == 0 || sorted[sorted.Length - 1] - sorted[0] < 0 ? 0 : sorted[0];
        if (!IsDense(sorted))
        {
            Keys.Pack([.. sorted.Select(k => k - first)], to);
            Emit(to.Code, FirstAtLeast, "long code", Keys.Length, $"{Keys.At("middle")} + {Number(first)}");
            return;
        }

        long last = sorted[sorted.Length - 1];
        long[] positions = new long[last - first + 1];
        for (int code = 0, position = 0; code < positions.Length; code++)
        {
            while (sorted[position] - first < code)
            {
                position++;
            }

            positions[code] = position;
        }

        Keys.Pack(positions, to);
        string read = Keys.At($"(int)(code - {Number(first)})");
        to.Code.Line($"private static int {FirstAtLeast}(long code) => code <= {Number(first)} ? 0 : code > {Number(last)} ? {count} : {read};");
    }

    /// <summary>Writes a method that returns the first position whose value is at least the parameter; the count where none is.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="name">The method's name.</param>
    /// <param name="parameter">Its one parameter, type and name.</param>
    /// <param name="count">The number of values.</param>
    /// <param name="value">The value at <c>middle</c>.</param>
    public static void Emit(CodeWriter writer, string name, string parameter, string count, string value)
    {
        string sought = parameter.Substring(parameter.LastIndexOf(' ') + 1);
        writer.Block($"private static int {name}({parameter})", () =>
        {
            writer.Line($"int low = 0, high = {count};");
            writer.Block("while (low < high)", () =>
            {
                writer.Line("int middle = (low + high) >>> 1;");
                writer.Line($"if (({value}) < {sought}) {{ low = middle + 1; }} else {{ high = middle; }}");
            });
            writer.Line("return low;");
        });
        writer.Line();
    }

    private static string Number(long number) => number == long.MinValue ? "long.MinValue" : number.ToString(CultureInfo.InvariantCulture) + "L";
}
