namespace Dataset.Generator.Storage;

/// <summary>Lists of numbers, one after the other, with the offset at which each begins, and the end.</summary>
internal readonly record struct ListColumn(string Name)
{
    public NumberColumn Offsets => new(Name + "_Offsets");

    public NumberColumn Items => new(Name + "_Items");

    /// <summary>The expression for the position at which a list starts.</summary>
    public string Start(string list) => Offsets.At(list);

    /// <summary>The expression for the position behind its last item.</summary>
    public string End(string list) => Offsets.At(list + " + 1");

    /// <returns>The offsets.</returns>
    public NumbersRef Pack(IEnumerable<IEnumerable<long>> lists, IDataSink to)
    {
        NumberList offsets = new(), items = new();
        offsets.Add(0);
        foreach (IEnumerable<long> list in lists)
        {
            foreach (long item in list)
            {
                items.Add(item);
            }

            offsets.Add(items.Count);
        }

        NumbersRef packed = Offsets.Pack(offsets, to);
        Items.Pack(items, to);
        return packed;
    }
}
