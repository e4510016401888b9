namespace Dataset.Compiler.Binding;

/// <summary>The key of a row as one text.</summary>
internal static class RowKey
{
    /// <summary>
    /// A composite key is joined by <c>/</c>; a part that has one itself has a <c>\</c> before it, so that no two keys are joined to the same text.
    /// Null where the table has no key or a part of it is missing.
    /// </summary>
    public static string? Of(BoundRow row)
    {
        EquatableArray<int> columns = row.Table.Spec.Key;
        if (columns.Count == 0)
        {
            return null;
        }

        string? key = null;
        foreach (int column in columns)
        {
            if (row.Value(column) is not { } value)
            {
                return null;
            }

            string text = columns.Count == 1 ? ValueText.Of(value) : ValueText.Of(value).Replace("\\", "\\\\").Replace("/", "\\/");
            key = key is null ? text : key + "/" + text;
        }

        return key;
    }
}
