using Dataset.Compiler.Binding;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Keys;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;

namespace Dataset.Compiler.Rules;

/// <summary><c>[RequiresEvidence(value, modalities…)]</c>: a row with this value has evidence of one of the modalities.</summary>
internal sealed record RequiresEvidence(Table Table, int Column, string Value, EquatableArray<string> Modalities) : RowRule(Table)
{
    public static RuleType Type { get; } = new(nameof(RequiresEvidence), true, Read);

    protected override bool IsBroken(BoundRow bound) => bound.IsBroken(Column) || bound.IsBroken(Table.Evidence);

    protected override void Check(RuleScope scope, DraftRow row, BoundRow bound)
    {
        if (bound.Value(Column) is not { } value || ValueText.Of(value) != Value)
        {
            return;
        }

        Table evidence = Table.Targets[Table.Evidence][0];
        if (!bound.Parts(Table.Evidence).Any(e => e.Row.IsBroken(evidence.Modality)
            || (e.Row.Value(evidence.Modality) is { } modality && Modalities.Contains(ValueText.Of(modality)))))
        {
            scope.Draft.Report(
                RuleFindings.EvidenceRequired, row.Path, value.Node,
                row.NameOf(Column), Value, Table.Noun, evidence.Columns[evidence.Modality].YamlName, string.Join("' or '", Modalities.Items));
        }
    }

    private static RequiresEvidence? Read(RuleDeclaration declared)
    {
        Table table = declared.Table;
        Table? evidence = table.Evidence < 0 ? null : table.Targets[table.Evidence].FirstOrDefault();
        string value = declared.Attribute.Arguments[0];
        EquatableArray<string> modalities = declared.ValuesFrom(1);
        Misfit? problem = evidence is not { Modality: >= 0 } ? "'" + table.Spec.Name + "' has no list of evidence with a [Modality]"
            : declared.Own is not { IsList: false, Scalar: EnumType } ? "it must be an enum"
            : declared.ProblemOfValues(declared.Own, [value]) ?? declared.ProblemOfValues(evidence.Columns[evidence.Modality], modalities.Items);
        return declared.Accept(problem, new RequiresEvidence(table, declared.Column, value, modalities));
    }
}
