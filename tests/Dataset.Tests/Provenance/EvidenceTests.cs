namespace Dataset.Tests.Provenance;

/// <summary>Every piece of evidence tells its source, the article's file, its offsets, and the row and field it speaks for.</summary>
public class EvidenceTests
{
    private static IEnumerable<Evidence> All => Sources.All.SelectMany(s => s.Citations);

    [Fact]
    public void Every_quote_stands_at_its_offsets()
    {
        foreach (Source article in Sources.All)
        {
            string text = Repository.TextOf(article);
            article.Citations.Count.ShouldBeGreaterThan(0);
            foreach (Evidence evidence in article.Citations)
            {
                evidence.Span.Length.ShouldBeGreaterThan(0);
                evidence.Span.End.ShouldBeLessThanOrEqualTo(text.Length);
                if (evidence.Quote is { } quote)
                {
                    evidence.Span.In(text).ToString().ShouldBe(quote);
                }
            }
        }
    }

    [Fact]
    public void Every_passage_tells_article_row_and_field()
    {
        foreach (Evidence evidence in All)
        {
            evidence.In.File.ShouldEndWith(".txt");
            evidence.Fact.ShouldNotBeNull();
            evidence.For.ShouldAllBe(f => f.Row == evidence.Fact.GetType());
            evidence.For.ShouldBeSubsetOf(FieldTests.FieldsOf(evidence.Fact.GetType()));
        }
    }

    [Fact]
    public void Every_passage_makes_a_claim_about_its_row()
    {
        HashSet<Evidence> claiming = [.. Claims.All.SelectMany(c => c.Evidence), .. DeprecatedClaims.All.SelectMany(c => c.Evidence)];

        All.ShouldAllBe(e => claiming.Contains(e));
        Claims.All.ShouldAllBe(c => c.Evidence.All(e => e.Fact.Equals(c.Row)));
        DeprecatedClaims.All.ShouldAllBe(c => c.Evidence.All(e => e.Fact.Equals(c.Row)));
    }

    [Fact]
    public void Every_fact_rests_on_a_passage_or_a_basis()
    {
        IFact.All.ShouldAllBe(f => f.Evidence.Count + f.Basis.Count > 0);
    }

    [Fact]
    public void A_basis_that_was_looked_up_says_where()
    {
        IFact.All.SelectMany(f => f.Basis)
            .ShouldAllBe(b => (b.Kind != BasisKind.External || b.Ref != null) && (b.Kind != BasisKind.Inferred || b.Note != null));
    }

    [Fact]
    public void Articles_are_the_pinned_ones()
    {
        foreach (Source article in Sources.All)
        {
            byte[] hash = System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(Repository.TextOf(article)));
            Convert.ToHexStringLower(hash).ShouldBe(article.Sha256);
        }
    }

    [Fact]
    public void Every_article_in_the_folder_is_a_source()
    {
        Sources.All.Select(s => s.File)
            .ShouldBe(Directory.EnumerateFiles(Path.Combine(Repository.Root, "seeds"), "*.txt").Select(f => Path.GetFileName(f)), ignoreOrder: true);
    }
}
