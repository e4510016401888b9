using Dataset.Compiler.Binding;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Keys;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Text;
using Dataset.Compiler.Types;

namespace Dataset.Compiler.Rules;

/// <summary>
/// <c>[OtherName(ambiguous, kind, wrong…)]</c>: a name means one row of the owner's table, unless it says that it is ambiguous; and what is wrong is
/// no row's display name.
/// </summary>
/// <param name="Table">The table, a part.</param>
/// <param name="Name">The name.</param>
/// <param name="Ambiguous">The column that says whether the name means other rows, too.</param>
/// <param name="Kind">The column that says what kind of a name it is.</param>
/// <param name="Wrong">The kinds of names that are wrong.</param>
internal sealed record OtherName(Table Table, int Name, int Ambiguous, int Kind, EquatableArray<string> Wrong) : Rule(Table)
{
    public static RuleType Type { get; } = new(nameof(OtherName), true, Read);

    public override void Check(RuleScope scope)
    {
        Draft draft = scope.Draft;
        Naming[] names = draft.Tables[Table.Index]
            .Where(r => r.Owner is not null && r.Bound?.Text(Name) is not null)
            .Select(r => new Naming(r, draft.Row(r.Owner!), r.Bound!.Text(Name)!.Text))
            .ToArray();
        var displayed = new Dictionary<NameInTable, DraftRow>();
        var uses = new Dictionary<NameInTable, Use>();
        foreach (DraftRow owner in names.Select(n => n.Owner.Table).Distinct().SelectMany(t => draft.Tables[t.Index]))
        {
            if (owner.Bound?.Text(owner.Table.DisplayName) is { } name)
            {
                displayed[new NameInTable(owner.Table.Index, name.Text)] = owner;
                Add(uses, owner, name.Text, owner.At(owner.Table.DisplayName));
            }
        }

        foreach ((DraftRow name, DraftRow owner, string text) in names)
        {
            Add(uses, owner, text, name.At(Name));
        }

        foreach ((DraftRow name, DraftRow owner, string text) in names)
        {
            NodeAddress at = name.At(Name);
            if (name.Bound!.Value(Kind) is { } value && Wrong.Contains(ValueText.Of(value))
                && displayed.TryGetValue(new NameInTable(owner.Table.Index, text), out DraftRow? shown))
            {
                draft.Report(
                    ReferenceFindings.WrongNameDisplayed, at.Path, at.Node, text, ValueText.Of(value), shown.Key, shown.At(shown.Table.DisplayName));
            }
            else if (name.Bound!.Scalar<BoolValue>(Ambiguous) is not { Value: true } && !name.Bound!.IsBroken(Ambiguous)
                && uses[new NameInTable(owner.Table.Index, text)].Besides(owner) is { } other)
            {
                draft.Report(
                    ReferenceFindings.AmbiguousName, at.Path, at.Node,
                    text, other.Owner.Key, other.At, Table.Columns[Ambiguous].YamlName);
            }
        }
    }

    /// <summary>Whether the rows of a table have such names.</summary>
    public bool IsOf(Table table) => table.PartColumns.Any(c => table.Targets[c].Contains(Table));

    /// <summary>Whether a row says of its display name that it means other rows, too.</summary>
    public bool IsAmbiguous(DraftRow owner) => owner.Bound?.Text(owner.Table.DisplayName) is { } display && owner.Table.PartColumns
        .Where(c => owner.Table.Targets[c].Contains(Table))
        .SelectMany(c => owner.Bound.Parts(c))
        .Any(p => p.Row.Text(Name)?.Text == display.Text && p.Row.Scalar<BoolValue>(Ambiguous) is { Value: true });

    private static void Add(Dictionary<NameInTable, Use> uses, DraftRow owner, string text, NodeAddress at)
    {
        if (!uses.TryGetValue(new NameInTable(owner.Table.Index, text), out Use? use))
        {
            uses.Add(new NameInTable(owner.Table.Index, text), new Use(owner, at));
        }
        else if (use.Owner != owner)
        {
            use.Next ??= new Use(owner, at);
        }
    }

    private static OtherName? Read(RuleDeclaration declared)
    {
        if (declared.Columns(declared.Attribute.Arguments.Items.Take(2)) is not { } columns)
        {
            return null;
        }

        (int ambiguous, int kind) = (columns[0], columns[1]);
        Table table = declared.Table;
        EquatableArray<string> wrong = declared.ValuesFrom(2);
        ColumnSpec isAmbiguous = table.Columns[ambiguous], kinds = table.Columns[kind];
        Misfit? problem = declared.Own is not { IsList: false, Scalar: TextType } || table.IsEntity ? "it must be a text of a part"
            : isAmbiguous is not { IsList: false, Scalar: BoolType } ? "'" + isAmbiguous.Name + "' must be a bool"
            : kinds is not { IsList: false, Scalar: EnumType } ? "'" + kinds.Name + "' must be an enum"
            : declared.ProblemOfValues(kinds, wrong.Items);
        return declared.Accept(problem, new OtherName(table, declared.Column, ambiguous, kind, wrong));
    }

    /// <summary>A row that gives another row a name.</summary>
    private sealed record Naming(DraftRow Name, DraftRow Owner, string Text);

    private sealed record NameInTable(int Table, string Text);

    /// <summary>The first row that has a name, and the next one that has it, too.</summary>
    private sealed class Use(DraftRow owner, NodeAddress at)
    {
        public DraftRow Owner { get; } = owner;

        public NodeAddress At { get; } = at;

        public Use? Next { get; set; }

        public Use? Besides(DraftRow owner) => Owner != owner ? this : Next;
    }
}
