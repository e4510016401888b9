using Dataset.Compiler.Catalogues;

namespace Dataset.Compiler.Tests.Judging;

/// <summary>What evidence comes to: claims by rank, disputes, and what each value rests on.</summary>
public class JudgingTests
{
    [Fact]
    public void The_same_said_twice_is_one_claim()
    {
        JudgedSky sky = JudgedSky.Of("""
            date: 1850-07-17
            citations:
              - {paper: vega-paper, passage: 17 July 1850, supports: date}
              - {paper: vega-paper, passage: seen on 17 July 1850 from, supports: [date, target]}
            grounds: [{kind: editorial, covers: [title]}]
            """);

        sky.Findings.ShouldBeEmpty();
        sky.ClaimsOn("Date").ShouldBe(["Accepted 2"]);
        sky.ClaimsOn("Target").ShouldBe(["Accepted 1"]);
        sky.ClaimsOn("exists").ShouldBeEmpty();
    }

    [Fact]
    public void A_less_exact_value_is_compatible_and_backs_nothing_alone()
    {
        JudgedSky exact = JudgedSky.Of("""
            date: 1850-07-17
            citations:
              - {paper: vega-paper, passage: in July 1850, supports: date, claims: 1850-07}
              - {paper: vega-paper, passage: 17 July 1850, supports: date}
            grounds: [{kind: editorial, covers: [title, target]}]
            """);
        exact.Findings.ShouldBeEmpty();
        exact.ClaimsOn("Date").ShouldBe(["Accepted 1", "Compatible 1"]);
        exact.SupportOf("Date").ShouldBe(Support.Article);

        JudgedSky lessExact = JudgedSky.Of("""
            date: 1850-07-17
            citations: [{paper: vega-paper, passage: in July 1850, supports: date, claims: 1850-07}]
            grounds: [{kind: editorial, covers: [title, target]}]
            """);
        lessExact.Findings.ShouldBe(["DS4015"]);
    }

    [Fact]
    public void A_larger_place_is_less_exact_and_a_smaller_one_more()
    {
        JudgedSky sky = JudgedSky.Of("""
            date: 1850
            site: greenwich
            citations:
              - {paper: vega-paper, passage: from Greenwich, supports: site}
              - {paper: vega-paper, passage: Others say, supports: site, claims: europe}
            grounds: [{kind: editorial}]
            """);

        sky.Findings.ShouldBeEmpty();
        sky.ClaimsOn("Site").ShouldBe(["Accepted 1", "Compatible 1"]);
    }

    [Fact]
    public void A_contradiction_needs_a_judgement_and_is_a_dispute_with_one()
    {
        const string Cited = """
            date: 1850
            citations:
              - {paper: vega-paper, passage: Vega was seen, supports: target}
              - {paper: vega-paper, passage: names Altair, supports: target, claims: altair}
            grounds: [{kind: editorial, covers: [title, date]}]
            """;
        JudgedSky.Of(Cited).Findings.ShouldBe(["DS4011"]);

        JudgedSky judged = JudgedSky.Of(Cited + "\nrulings: [{on: target, verdict: open}]");
        judged.Findings.ShouldBeEmpty();
        judged.ClaimsOn("Target").ShouldBe(["Accepted 1", "Rival 1"]);
        judged.Catalogue.Disputes.Items.ShouldHaveSingleItem().Claims.Count.ShouldBe(2);
    }

    [Fact]
    public void What_was_read_elsewhere_is_a_rival_without_quotes()
    {
        const string Cited = """
            date: 1850
            citations: [{paper: vega-paper, passage: Vega was seen, supports: target}]
            grounds: [{kind: editorial, covers: [title, date]}, {kind: external, covers: target, where: "Nature, volume 1, 1869", says: altair}]
            """;
        JudgedSky.Of(Cited).Findings.ShouldBe(["DS4025"]);

        JudgedSky judged = JudgedSky.Of(Cited + "\nrulings: [{on: target, verdict: open}]");
        judged.Findings.ShouldBeEmpty();
        judged.ClaimsOn("Target").ShouldBe(["Accepted 1", "Rival 0"]);
        judged.Catalogue.Disputes.Items.ShouldHaveSingleItem().Claims.Count.ShouldBe(2);
    }

    [Fact]
    public void What_is_marked_as_wrong_is_deprecated_and_no_rival()
    {
        JudgedSky sky = JudgedSky.Of("""
            date: 1850
            citations:
              - {paper: vega-paper, passage: Vega was seen, supports: target}
              - {paper: vega-paper, passage: names Altair, supports: target, claims: altair, error: wrong-target}
            grounds: [{kind: editorial, covers: [title, date]}]
            """);

        sky.Findings.ShouldBeEmpty();
        sky.ClaimsOn("Target").ShouldBe(["Accepted 1", "Deprecated 1"]);
        sky.Catalogue.Disputes.Count.ShouldBe(0);
    }

    [Fact]
    public void What_was_said_of_the_future_contradicts_nothing()
    {
        JudgedSky sky = JudgedSky.Of("""
            date: 1850
            citations:
              - {paper: vega-paper, passage: Vega was seen, supports: target}
              - {paper: vega-paper, passage: It will be seen again, supports: target, claims: altair, mood: expected}
            grounds: [{kind: editorial, covers: [title, date]}]
            """);

        sky.Findings.ShouldBeEmpty();
        sky.ClaimsOn("Target").ShouldBe(["Accepted 1"]);
    }

    [Fact]
    public void Only_a_passage_that_is_aimed_at_a_field_makes_it_the_papers()
    {
        JudgedSky sky = JudgedSky.Of("""
            date: 1850
            citations:
              - {paper: vega-paper, passage: Vega was seen, supports: target}
              - {paper: vega-paper, passage: Others say}
            grounds: [{kind: external, covers: date, where: "Nature, volume 1, 1869"}, {kind: inferred, covers: title}]
            """);

        sky.Findings.ShouldBeEmpty();
        sky.SupportOf("exists").ShouldBe(Support.Article);
        sky.SupportOf("Target").ShouldBe(Support.Article);
        sky.SupportOf("Date").ShouldBe(Support.External);
        sky.SupportOf("Title").ShouldBe(Support.Inferred);
        sky.SupportOf("Status").ShouldBe(Support.Editorial);
        sky.SupportOf("Site").ShouldBeNull();
    }

    [Fact]
    public void Of_several_bases_for_a_field_the_weakest_counts()
    {
        JudgedSky sky = JudgedSky.Of("""
            date: 1850
            grounds: [{kind: inferred, covers: date}, {kind: external, covers: date, where: "Nature, volume 1, 1869"}, {kind: editorial}]
            """);

        sky.Findings.ShouldBeEmpty();
        sky.SupportOf("Date").ShouldBe(Support.External);
        sky.SupportOf("exists").ShouldBe(Support.Editorial);
    }

    [Fact]
    public void A_field_that_nothing_backs_is_an_error() => JudgedSky.Of("""
        date: 1850
        citations: [{paper: vega-paper, passage: Vega was seen, supports: target}]
        """).Findings.ShouldBe(["DS4008"]);
}
