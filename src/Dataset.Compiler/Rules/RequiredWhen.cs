using Dataset.Compiler.Binding;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Keys;
using Dataset.Compiler.Schema;

namespace Dataset.Compiler.Rules;

/// <summary>
/// <c>[RequiredWhen(other, values…)]</c>: must be set where the other column has one of the values; without values, where it is set.
/// <c>Or</c> names a column that may be set instead.
/// </summary>
internal sealed record RequiredWhen(Table Table, int Column, int Other, EquatableArray<string> Values, int Or) : RowRule(Table)
{
    public static RuleType Type { get; } = new(nameof(RequiredWhen), true, Read);

    protected override bool IsBroken(BoundRow bound) => bound.IsBroken(Column) || bound.IsBroken(Other) || (Or >= 0 && bound.IsBroken(Or));

    protected override void Check(RuleScope scope, DraftRow row, BoundRow bound)
    {
        // Whether a basis needs a reference is asked of every schema, declared or not; it must not be said twice.
        if (bound.IsSet(Column) || !bound.IsSet(Other) || (Or >= 0 && bound.IsSet(Or)) || Table.Columns[Column].Role == ColumnRole.BasisReference)
        {
            return;
        }

        BoundValue? cause = bound.Items(Other).FirstOrDefault(v => Values.Count == 0 ? !v.IsDefault : Values.Contains(ValueText.Of(v)));
        if (cause is not null)
        {
            string needed = row.NameOf(Column) + (Or >= 0 ? "' or '" + row.NameOf(Or) : "");
            scope.Draft.Report(RuleFindings.RequiredWhen, row.Path, cause.Node, needed, row.NameOf(Other), ValueText.Of(cause));
        }
    }

    private static RequiredWhen? Read(RuleDeclaration declared)
    {
        if (declared.ColumnAt(0) is not { } other)
        {
            return null;
        }

        int[]? or = declared.Attribute.Value("Or") is { } name ? declared.Columns([name]) : [];
        if (or is null)
        {
            return null;
        }

        EquatableArray<string> values = declared.ValuesFrom(1);
        Misfit? problem = !declared.Own.Nullable && !declared.Own.IsList ? "the column is required anyway, or has a default"
            : declared.ProblemOfValues(declared.Table.Columns[other], values.Items);
        return declared.Accept(problem, new RequiredWhen(declared.Table, declared.Column, other, values, or.Length > 0 ? or[0] : -1));
    }
}
