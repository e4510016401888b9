using Dataset.Core.Binding;

namespace Dataset.Core.Validation;

/// <summary>The key of a row as one text.</summary>
internal static class RowKey
{
    /// <summary>A composite key is joined by <c>/</c>. Null where the table has no key or a part of it is missing.</summary>
    public static string? Of(TableInfo table, BoundRow row)
    {
        EquatableArray<int> columns = table.Spec.Key;
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

            string text = ValueText.Of(value);
            key = key is null ? text : key + "/" + text;
        }

        return key;
    }
}
