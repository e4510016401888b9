using Dataset.Core;
using Dataset.Core.Schema;
using ValueType = Dataset.Core.Schema.ValueType;

namespace Dataset.Generator.Declarations;

internal sealed partial class SchemaBuilder
{
    private EquatableArray<RuleSpec> BuildRules(TypeDeclaration type)
    {
        List<RuleSpec> rules = [];
        foreach (AttributeUse rule in type.Attributes.Items.Where(a => a.Name == "NoOverlap"))
        {
            if (Columns(type, null, rule, rule.Arguments.Items) is { } columns)
            {
                if (columns.Take(2).All(c => IsDate(_columns[type.FullName][c])))
                {
                    rules.Add(new RuleSpec(RuleKind.NoOverlap, -1, columns.ToEquatableArray(), EquatableArray<string>.Empty));
                }
                else
                {
                    Report(SchemaFindings.InvalidRule, type, null, rule.Name, type.Name, "start and end must be single dates");
                }
            }
        }

        foreach (PropertyDeclaration property in type.Properties)
        {
            int column = ColumnIndex(type, property.Name);
            foreach (AttributeUse rule in property.Attributes.Items.Where(a => column >= 0 && a.Name is "NotBefore" or "NotEqual" or "RequiredWhen"))
            {
                if (BuildRule(type, property, rule, column) is { } spec)
                {
                    rules.Add(spec);
                }
            }
        }

        return rules.ToEquatableArray();
    }

    private RuleSpec? BuildRule(TypeDeclaration type, PropertyDeclaration property, AttributeUse rule, int column)
    {
        if (column < 0 || Columns(type, property, rule, rule.Arguments.Items.Take(1)) is not { } others)
        {
            return null;
        }

        ColumnSpec spec = _columns[type.FullName][column], other = _columns[type.FullName][others[0]];
        List<string> values = rule.Arguments.Items.Skip(1).ToList();
        string? problem = null;
        switch (rule.Name)
        {
            case "NotBefore" when !IsDate(spec) || !IsDate(other):
                problem = "both must be single dates";
                break;
            case "NotEqual" when spec.IsList != other.IsList || !AreComparable(type, spec, other):
                problem = "'" + other.Name + "' has another type";
                break;
            case "RequiredWhen" when !spec.Nullable && !spec.IsList:
                problem = "the column is required anyway, or has a default";
                break;
            case "RequiredWhen" when other.Type == ValueType.Enum:
                foreach (string value in values)
                {
                    CheckMember(type, property, other, value, m => problem = "'" + value + "' is no member of '" + _enums[other.TypeName!].Name + "'" + m);
                }

                break;
        }

        if (problem is not null)
        {
            Report(SchemaFindings.InvalidRule, type, property, rule.Name, property.Name, problem);
            return null;
        }

        RuleKind kind = rule.Name switch
        {
            "NotBefore" => RuleKind.NotBefore,
            "NotEqual" => RuleKind.NotEqual,
            _ => RuleKind.RequiredWhen,
        };
        return new RuleSpec(kind, column, others.ToEquatableArray(), values.ToEquatableArray());
    }

    private static bool IsDate(ColumnSpec column) => !column.IsList && column.Type is ValueType.Date or ValueType.FuzzyDate;

    /// <summary>The same type, or references that can meet; a self-reference also differs from the row's own key.</summary>
    private static bool AreComparable(TypeDeclaration type, ColumnSpec column, ColumnSpec other)
    {
        bool Refers(ColumnSpec c) => c.Type is ValueType.Reference or ValueType.Union;
        return (column.Type == other.Type && (column.TypeName == other.TypeName || Refers(column)))
            || (Refers(column) && Refers(other))
            || (column is { Type: ValueType.Reference } && column.TypeName == type.FullName && other.Type == ValueType.Text);
    }
}
