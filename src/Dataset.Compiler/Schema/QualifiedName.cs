namespace Dataset.Compiler.Schema;

/// <summary>A name with its namespace, compared without putting it together: a schema is searched for every reference in the data.</summary>
internal static class QualifiedName
{
    public static bool Is(string fullName, string space, string name) => space.Length == 0
        ? fullName == name
        : fullName.Length == space.Length + 1 + name.Length
            && fullName[space.Length] == '.'
            && fullName.EndsWith(name, StringComparison.Ordinal)
            && fullName.StartsWith(space, StringComparison.Ordinal);
}
