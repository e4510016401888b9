using System.Collections.Immutable;

namespace Dataset.Compiler.Keys;

/// <summary>Rows that say the same in some columns are equal; of two that say nothing in one of them, that says nothing, too.</summary>
internal sealed class SameCells(ImmutableArray<int> columns) : IEqualityComparer<DraftRow>
{
    public bool Equals(DraftRow? x, DraftRow? y)
    {
        foreach (int column in columns)
        {
            if (!Equals(x!.Cells[column], y!.Cells[column]))
            {
                return false;
            }
        }

        return true;
    }

    public int GetHashCode(DraftRow row)
    {
        int hash = 17;
        foreach (int column in columns)
        {
            hash = unchecked((hash * 31) + (row.Cells[column]?.GetHashCode() ?? 0));
        }

        return hash;
    }
}
