using Dataset.Compiler.Binding;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Keys;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Text;
using Dataset.Compiler.Types;

namespace Dataset.Compiler.Rules;

/// <summary>One name means one row of its table, unless it says that it is ambiguous; and what is wrong is no row's display name.</summary>
internal static class NameCheck
{
    public static void Run(Draft draft, Table table, RuleSpec rule)
    {
        int ambiguous = rule.Others[0], kind = rule.Others[1];
        Naming[] names = draft.Tables[table.Index]
            .Where(r => r.Owner is not null && r.Bound?.Text(rule.Column) is not null)
            .Select(r => new Naming(r, draft.Row(r.Owner!), r.Bound!.Text(rule.Column)!.Text))
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
            Add(uses, owner, text, name.At(rule.Column));
        }

        foreach ((DraftRow name, DraftRow owner, string text) in names)
        {
            NodeAddress at = name.At(rule.Column);
            if (name.Bound!.Value(kind) is { } value && rule.Values.Contains(ValueText.Of(value))
                && displayed.TryGetValue(new NameInTable(owner.Table.Index, text), out DraftRow? shown))
            {
                draft.Report(ReferenceFindings.WrongNameDisplayed, at.Path, at.Node, text, ValueText.Of(value), shown.Key, shown.At(shown.Table.DisplayName));
            }
            else if (name.Bound!.Value(ambiguous) is not BoolValue { Value: true } && !name.Bound!.IsBroken(ambiguous)
                && uses[new NameInTable(owner.Table.Index, text)].Besides(owner) is { } other)
            {
                draft.Report(
                    ReferenceFindings.AmbiguousName, at.Path, at.Node,
                    text, other.Owner.Key, other.At, table.Columns[ambiguous].YamlName);
            }
        }
    }

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
