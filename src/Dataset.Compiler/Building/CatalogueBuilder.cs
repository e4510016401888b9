using System.Collections.Immutable;
using Dataset.Compiler.Articles;
using Dataset.Compiler.Binding;
using Dataset.Compiler.Catalogues;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Judging;
using Dataset.Compiler.Keys;
using Dataset.Compiler.Rules;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Text;
using Dataset.Compiler.Types;

namespace Dataset.Compiler.Building;

/// <summary>What building the catalogue gives. A catalogue always comes out; what is wrong is left out of it.</summary>
public sealed record CatalogueResult(Catalogue Catalogue, EquatableArray<Finding> Findings)
{
    /// <summary>Whether the rows were looked at: where nobody knows what they mean, nothing is said of them, nor of what is missing.</summary>
    public bool IsJudged { get; private init; } = true;

    /// <summary>Tables without rows: the API still compiles, so that whatever keeps rows from being judged is the only error.</summary>
    public static CatalogueResult Unjudged(DatasetSchema schema) => new(Catalogue.Empty(schema), []) { IsJudged = false };
}

/// <summary>Brings all files together: resolves, ranks, checks, and puts everything in the order in which it is stored.</summary>
public static class CatalogueBuilder
{
    /// <param name="schema">The schema.</param>
    /// <param name="files">The values of all files.</param>
    /// <param name="quotes">The quotes in them that were found.</param>
    /// <param name="articles">The articles.</param>
    /// <param name="linked">The files, linked.</param>
    /// <param name="limits">How much there may be.</param>
    /// <param name="threads">How many checks may run at once.</param>
    public static CatalogueResult Build(
        DatasetSchema schema,
        EquatableArray<BoundRows> files,
        EquatableArray<ProvenQuotes> quotes,
        EquatableArray<ArticleSummary> articles,
        LinkedFiles linked,
        Limits limits,
        int threads = 1)
    {
        var draft = new Draft(SchemaIndex.Of(schema));
        EquatableArray<BoundRows> kept = new SizeCheck(draft, limits).Cut(files, threads);
        foreach (ProvenQuotes file in quotes)
        {
            foreach (QuoteSpan span in file.Spans)
            {
                draft.Quotes[new NodeAddress(file.Path, span.Node)] = span;
            }
        }

        EntityCollector.Collect(draft, linked.AreOf(kept) ? linked : LinkedFiles.Of(draft.Schema, kept));
        var redirects = new RedirectTable(draft);
        var cells = new CellFactory(new ReferenceResolver(draft, redirects));
        new RowLayout(draft, cells, new FactJudge(draft, cells)).Run();
        new QuoteShipping(draft, articles).Run();

        // From here on nothing is written into the rows, and what is stored of them can be put together beside the checks.
        Catalogue? unmoved = null;
        Action<Draft>[] work =
        [
            _ => unmoved = Assemble(draft),
            ParentCycleCheck.Run,
            UniquenessCheck.Run,
            to => SourceCheck.Run(to, articles),
            PastReportCheck.Run,
            .. RuleScope.Checks(draft),
        ];
        foreach (Draft done in Threads.Select(threads, work, Do))
        {
            draft.Findings.AddRange(done.Findings);
        }

        ImmutableArray<CatalogueRedirect> moved = redirects.Resolve();
        MemberCountCheck.Run(draft, moved, limits);
        Catalogue catalogue = unmoved! with { Redirects = moved };
        return new CatalogueResult(catalogue, draft.Findings.ToImmutable());

        Draft Do(Action<Draft> check)
        {
            Draft apart = draft.Apart();
            check(apart);
            return apart;
        }
    }

    private static Catalogue Assemble(Draft draft)
    {
        ImmutableArray<CatalogueTable> tables = draft.Schema.Tables
            .Select(t => new CatalogueTable(t, draft.Tables[t.Index].Select(r => r.Finish()).ToImmutableArray()))
            .ToImmutableArray();

        // Both sorts are stable: within a row its claims already stand by column and rank.
        ImmutableArray<CatalogueClaim> claims = draft.Claims.OrderBy(c => c.Owner).ToImmutableArray();
        ImmutableArray<CatalogueSupport> supports = draft.Supports.OrderBy(s => new FieldOfRow(s.Owner, s.Column)).ToImmutableArray();
        return new Catalogue(draft.Schema.Schema, tables, claims, Disputes(draft, claims), supports, []);
    }

    private static ImmutableArray<CatalogueDispute> Disputes(Draft draft, ImmutableArray<CatalogueClaim> claims)
    {
        var disputed = new Dictionary<FieldOfRow, ImmutableArray<int>.Builder>();
        foreach (DraftDispute dispute in draft.Disputes)
        {
            disputed[new FieldOfRow(dispute.Owner, dispute.Column)] = ImmutableArray.CreateBuilder<int>();
        }

        for (int i = 0; i < claims.Length; i++)
        {
            if (claims[i].Rank is ClaimRank.Accepted or ClaimRank.Rival
                && disputed.TryGetValue(new FieldOfRow(claims[i].Owner, claims[i].Column), out ImmutableArray<int>.Builder? rivals))
            {
                rivals.Add(i);
            }
        }

        return draft.Disputes.OrderBy(d => new FieldOfRow(d.Owner, d.Column))
            .Select(d => new CatalogueDispute(d.Owner, d.Column, d.Resolution, disputed[new FieldOfRow(d.Owner, d.Column)].ToImmutable()))
            .ToImmutableArray();
    }
}
