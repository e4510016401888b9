using Dataset.Compiler.Binding;
using Dataset.Compiler.Keys;

namespace Dataset.Compiler.Judging;

/// <summary>When what a row tells takes place.</summary>
internal static class Occurrence
{
    /// <summary>The row's own date, else that of the row which owns it; null where neither is known.</summary>
    public static BoundValue? Of(Draft draft, DraftRow row)
    {
        for (DraftRow? at = row; at is not null; at = at.Owner is { } owner ? draft.Row(owner) : null)
        {
            if (at.Bound?.IsBroken(at.Table.OccursOn) == true)
            {
                return null;
            }

            if (at.Bound?.Value(at.Table.OccursOn) is { } date)
            {
                return date;
            }
        }

        return null;
    }
}
