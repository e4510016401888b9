using System.Collections.Immutable;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;
using Dataset.Compiler.Yaml;

namespace Dataset.Compiler.Binding;

/// <summary>Binds the names of fields of the owner's row that evidence, a basis or a resolution speaks of.</summary>
internal sealed class AimBinder(BindingLog log)
{
    /// <summary>What is named instead of a field when the quote speaks of the row's existence.</summary>
    private const string Existence = "exists";

    public BoundValue? Bind(YamlNode node, ColumnSpec column, Table owner, ref bool broken)
    {
        if (!column.IsList)
        {
            return BindName(node, column, owner, ref broken);
        }

        int number = log.Number(node);
        ImmutableArray<BoundValue>.Builder items = ImmutableArray.CreateBuilder<BoundValue>();
        foreach (YamlNode item in node is YamlSequence list ? list.Items.Items : [node])
        {
            if (BindName(item, column, owner, ref broken) is { } name)
            {
                items.Add(name);
            }
        }

        return new BoundList(items.ToImmutable(), number);
    }

    /// <summary>
    /// The column whose value an assertion gives, as one that takes a single value; null with a finding where there is no such column.
    /// </summary>
    public ColumnSpec? AssertedColumn(YamlEntry assertion, ColumnSpec aim, BoundValue? aims, TableSpec owner)
    {
        IReadOnlyList<BoundValue> named = aims switch
        {
            null => [],
            BoundList list => list.Items.Items,
            _ => [aims],
        };
        string? name = named.Count == 1 ? ((BoundScalar)named[0]).Text : null;
        ColumnSpec? column = name is null ? null : owner.Column(name);
        if (column is null || column.Type == ColumnType.Part)
        {
            string which = column is not null ? ", and one with a plain value" : name is not null ? ", not its existence" : "";
            log.Report(BindingFindings.AssertionAim, assertion.Key, assertion.Key.Value, aim.YamlName, which);
            return null;
        }

        return column with { YamlName = assertion.Key.Value, IsList = false };
    }

    private BoundScalar? BindName(YamlNode node, ColumnSpec aim, Table table, ref bool broken)
    {
        TableSpec owner = table.Spec;
        if (node is not YamlScalar { IsNull: false } scalar)
        {
            log.Report(BindingFindings.WrongKind, node, aim.YamlName, "the name of a field", NodeKind.Of(node));
            broken = true;
            return null;
        }

        int number = log.Number(node);
        int position = table.ColumnOfField(scalar.Value);
        if (position < 0)
        {
            if (scalar.Value == Existence)
            {
                return new BoundScalar(new TextValue(Existence), number);
            }

            string[] allowed =
                owner.Columns.Items.Where((_, i) => owner.WhyNotAimedAt(i) is null).Select(c => c.YamlName).Append(Existence).ToArray();
            log.ReportUnknown(
                BindingFindings.UnknownAim,
                node,
                new UnknownName(owner.FullName, scalar.Value, ValueShape.Scalar),
                isNeeded: true,
                aim.YamlName,
                scalar.Value,
                Label(owner),
                Suggestion.OrList(log.Suggest(scalar.Value, allowed), allowed));
        }
        else if (owner.WhyNotAimedAt(position) is { } whyNot)
        {
            log.Report(BindingFindings.AimNotAllowed, node, aim.YamlName, scalar.Value, whyNot);
        }
        else
        {
            return new BoundScalar(new TextValue(owner.Columns[position].Name), number);
        }

        broken = true;
        return null;
    }

    private static FindingArgument Label(TableSpec table) => table.YamlName.Length > 0 ? table.YamlName : table.Name;
}
