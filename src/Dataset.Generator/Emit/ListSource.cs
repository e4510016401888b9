using Dataset.Core.Schema;
using static Dataset.Core.Packing.ColumnNames;

namespace Dataset.Generator.Emit;

/// <summary>
/// Writes the source behind the lists of one column, inverse or index: all its lists are slices of one run of items. Items that are objects
/// are found once and kept, which makes the second enumeration that of an array. The one instance is a constant of its class: optimised code knows it.
/// </summary>
internal sealed record ListSource(DatasetSchema Schema, CodeWriter Writer, string Name, string ItemType, bool IsReferenceType)
{
    private string ClassName => Name + "_Source";

    private string ListType => TypeNames.RowList(Schema, ItemType);

    /// <summary>Writes the class.</summary>
    /// <param name="make">The expression that makes the item at <c>index</c>.</param>
    /// <param name="baseType">The runtime type to derive from: RowSource, or FuzzySource.</param>
    /// <param name="members">What else the class needs.</param>
    public void Emit(string make, string baseType = "RowSource", Action? members = null)
    {
        string made = IsReferenceType ? $"new {ItemType}?[{Length(Items(Name))}]" : "MakeAll()";
        Writer.Block($"private sealed class {ClassName}() : {TypeNames.Runtime(Schema, baseType + "<" + ItemType + ">")}({made})", () =>
        {
            Writer.Line($"internal static readonly {ClassName} Instance = new();").Line();
            if (IsReferenceType)
            {
                Writer.Line($"internal override {ItemType} Make(int index) => Made[index] = {make};");
            }
            else
            {
                Writer.Line($"internal override {ItemType} Make(int index) => Made[index];").Line();
                Writer.Block($"private static {ItemType}[] MakeAll()", () =>
                {
                    Writer.Line($"{ItemType}[] all = new {ItemType}[{Length(Items(Name))}];");
                    Writer.Block("for (int index = 0; index < all.Length; index++)", () => Writer.Line($"all[index] = {make};"));
                    Writer.Line("return all;");
                });
            }

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

    /// <summary>Writes the method that returns the list of a row, which the row keeps.</summary>
    public void EmitRowList() => EmitRowList(Writer, ListType, Name, Instance, $"{Offsets(Name)}(row)", $"{Offsets(Name)}(row + 1) - start");

    /// <summary>
    /// Writes the method that returns the list of a row. The row keeps start and count in one number, which a 32-bit process
    /// must not see half-written.
    /// </summary>
    public static void EmitRowList(CodeWriter writer, string listType, string name, string source, string start, string count)
    {
        writer.Block($"internal static {listType} Get_{name}(int row, ref long slice)", () =>
        {
            writer.Line("long known = global::System.Threading.Volatile.Read(ref slice);");
            writer.Block("if (known == 0)", () =>
            {
                writer.Line($"int start = {start};");
                writer.Line($"known = ((long)start << 32) | (uint)({count} + 1);");
                writer.Line("global::System.Threading.Volatile.Write(ref slice, known);");
            });
            writer.Line($"return new({source}, (int)(known >> 32), unchecked((int)known - 1));");
        });
        writer.Line();
    }

    /// <summary>The expression for the one instance.</summary>
    public string Instance => ClassName + ".Instance";
}
