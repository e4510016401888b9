using Dataset.Compiler.Findings;
using Dataset.Compiler.Schema;

namespace Dataset.Compiler.Declarations;

internal sealed partial class SchemaBuilder
{
    /// <summary>The rules that stand on a property.</summary>
    private static readonly Dictionary<string, RuleKind> s_columnRules = new(StringComparer.Ordinal)
    {
        ["NotBefore"] = RuleKind.NotBefore,
        ["NotAfter"] = RuleKind.NotAfter,
        ["NotEqual"] = RuleKind.NotEqual,
        ["RequiredWhen"] = RuleKind.RequiredWhen,
        ["Moment"] = RuleKind.Moment,
        ["NotAfterCutOff"] = RuleKind.NotAfterCutOff,
        ["RequiresEvidence"] = RuleKind.RequiresEvidence,
        ["HeldOn"] = RuleKind.HeldOn,
        ["Credits"] = RuleKind.Credits,
        ["OnePlaceADay"] = RuleKind.OnePlaceADay,
        ["OtherName"] = RuleKind.OtherName,
    };

    private EquatableArray<RuleSpec> BuildRules(TypeDeclaration type)
    {
        List<RuleSpec> rules = [];
        foreach (AttributeUse rule in type.Attributes)
        {
            RuleSpec? spec = rule.Name switch
            {
                "NoOverlap" => BuildOverlap(type, rule),
                "Tenure" => BuildTenure(type, rule),
                "MustBeUsed" => BuildMustBeUsed(type, rule),
                _ => null,
            };
            if (spec is not null)
            {
                rules.Add(spec);
            }
        }

        foreach (PropertyDeclaration property in type.Properties)
        {
            int column = ColumnIndex(type, property.Name);
            foreach (AttributeUse rule in property.Attributes.Items.Where(a => column >= 0 && s_columnRules.ContainsKey(a.Name)))
            {
                if (BuildRule(type, property, rule, column) is { } spec)
                {
                    rules.Add(spec);
                }
            }
        }

        return rules.ToEquatableArray();
    }

    private RuleSpec? BuildOverlap(TypeDeclaration type, AttributeUse rule)
    {
        if (Columns(type, null, rule, rule.Arguments.Items) is not { } columns)
        {
            return null;
        }

        List<ColumnSpec> specs = _columns[type.FullName];
        string seats = rule.Value("Seats") ?? "";
        List<int>? agreeing = rule.Value("Agreeing") is { } name ? Columns(type, null, rule, [name]) : [-1];
        string? problem = !columns.Take(2).All(c => IsDate(specs[c])) ? "start and end must be single dates"
            : seats.Length > 0 && (columns.Count < 3 || !ColumnsBehind(specs[columns[2]], seats).Any(c => c is { Type: ColumnType.Int, IsList: false }))
                ? "'" + seats + "' is no int of the row that the group's first column refers to"
            : null;
        return Accept(type, null, rule, problem, agreeing is null ? null : new RuleSpec(
            RuleKind.NoOverlap, -1, columns.ToEquatableArray(), EquatableArray<string>.Empty) { Of = seats, Agreeing = agreeing[0] });
    }

    private RuleSpec? BuildTenure(TypeDeclaration type, AttributeUse rule)
    {
        if (Columns(type, null, rule, rule.Arguments.Items) is not { } columns)
        {
            return null;
        }

        List<ColumnSpec> specs = _columns[type.FullName];
        string? problem = !columns.Take(2).All(c => IsReference(specs[c]) && !specs[c].IsList) ? "holder and office must be single references"
            : !columns.Skip(2).All(c => IsDate(specs[c])) ? "start and end must be single dates"
            : _tables.Values.FirstOrDefault(t => t.Attribute("Tenure") is not null) is { } first && first != type ? "'" + first.Name + "' is marked so already"
            : null;
        return Accept(type, null, rule, problem, new RuleSpec(RuleKind.Tenure, -1, columns.ToEquatableArray(), EquatableArray<string>.Empty));
    }

    private RuleSpec? BuildMustBeUsed(TypeDeclaration type, AttributeUse rule) => Accept(
        type, null, rule, type.Kind == DeclarationKind.Part ? "nothing can refer to a part" : null,
        new RuleSpec(RuleKind.MustBeUsed, -1, EquatableArray<int>.Empty, EquatableArray<string>.Empty));

