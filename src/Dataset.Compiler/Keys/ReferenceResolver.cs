using Dataset.Compiler.Binding;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Text;
using Dataset.Compiler.Types;

namespace Dataset.Compiler.Keys;

/// <summary>Turns keys into row numbers and says what is wrong where it cannot.</summary>
internal sealed class ReferenceResolver(Draft draft, RedirectTable redirects)
{
    private const string Add = "write the key of one that there is, or add it";

    /// <summary>Key comparisons spent on proposals: a bulk edit that breaks every reference must not stall the build.</summary>
    private long _comparisonsLeft = 2_000_000;

    /// <summary>Takes note of a reference that is known to lead here.</summary>
    public RowValue MarkUsed(RowValue link)
    {
        if (draft.Schema.Tables[link.Row.Table].MustBeUsed)
        {
            draft.Row(link.Row).IsReferenced = true;
        }

        return link;
    }

    /// <param name="reference">The reference.</param>
    /// <param name="targets">The tables in which its row may be.</param>
    /// <param name="path">The file in which it stands.</param>
    /// <param name="isOfList">Whether there may be several of them in its place.</param>
    public RowValue? Resolve(BoundReference reference, Table[] targets, string path, bool isOfList)
    {
        Table? found = null;
        int row = -1;
        foreach (Table target in targets)
        {
            if (!draft.Keys[target.Index].TryGetValue(reference.Key, out int candidate))
            {
                continue;
            }

            if (found is not null)
            {
                draft.Report(
                    ReferenceFindings.Ambiguous, path, reference.Node,
                    reference.Key, Wording.WithArticle(found.Noun), Wording.WithArticle(target.Noun));
                draft.KnowsAllReferences = false;
                return null;
            }

            (found, row) = (target, candidate);
        }

        if (found is not null)
        {
            return MarkUsed(new RowValue(new RowRef(found.Index, row)));
        }

        draft.KnowsAllReferences = false;

        Explain(reference, targets, path, isOfList);
        return null;
    }

    /// <summary>The nested row to which keys lead.</summary>
    public RowValue? ResolvePath(BoundReference reference, Table part, string path)
    {
        if (draft.Paths[part.Index] is { } paths && paths.TryGetValue(reference.Key, out int row))
        {
            return new RowValue(new RowRef(part.Index, row));
        }

        draft.KnowsAllReferences = false;
        if (draft.Unread.Count == 0)
        {
            FindingArgument suggestion = Suggestion.For(
                reference.Key, draft.Paths[part.Index]?.Keys ?? Enumerable.Empty<string>(), Add);
            draft.Report(ReferenceFindings.Dangling, path, reference.Node, reference.Key, Wording.AnyOf([part.Noun]), suggestion);
        }

        return null;
    }

    /// <summary>Of a row that is broken somewhere, a reference may be what is missing.</summary>
    public void DoubtWhereBroken(BoundRow? row) => draft.KnowsAllReferences &= row is { Broken.Count: 0 };

    private void Explain(BoundReference reference, Table[] targets, string path, bool isOfList)
    {
        string key = reference.Key, expected = Wording.AnyOf(targets.Select(t => t.Noun));
        if (redirects.Advice(key) is { } advice)
        {
            draft.Report(ReferenceFindings.Retired, path, reference.Node, key, advice);
        }
        else if (draft.Schema.Tables.FirstOrDefault(t => t.IsEntity && t.Spec.Key.Count > 0 && draft.Keys[t.Index].ContainsKey(key)) is { } other)
        {
            draft.Report(
                ReferenceFindings.WrongTable, path, reference.Node,
                key, Wording.WithArticle(other.Noun), expected, FindingArgument.Meant(OnlyOneThatBegins(key, targets)));
        }
        else if (LookAlike.Plain(key) is { } plain && targets.Any(t => draft.Keys[t.Index].ContainsKey(plain)))
        {
            char wrong = LookAlike.FirstIn(key);
            draft.Report(
                YamlFindings.LookAlike, path, reference.Node,
                LookAlike.Describe(wrong), LookAlike.NameOfPlain(LookAlike.Of(wrong)), FindingArgument.Meant(plain));
        }
        else if (!targets.Any(t => draft.Unread.Contains(t)))
        {
            _comparisonsLeft -= targets.Sum(t => draft.Keys[t.Index].Count);
            if (_comparisonsLeft >= 0 && targets.Any(t => draft.Keys[t.Index].Keys.Any(k => Accents.StandApart(k, key))))
            {
                // The key itself has its finding: with its accents mended, this leads to it.
                return;
            }

            draft.Report(
                ReferenceFindings.Dangling, path, reference.Node, key, expected, _comparisonsLeft < 0 ? "; " + Add : Meant(key, targets, isOfList));
        }
    }

    /// <summary>What may have been meant: several in one text, the row that has this name, or a key that looks like it.</summary>
    private FindingArgument Meant(string key, Table[] targets, bool isOfList) =>
        isOfList && Suggestion.Several(key, k => targets.Any(t => draft.Keys[t.Index].ContainsKey(k))) is { } several ? several
        : RowNames.KeyOf(key, targets.SelectMany(t => draft.Tables[t.Index])) is { } named ? FindingArgument.Meant(named)
        : Suggestion.For(key, targets.SelectMany(t => draft.Tables[t.Index].Select(r => r.Key)), Add);

    /// <summary>The only key that goes on where this one ends, or of which this one is the beginning: <c>jeddah</c> and <c>jeddah-2025</c>.</summary>
    private string? OnlyOneThatBegins(string key, Table[] targets)
    {
        List<string> found = [.. targets.SelectMany(t => draft.Tables[t.Index].Select(r => r.Key))
            .Where(k => k.StartsWith(key + "-", StringComparison.Ordinal) || key.StartsWith(k + "-", StringComparison.Ordinal)).Take(2)];
        return found.Count == 1 ? found[0] : null;
    }
}
