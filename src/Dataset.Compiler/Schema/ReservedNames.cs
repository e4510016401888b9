
namespace Dataset.Compiler.Schema;

/// <summary>The names that a table's container needs for itself, so that no row can be named so.</summary>
public sealed class ReservedNames
{
    private readonly HashSet<string> _names;

    public ReservedNames(TableSpec table)
    {
        // What the container declares itself, has from object, or cannot name a member after.
        _names = new HashSet<string>(StringComparer.Ordinal)
        {
            "Find", "TryFind", "All", "Count", "Equals", "ToString", "GetType", "GetHashCode", "MemberwiseClone", "ReferenceEquals", "Finalize",
            table.Container, table.Name,
        };
        foreach (IndexSpec index in table.Indexes)
        {
            _names.Add(index.Name);
            _names.Add(index.CertainName);
        }

        foreach (UniqueSpec unique in table.Uniques)
        {
            _names.Add("FindBy" + unique.Name);
        }
    }

    /// <summary><c>By…</c> is kept free as a whole: a new look-up must not take the name of a row that is already there.</summary>
    public bool Contains(string name) =>
        _names.Contains(name) || (name.Length > 2 && name.StartsWith("By", StringComparison.Ordinal) && char.IsUpper(name[2]));
}