    private RuleSpec? BuildRule(TypeDeclaration type, PropertyDeclaration property, AttributeUse rule, int column)
    {
        (int skipped, int named) = rule.Name switch
        {
            "Moment" or "RequiresEvidence" => (0, 0),
            "OtherName" => (0, 2),
            "OnePlaceADay" => (2, 1),
            _ => (0, 1),
        };
        if (Columns(type, property, rule, rule.Arguments.Items.Skip(skipped).Take(named)) is not { } others)
        {
            return null;
        }

        RuleSpec spec = new(s_columnRules[rule.Name], column, others.ToEquatableArray(), rule.Arguments.Items.Skip(skipped + named).ToEquatableArray())
        {
            Waivable = rule.IsTrue("Waivable"),
        };
        spec = rule.Name switch
        {
            "NotEqual" => spec with { Of = rule.Argument(1) ?? "", Values = EquatableArray<string>.Empty },
            "OnePlaceADay" => spec with { Target = rule.Argument(0)!, Of = rule.Argument(1) ?? "" },
            _ => spec,
        };
        return Accept(type, property, rule, ProblemOf(type, property, spec), spec);
    }

    private RuleSpec? Accept(TypeDeclaration type, PropertyDeclaration? property, AttributeUse rule, string? problem, RuleSpec? spec)
    {
        if (problem is null)
        {
            return spec;
        }

        Report(SchemaFindings.InvalidRule, type, property, rule.Name, property?.Name ?? type.Name, problem);
        return null;
    }

    private string? ProblemOf(TypeDeclaration type, PropertyDeclaration property, RuleSpec rule)
    {
        List<ColumnSpec> columns = _columns[type.FullName];
        ColumnSpec column = columns[rule.Column];
        ColumnSpec? other = rule.Others.Count > 0 ? columns[rule.Others[0]] : null;
        return rule.Kind switch
        {
            RuleKind.NotBefore or RuleKind.NotAfter => !IsDate(column) || !(IsDate(other!) || LeadsOn(other!)) ? "both must be single dates"
                : LeadsOn(other!) && !TablesBehind(other!).Any(HasOccurrence) ? "no row that '" + other!.Name + "' leads to has an [OccursOn] date"
                : rule.Waivable && type.Properties.Items.All(p => !IsListOf(p, TableRole.Basis)) ? "only a basis waives a rule, and '" + type.Name + "' has no list of them"
                : null,
            RuleKind.NotEqual when rule.Of.Length > 0 => !LeadsOn(other!) || !ColumnsBehind(other!, rule.Of).Any(c => AreComparable(type, column, c))
                ? "'" + other!.Name + "' leads to no '" + rule.Of + "' of the same type" : null,
            RuleKind.NotEqual => column.IsList != other!.IsList || !AreComparable(type, column, other) ? "'" + other.Name + "' has another type" : null,
            RuleKind.RequiredWhen => !column.Nullable && !column.IsList ? "the column is required anyway, or has a default" : MemberProblem(type, property, other!, rule.Values),
            RuleKind.Moment => column is { IsList: false, Type: ColumnType.FuzzyDate } ? null : "it must be a single fuzzy date",
            RuleKind.NotAfterCutOff => !IsDate(column) ? "it must be a single date"
                : _tables.Values.All(t => t.Properties.Items.All(p => !p.Has("CutOff"))) ? "no column is marked [CutOff]"
                : MemberProblem(type, property, other!, rule.Values),
            RuleKind.RequiresEvidence => EvidenceProblem(type, property, column, rule),
            RuleKind.HeldOn => !IsReference(column) || column.IsList || !IsReference(other!) || other!.IsList ? "office and holder must be single references"
                : !HasTenures() ? "no table is marked [Tenure]"
                : null,
            RuleKind.Credits => RoleOf(type) != TableRole.Evidence ? "'" + type.Name + "' is no [Evidence]"
                : !IsReference(column) || column.IsList || !IsReference(other!) || other!.IsList ? "office and speaker must be single references"
                : !HasTenures() ? "no table is marked [Tenure]"
                : null,
            RuleKind.OnePlaceADay => !IsReference(column) || !TablesBehind(column).Contains(rule.Target) ? "the column does not refer to '" + rule.Target + "'"
                : !columns.Concat(columns.Where(c => c.Type == ColumnType.Owner).SelectMany(TablesBehind).SelectMany(t => _columns[t]))
                    .Any(c => c.Name == rule.Of && IsReference(c) && !c.IsList) ? "neither the row nor its owner has a single reference '" + rule.Of + "'"
                : MemberProblem(type, property, other!, rule.Values),
            _ => column is not { IsList: false, Type: ColumnType.Text } || type.Kind != DeclarationKind.Part ? "it must be a text of a part"
                : other is not { IsList: false, Type: ColumnType.Bool } ? "'" + other!.Name + "' must be a bool"
                : columns[rule.Others[1]] is not { IsList: false, Type: ColumnType.Enum } kind ? "'" + columns[rule.Others[1]].Name + "' must be an enum"
                : MemberProblem(type, property, kind, rule.Values),
        };
    }

