using Dataset.Compiler.Binding;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Keys;
using Dataset.Compiler.Schema;

namespace Dataset.Compiler.Rules;

/// <summary><c>[OnlyWhen(other, values…)]</c>: must not be set but where the other column has one of the values.</summary>
internal sealed record OnlyWhen(Table Table, int Column, int Other, EquatableArray<string> Values) : RowRule(Table)
{
    public static RuleType Type { get; } = new(nameof(OnlyWhen), true, Read);

    protected override bool IsBroken(BoundRow bound) => bound.IsBroken(Column) || bound.IsBroken(Other);

    protected override void Check(RuleScope scope, DraftRow row, BoundRow bound)
    {
        if (bound.Value(Column) is { IsDefault: false } given && bound.Value(Other) is { } state && !Values.Contains(ValueText.Of(state)))
        {
            scope.Draft.Report(
                RuleFindings.OnlyWhen, row.Path, given.Node, row.NameOf(Column), row.NameOf(Other), string.Join("' or '", Values.Items),
                ValueText.Of(state));
        }
    }

    private static OnlyWhen? Read(RuleDeclaration declared)
    {
        if (declared.ColumnAt(0) is not { } other)
        {
            return null;
        }

        EquatableArray<string> values = declared.ValuesFrom(1);
        Misfit? problem = declared.Own is { IsList: false, Nullable: false, Default: null } ? "it is always set"
            : declared.Table.Columns[other].IsList ? "the other column must be single"
            : declared.ProblemOfValues(declared.Table.Columns[other], values.Items);
        return declared.Accept(problem, new OnlyWhen(declared.Table, declared.Column, other, values));
    }
}
