using Dataset.Compiler.Binding;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Keys;
using Dataset.Compiler.Schema;

namespace Dataset.Compiler.Rules;

/// <summary>
/// <c>[NotWhen(value, other, values…)]</c>: does not have this value where the other property, of the row or of what it is a part of, has one of the
/// others.
/// </summary>
internal sealed record NotWhen(Table Table, int Column, string Value, string Other, EquatableArray<string> Values) : RowRule(Table)
{
    public static RuleType Type { get; } = new(nameof(NotWhen), true, Read);

    protected override bool IsBroken(BoundRow bound) => bound.IsBroken(Column);

    protected override void Check(RuleScope scope, DraftRow row, BoundRow bound)
    {
        if (bound.Value(Column) is not { } given || ValueText.Of(given) != Value)
        {
            return;
        }

        for (DraftRow? at = row; at is not null; at = at.Owner is { } owner ? scope.Draft.Row(owner) : null)
        {
            if (at.Table.ColumnOfProperty(Other) is >= 0 and int column)
            {
                if (at.Bound is { } there && !there.IsBroken(column) && there.Value(column) is { } state && Values.Contains(ValueText.Of(state)))
                {
                    scope.Draft.Report(RuleFindings.NotWhen, row.Path, given.Node, row.NameOf(Column), Value, at.NameOf(column), ValueText.Of(state));
                }

                return;
            }
        }
    }

    private static NotWhen? Read(RuleDeclaration declared)
    {
        string value = declared.Attribute.Arguments[0], other = declared.Attribute.Arguments[1];
        EquatableArray<string> values = declared.ValuesFrom(2);
        List<ColumnSpec> named = declared.Table.Columns.Where(c => c.Name == other)
            .Concat(declared.Table.Owner < 0 ? [] : declared.ColumnsBehind(declared.Table.Owner, other))
            .ToList();
        Misfit? problem = declared.Own.IsList ? "it must be single"
            : named.Count == 0 || named.Any(c => c.IsList) ? "neither the row nor its owner has a single '" + other + "'"
            : declared.ProblemOfValues(declared.Own, [value])
                ?? named.Select(c => declared.ProblemOfValues(c, values.Items)).FirstOrDefault(p => p is not null);
        return declared.Accept(problem, new NotWhen(declared.Table, declared.Column, value, other, values));
    }
}
