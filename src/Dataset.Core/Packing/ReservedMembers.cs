using Dataset.Core.Schema;

namespace Dataset.Core.Packing;

/// <summary>What a container declares itself, has from <see cref="object"/>, or cannot name a member after.</summary>
public static class ReservedMembers
{
    private static readonly HashSet<string> s_always = new(StringComparer.Ordinal)
    {
        "Find", "TryFind", "All", "Count", "Equals", "ToString", "GetType", "GetHashCode", "MemberwiseClone", "ReferenceEquals", "Finalize",
    };

    public static bool Contains(TableSpec table, string name) =>
        s_always.Contains(name)
        || name == table.Container
        || name == table.Name
        || (name.Length > 2 && name.StartsWith("By", StringComparison.Ordinal) && char.IsUpper(name[2]))
        || table.Indexes.Items.Any(i => name == i.Name || name == "Certainly" + i.Name)
        || table.Uniques.Items.Any(u => name == "FindBy" + u.Name);
}
