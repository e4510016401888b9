using Dataset.Compiler.Schema;

namespace Dataset.Compiler.Declarations;

/// <summary>
/// Names of fields within one another, as declarations write them: <c>data.items</c>; a <c>\\</c> before a point makes it part of a name. Where it is
/// said so, a <c>*</c> that is a whole name stands for any.
/// </summary>
internal static class FieldPath
{
    public static EquatableArray<string> Split(string path, bool hasWildcards = false)
    {
        if (path.Length == 0)
        {
            return EquatableArray<string>.Empty;
        }

        var names = new List<string>();
        var name = new System.Text.StringBuilder();
        int start = 0;
        for (int i = 0; i < path.Length; i++)
        {
            if (path[i] == '\\' && i + 1 < path.Length)
            {
                name.Append(path[++i]);
            }
            else if (path[i] == '.')
            {
                names.Add(NameTo(i));
                name.Clear();
                start = i + 1;
            }
            else
            {
                name.Append(path[i]);
            }
        }

        names.Add(NameTo(path.Length));
        return names.ToEquatableArray();

        string NameTo(int end) => hasWildcards && end - start == 1 && path[start] == '*' ? FileSet.Any : name.ToString();
    }
}
