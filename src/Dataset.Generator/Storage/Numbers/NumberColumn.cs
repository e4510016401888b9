namespace Dataset.Generator.Storage;

/// <summary>A column of numbers by its name: how it is packed, and the method by which code that knows no data reads it.</summary>
internal readonly record struct NumberColumn(string Name)
{
    /// <summary>The constant with the number of values.</summary>
    public string Length => Name + "_Length";

    /// <summary>The expression that reads one.</summary>
    public string At(string index) => $"{Name}({index})";

    public NumbersRef Pack(IReadOnlyList<long> values, IDataSink to) => to.Numbers(Name, values);
}
