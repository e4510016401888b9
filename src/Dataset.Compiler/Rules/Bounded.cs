using Dataset.Compiler.Binding;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Judging;
using Dataset.Compiler.Keys;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;

namespace Dataset.Compiler.Rules;

/// <summary><c>[Bounded(reason)]</c>: what lasts without an end, or was always so, has a basis that says why.</summary>
/// <param name="Table">The table.</param>
/// <param name="Column">The date.</param>
/// <param name="Reason">The column of a basis that has the reason.</param>
internal sealed record Bounded(Table Table, int Column, int Reason) : RowRule(Table)
{
    public static RuleType Type { get; } = new(nameof(Bounded), true, Read);

    protected override bool IsBroken(BoundRow bound) => bound.IsBroken(Column) || bound.IsBroken(Table.Bases);

    protected override void Check(RuleScope scope, DraftRow row, BoundRow bound)
    {
        if (bound.Value(Column) is not BoundScalar { Value: FuzzyDateValue { Date: { Form: DateForm.Interval } date } } value
            || !(date.OpenStart || date.OpenEnd))
        {
            return;
        }

        Table basis = Table.Targets[Table.Bases][0];
        if (!bound.Parts(Table.Bases).Any(b => b.Row.IsBroken(basis.AimsAt) || b.Row.IsBroken(Reason)
            || (b.Row.IsSet(Reason) && Testimony.AimsOf(Table, basis, b.Row).Any(a => a.Column == Column))))
        {
            scope.Draft.Report(
                RuleFindings.NoBound, row.Path, value.Node,
                row.NameOf(Column), ValueText.Of(value), date.OpenEnd ? "end" : "start", basis.Columns[Reason].YamlName);
        }
    }

    private static Bounded? Read(RuleDeclaration declared)
    {
        Table table = declared.Table;
        Table? basis = table.Bases < 0 ? null : table.Targets[table.Bases].FirstOrDefault();
        string name = declared.Attribute.Arguments[0];
        int reason = basis?.ColumnOfProperty(name) ?? -1;
        Misfit? problem = declared.Own is not { IsList: false, Scalar: FuzzyDateType } ? "it must be a single fuzzy date"
            : basis is null ? "'" + table.Spec.Name + "' has no list of a [Basis]"
            : reason < 0 || basis.Columns[reason] is not { IsList: false, Scalar: TextType } ? "a basis has no text '" + name + "'"
            : null;
        return declared.Accept(problem, new Bounded(table, declared.Column, reason));
    }
}
