using Dataset.Compiler.Binding;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Keys;
using Dataset.Compiler.Schema;

namespace Dataset.Compiler.Rules;

/// <summary><c>[NotEqual(other)]</c>, <c>[NotEqual(reference, of)]</c>: fields that must differ; of two lists all items.</summary>
/// <param name="Table">The table.</param>
/// <param name="Column">The column.</param>
/// <param name="Other">The other column, or a reference to the rows that have it.</param>
/// <param name="Of">The property of the rows that the other column refers to; null where the other column itself must differ.</param>
internal sealed record NotEqual(Table Table, int Column, int Other, string? Of) : RowRule(Table)
{
    public static RuleType Type { get; } = new(nameof(NotEqual), true, Read);

    protected override bool IsBroken(BoundRow bound) => bound.IsBroken(Column) || bound.IsBroken(Other);

    protected override void Check(RuleScope scope, DraftRow row, BoundRow bound)
    {
        if (Table.Columns[Column].Parent && Table.IsKey(Other))
        {
            // That nothing contains itself is checked for chains of any length, declared or not.
            return;
        }

        if (Of is null)
        {
            Differ(scope, row, row, Other);
            return;
        }

        foreach (DraftRow there in row.RowsIn(Other).Select(scope.Draft.Row).Where(r => r.Bound is not null && r.Table.ColumnOfProperty(Of) >= 0))
        {
            Differ(scope, row, there, there.Table.ColumnOfProperty(Of));
        }
    }

    private void Differ(RuleScope scope, DraftRow row, DraftRow there, int column)
    {
        HashSet<string> others = scope.TextsOf(there, column);
        if (others.Count > 0 && row.Bound!.Items(Column).FirstOrDefault(v => others.Contains(ValueText.Of(v))) is { } same)
        {
            scope.Draft.Report(RuleFindings.NotEqual, row.Path, same.Node, row.NameOf(Column), there.NameOf(column), ValueText.Of(same));
        }
    }

    private static NotEqual? Read(RuleDeclaration declared)
    {
        if (declared.ColumnAt(0) is not { } other)
        {
            return null;
        }

        ColumnSpec own = declared.Own, column = declared.Table.Columns[other];
        string? of = declared.Attribute.Argument(1) is { Length: > 0 } given ? given : null;
        string? problem = of is not null
            ? !RuleDeclaration.LeadsOn(column) || !declared.ColumnsBehind(other, of).Any(c => declared.AreComparable(own, c))
                ? "'" + column.Name + "' leads to no '" + of + "' of the same type"
                : null
            : own.IsList != column.IsList || !declared.AreComparable(own, column) ? "'" + column.Name + "' has another type"
            : null;
        return declared.Accept(problem, new NotEqual(declared.Table, declared.Column, other, of));
    }
}
