using Dataset.Compiler.Schema;
using Dataset.Generator.Api;

namespace Dataset.Generator.Storage;

/// <summary>
/// Writes the source behind the lists of one index: all its lists are slices of one run of rows. They are found once and kept, which makes the second
/// enumeration that of an array. The one instance is a constant of its class: optimised code knows it.
/// </summary>
internal sealed record ListSource(DatasetSchema Schema, CodeWriter Writer, string Name, string ItemType)
{
    private readonly ListColumn _lists = new(Name);

    private string ClassName => Name + "_Source";

    private string ListType => TypeNames.RowList(Schema, ItemType);

    /// <summary>The expression for the one instance.</summary>
    public string Instance => ClassName + ".Instance";

    /// <summary>Writes the class.</summary>
    /// <param name="make">Makes the expression for an item of the number that stands for it.</param>
    /// <param name="baseType">The runtime type to derive from: RowSource, or FuzzySource.</param>
    /// <param name="members">What else the class needs.</param>
    public void Emit(Func<string, string> make, string baseType = "RowSource", Action? members = null)
    {
        string made = $"new {ItemType}?[{_lists.Items.Length}]";
        Writer.Block($"private sealed class {ClassName}() : {TypeNames.Runtime(Schema, baseType + "<" + ItemType + ">")}({made})", () =>
        {
            Writer.Line($"internal static readonly {ClassName} Instance = new();").Line();
            Writer.Line($"public override {ItemType} Make(int index) => Made[index] = {make(_lists.Items.At("index"))};");
            members?.Invoke();
        });
        Writer.Line();
    }

    /// <summary>Writes the method that returns the list with a number.</summary>
    public void EmitSlice(string method, string parameters, string list)
    {
        Writer.Block($"internal static {ListType} {method}({parameters})", () =>
        {
            Writer.Line($"int start = {_lists.Start(list)};");
            Writer.Line($"return new({Instance}, start, {_lists.End(list)} - start);");
        });
        Writer.Line();
    }
}
