using System.Collections.Immutable;
using Dataset.Compiler.Binding;
using Dataset.Compiler.Catalogues;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Text;
using Dataset.Compiler.Types;

namespace Dataset.Compiler.Keys;

/// <summary>The retired keys.</summary>
internal sealed class RedirectTable
{
    private readonly Draft _draft;
    private readonly Dictionary<string, Redirect> _byKey = new(StringComparer.Ordinal);

    public RedirectTable(Draft draft)
    {
        _draft = draft;
        foreach (Table table in draft.Schema.Tables.Where(t => t.Spec.Role == TableRole.Redirects))
        {
            int from = table.Spec.IndexOf(ColumnRole.RedirectFrom), to = table.Spec.IndexOf(ColumnRole.RedirectTo);
            int note = table.Spec.IndexOf(ColumnRole.DisplayName);
            foreach (DraftRow row in draft.Tables[table.Index])
            {
                if (row.Bound?.Value(from) is { } key)
                {
                    Add(new Redirect(ValueText.Of(key), row.At(from), row.Path, row.Bound.Items(to).ToArray(), row.Bound.Text(note)?.Text ?? ""));
                }
            }
        }
    }

    /// <summary>What a reference to a retired key should say instead; null where the key is not retired.</summary>
    public string? Advice(string key) => !_byKey.TryGetValue(key, out Redirect? redirect) ? null
        : redirect.To.Length == 0 ? " without a successor"
        : ": use '" + string.Join("' or '", redirect.To.Select(ValueText.Of)) + "'";

    public ImmutableArray<CatalogueRedirect> Resolve()
    {
        ImmutableArray<CatalogueRedirect>.Builder resolved = ImmutableArray.CreateBuilder<CatalogueRedirect>();
        var members = new Dictionary<Table, Dictionary<string, DraftRow>>();
        foreach (Redirect redirect in _byKey.Values.OrderBy(r => r.From, StringComparer.Ordinal))
        {
            if (Living(redirect.From) is { } alive)
            {
                DraftRow row = _draft.Row(alive);
                _draft.Report(ReferenceFindings.RedirectAlive, redirect.At.Path, redirect.At.Node, redirect.From, row.At(row.Table.Spec.Key[0]));
                continue;
            }

            ImmutableArray<RowRef> targets = redirect.To.Select(t => Target(redirect, t)).OfType<RowRef>().ToImmutableArray();
            CheckMember(redirect, targets, members);
            resolved.Add(new CatalogueRedirect(redirect.From, targets, redirect.Note));
        }

        return resolved.ToImmutable();
    }

    /// <summary>A retired key stays a member of the class that its successors stand in; no living row may take its name there.</summary>
    private void CheckMember(Redirect redirect, ImmutableArray<RowRef> targets, Dictionary<Table, Dictionary<string, DraftRow>> members)
    {
        foreach (Table table in targets.Select(t => _draft.Schema.Tables[t.Table]).Where(t => t.Spec.NamedMembers).Distinct())
        {
            if (!members.TryGetValue(table, out Dictionary<string, DraftRow>? living))
            {
                members.Add(table, living = new Dictionary<string, DraftRow>(StringComparer.Ordinal));
                foreach (DraftRow row in _draft.Tables[table.Index])
                {
                    living[table.Spec.MemberOf(row.Key)] = row;
                }
            }

            string name = table.Spec.MemberOf(redirect.From);
            if (living.TryGetValue(name, out DraftRow? taken))
            {
                _draft.Report(
                    ReferenceFindings.RetiredCollision,
                    redirect.At.Path,
                    redirect.At.Node,
                    redirect.From,
                    name,
                    taken.Key,
                    taken.At(table.Spec.Key[0]));
            }
        }
    }

    private void Add(Redirect redirect)
    {
        if (_byKey.TryGetValue(redirect.From, out Redirect? first))
        {
            _draft.Report(ReferenceFindings.RedirectTwice, redirect.At.Path, redirect.At.Node, redirect.From, first.At);
        }
        else
        {
            _byKey.Add(redirect.From, redirect);
        }
    }

    private RowRef? Target(Redirect redirect, BoundValue target)
    {
        string key = ValueText.Of(target);
        if (Living(key) is { } row)
        {
            return row;
        }

        if (_byKey.TryGetValue(key, out Redirect? next))
        {
            string advice = LeadsTo(next, redirect.From) ? ": the redirects lead in a circle" : Advice(key)!;
            _draft.Report(ReferenceFindings.RedirectChain, redirect.Path, target.Node, key, next.At, advice);
        }
        else
        {
            FindingArgument suggestion = Suggestion.For(
                key, KeyedTables().SelectMany(t => _draft.Keys[t.Index].Keys), "write a key that there is");
            _draft.Report(ReferenceFindings.RedirectTargetMissing, redirect.Path, target.Node, key, suggestion);
        }

        return null;
    }

    private bool LeadsTo(Redirect redirect, string key)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<Redirect>([redirect]);
        while (open.Count > 0)
        {
            Redirect current = open.Pop();
            if (current.From == key)
            {
                return true;
            }

            foreach (BoundValue target in current.To)
            {
                if (seen.Add(ValueText.Of(target)) && _byKey.TryGetValue(ValueText.Of(target), out Redirect? next))
                {
                    open.Push(next);
                }
            }
        }

        return false;
    }

    private RowRef? Living(string key)
    {
        foreach (Table table in KeyedTables())
        {
            if (_draft.Keys[table.Index].TryGetValue(key, out int row))
            {
                return new RowRef(table.Index, row);
            }
        }

        return null;
    }

    /// <summary>Redirects may themselves be keyed by the old key, which does not make it live.</summary>
    private IEnumerable<Table> KeyedTables() =>
        _draft.Schema.Tables.Where(t => t.IsEntity && t.Spec.Role != TableRole.Redirects && t.Spec.Key.Count > 0);

    private sealed record Redirect(string From, NodeAddress At, string Path, BoundValue[] To, string Note);
}
