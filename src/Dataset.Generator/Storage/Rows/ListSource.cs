using Dataset.Compiler.Schema;
using Dataset.Generator.Api;
using static Dataset.Generator.Storage.ColumnNames;

namespace Dataset.Generator.Storage;

/// <summary>
/// Writes the source behind the lists of one index: all its lists are slices of one run of rows. They are found once and kept, which makes the second
/// enumeration that of an array. The one instance is a constant of its class: optimised code knows it.
/// </summary>
internal sealed record ListSource(DatasetSchema Schema, CodeWriter Writer, string Name, string ItemType)
{
    private string ClassName => Name + "_Source";

    private string ListType => TypeNames.RowList(Schema, ItemType);

    /// <summary>Writes the class.</summary>
    /// <param name="make">The expression that makes the item at <c>index</c>.</param>
    /// <param name="baseType">The runtime type to derive from: RowSource, or FuzzySource.</param>
    /// <param name="members">What else the class needs.</param>
    public void Emit(string make, string baseType = "RowSource", Action? members = null)
    {
        string made = $"new {ItemType}?[{Length(Items(Name))}]";
        Writer.Block($"private sealed class {ClassName}() : {TypeNames.Runtime(Schema, baseType + "<" + ItemType + ">")}({made})", () =>
        {
            Writer.Line($"internal static readonly {ClassName} Instance = new();").Line();
            Writer.Line($"public override {ItemType} Make(int index) => Made[index] = {make};");
            members?.Invoke();
        });
        Writer.Line();
    }

    /// <summary>Writes the method that returns the list with a number.</summary>
    public void EmitSlice(string method, string parameters, string list)
    {
        Writer.Block($"internal static {ListType} {method}({parameters})", () =>
        {
            Writer.Line($"int start = {Offsets(Name)}({list});");
            Writer.Line($"return new({Instance}, start, {Offsets(Name)}({list} + 1) - start);");
        });
        Writer.Line();
    }

    /// <summary>The expression for the one instance.</summary>
    public string Instance => ClassName + ".Instance";
}