    private string? EvidenceProblem(TypeDeclaration type, PropertyDeclaration property, ColumnSpec column, RuleSpec rule)
    {
        TypeDeclaration? evidence = type.Properties.Items.Where(p => IsListOf(p, TableRole.Evidence)).Select(p => _tables[p.Type.FullName]).FirstOrDefault();
        ColumnSpec? modality = evidence is null ? null : _columns[evidence.FullName].FirstOrDefault(c => c.Role == ColumnRole.Modality);
        return modality is null ? "'" + type.Name + "' has no list of evidence with a [Modality]"
            : column is not { IsList: false, Type: ColumnType.Enum } ? "it must be an enum"
            : MemberProblem(type, property, column, rule.Values.Items.Take(1)) ?? MemberProblem(type, property, modality, rule.Values.Items.Skip(1));
    }

    /// <summary>Why a value is none of the column's; null where all are.</summary>
    private string? MemberProblem(TypeDeclaration type, PropertyDeclaration property, ColumnSpec column, IEnumerable<string> values)
    {
        string? problem = null;
        foreach (string value in column.Type == ColumnType.Enum ? values : [])
        {
            CheckMember(type, property, column, value, m => problem ??= "'" + value + "' is no member of '" + _enums[column.TypeName!].Name + "'" + m);
        }

        return problem;
    }

    private bool HasTenures() => _tables.Values.Any(t => t.Attribute("Tenure") is not null);

    private bool IsListOf(PropertyDeclaration property, TableRole role) =>
        property.Type is { IsList: true, Kind: PropertyTypeKind.Part } && _tables.TryGetValue(property.Type.FullName, out TypeDeclaration? part) && RoleOf(part) == role;

    private bool HasOccurrence(string table) => _columns[table].Any(c => c.Role == ColumnRole.OccursOn);

    private static bool IsDate(ColumnSpec column) => !column.IsList && column.Type is ColumnType.Date or ColumnType.FuzzyDate;

    private static bool IsReference(ColumnSpec column) => column.Type is ColumnType.Reference or ColumnType.Union;

    private static bool LeadsOn(ColumnSpec column) => IsReference(column) || column.Type == ColumnType.Owner;

    /// <summary>The tables of the rows that a reference or an owner leads to.</summary>
    private IEnumerable<string> TablesBehind(ColumnSpec column) =>
        column.TypeName is not { } name ? [] : _tables.ContainsKey(name) ? [name] : _unions.ContainsKey(name) ? MembersOf(name) : [];

    private IEnumerable<ColumnSpec> ColumnsBehind(ColumnSpec column, string name) =>
        TablesBehind(column).SelectMany(t => _columns[t]).Where(c => c.Name == name);

    /// <summary>The same type, or references that can meet; a self-reference also differs from the row's own key.</summary>
    private static bool AreComparable(TypeDeclaration type, ColumnSpec column, ColumnSpec other) =>
        (column.Type == other.Type && (column.TypeName == other.TypeName || IsReference(column)))
        || (IsReference(column) && IsReference(other))
        || (column is { Type: ColumnType.Reference } && column.TypeName == type.FullName && other.Type == ColumnType.Text);
}
