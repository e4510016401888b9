using Dataset.Compiler.Findings;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;
using Dataset.Compiler.Text;

namespace Dataset.Compiler.Rules;

/// <summary>Takes what is wrong with a rule's declaration. Once a schema is known to be sound, there is nothing left to take.</summary>
internal interface IDeclarationLog
{
    /// <summary>The rule does not fit where it stands.</summary>
    void Report(Table table, RuleUse rule, Misfit problem);

    /// <summary>The table has no column of this name.</summary>
    void UnknownColumn(Table table, RuleUse rule, string name);
}

/// <summary>A rule's attribute as the rule reads it: columns are named and found, values are checked against their column.</summary>
/// <param name="schema">The schema.</param>
/// <param name="table">The table that declares the rule.</param>
/// <param name="use">The attribute, and the column it stands on.</param>
/// <param name="log">Who wants to know what is wrong.</param>
internal sealed class RuleDeclaration(SchemaIndex schema, Table table, RuleUse use, IDeclarationLog? log)
{
    public SchemaIndex Schema { get; } = schema;

    public Table Table { get; } = table;

    /// <summary>The position of the column that the attribute stands on.</summary>
    public int Column { get; } = use.Column;

    /// <summary>The column that the attribute stands on.</summary>
    public ColumnSpec Own => Table.Columns[Column];

    public AttributeUse Attribute => use.Attribute;

    /// <summary>The rule; null, after a report, where it does not fit.</summary>
    public Rule? Read() => RuleType.Of(Attribute.Name, Column >= 0)?.Read(this);

    /// <summary>The columns that these arguments name; null after a report where there is no such column.</summary>
    public int[]? Columns(IEnumerable<string> names)
    {
        var columns = new List<int>();
        foreach (string name in names)
        {
            int column = Table.ColumnOfProperty(name);
            if (column < 0)
            {
                log?.UnknownColumn(Table, use, name);
                return null;
            }

            columns.Add(column);
        }

        return columns.ToArray();
    }

    /// <summary>The column that the argument at this position names; null after a report where there is no such column.</summary>
    public int? ColumnAt(int argument) => Columns([Attribute.Arguments[argument]])?[0];

    /// <summary>The arguments from this position on, as YAML writes them.</summary>
    public EquatableArray<string> ValuesFrom(int argument) => Attribute.Arguments.Items.Skip(argument).ToEquatableArray();

    /// <summary>The rule, if nothing is wrong with it.</summary>
    public TRule? Accept<TRule>(Misfit? problem, TRule rule)
        where TRule : Rule
    {
        if (problem is null)
        {
            return rule;
        }

        log?.Report(Table, use, problem);
        return null;
    }

    /// <summary>Why a value is none of the column's; null where all are.</summary>
    public Misfit? ProblemOfValues(ColumnSpec column, IEnumerable<string> values)
    {
        if (column.Scalar is not EnumType)
        {
            return null;
        }

        EnumSpec type = Schema.Schema.Enum(column.TypeName!);
        List<string> names = type.Members.Items.Select(m => m.YamlName).ToList();
        return values.FirstOrDefault(v => !names.Contains(v)) is { } wrong
            ? new Misfit("'" + wrong + "' is no member of '" + type.Name + "'", Similarity.Suggest(wrong, names))
            : null;
    }

    /// <summary>The tables that a reference or an owner leads to.</summary>
    public IEnumerable<Table> TablesBehind(int column)
    {
        ColumnSpec spec = Table.Columns[column];
        return spec.Type != ColumnType.Owner ? Table.Targets[column]
            : Schema.Find(spec.TypeName) is { } owner ? [owner]
            : Schema.Schema.Unions.Items.Where(u => u.FullName == spec.TypeName).SelectMany(u => u.Members.Items).Select(m => Schema.Find(m)!);
    }

    /// <summary>The columns of this name in the tables that a reference or an owner leads to.</summary>
    public IEnumerable<ColumnSpec> ColumnsBehind(int column, string name) =>
        TablesBehind(column).Where(t => t.ColumnOfProperty(name) >= 0).Select(t => t.Columns[t.ColumnOfProperty(name)]);

    public static bool IsDate(ColumnSpec column) => column is { IsList: false, Scalar.Measure: Measure.Day };

    public static bool IsReference(ColumnSpec column) => column.Type is ColumnType.Reference or ColumnType.Union;

    public static bool IsSingleReference(ColumnSpec column) => IsReference(column) && !column.IsList;

    /// <summary>Whether the column's values are rows, or the row's owner.</summary>
    public static bool LeadsOn(ColumnSpec column) => IsReference(column) || column.Type == ColumnType.Owner;

    /// <summary>The same type, or references that can meet; a self-reference also differs from the row's own key.</summary>
    public bool AreComparable(ColumnSpec column, ColumnSpec other) =>
        (column.Type == other.Type && column.Scalar == other.Scalar && (column.TypeName == other.TypeName || IsReference(column)))
        || (IsReference(column) && IsReference(other))
        || (column is { Type: ColumnType.Reference } && column.TypeName == Table.FullName && other.Scalar is TextType);
}
