namespace Dataset.Compiler.Declarations;

/// <summary>
/// Names of fields within one another, as declarations write them: <c>data.items</c>; a <c>\\</c> before a point makes it part of a name.
/// </summary>
internal static class FieldPath
{
    public static EquatableArray<string> Split(string path)
    {
        if (path.Length == 0)
        {
            return EquatableArray<string>.Empty;
        }

        var names = new List<string>();
        var name = new System.Text.StringBuilder();
        for (int i = 0; i < path.Length; i++)
        {
            if (path[i] == '\\' && i + 1 < path.Length)
            {
                name.Append(path[++i]);
            }
            else if (path[i] == '.')
            {
                names.Add(name.ToString());
                name.Clear();
            }
            else
            {
                name.Append(path[i]);
            }
        }

        names.Add(name.ToString());
        return names.ToEquatableArray();
    }
}
