namespace Dataset.Generator.Emit;

/// <summary>Writes the binary search over a sorted column.</summary>
internal static class SearchEmitter
{
    /// <summary>Writes a method that returns the first position whose value is at least the parameter; the count where none is.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="name">The method's name.</param>
    /// <param name="parameter">Its one parameter, type and name.</param>
    /// <param name="count">The number of values.</param>
    /// <param name="value">The value at <c>middle</c>.</param>
    public static void EmitFirstAtLeast(CodeWriter writer, string name, string parameter, string count, string value)
    {
        string sought = parameter.Substring(parameter.LastIndexOf(' ') + 1);
        writer.Block($"private static int {name}({parameter})", () =>
        {
            writer.Line($"int low = 0, high = {count};");
            writer.Block("while (low < high)", () =>
            {
                writer.Line("int middle = (low + high) >>> 1;");
                writer.Line($"if ({value} < {sought}) {{ low = middle + 1; }} else {{ high = middle; }}");
            });
            writer.Line("return low;");
        });
        writer.Line();
    }
}
