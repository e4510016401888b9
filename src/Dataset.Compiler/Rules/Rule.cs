using Dataset.Compiler.Binding;
using Dataset.Compiler.Keys;
using Dataset.Compiler.Schema;

namespace Dataset.Compiler.Rules;

/// <summary>A rule that a schema declares. Each is one record in one file: its attribute, how it is read, and what it checks.</summary>
/// <param name="Table">The table that declares it.</param>
internal abstract record Rule(Table Table)
{
    /// <summary>Reports what breaks the rule.</summary>
    public abstract void Check(RuleScope scope);
}

/// <summary>A rule that each row keeps or breaks by itself.</summary>
internal abstract record RowRule(Table Table) : Rule(Table)
{
    public sealed override void Check(RuleScope scope)
    {
        foreach (DraftRow row in scope.Draft.Tables[Table.Index])
        {
            // What is wrong with a broken column has been said.
            if (row.Bound is { } bound && !IsBroken(bound))
            {
                Check(scope, row, bound);
            }
        }
    }

    /// <summary>Whether a column that the rule reads is broken.</summary>
    protected abstract bool IsBroken(BoundRow bound);

    /// <summary>Reports the row if it breaks the rule.</summary>
    protected abstract void Check(RuleScope scope, DraftRow row, BoundRow bound);
}
