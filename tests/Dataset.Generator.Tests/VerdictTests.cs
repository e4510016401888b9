using System.Security.Cryptography;
using System.Text;

namespace Dataset.Generator.Tests;

/// <summary>
/// Words on which a fact rests that is wrong as a whole, and words that are marked as no words of the speaker's, back nothing else in silence.
/// </summary>
public sealed class VerdictTests
{
    private const string Schema = """
        using System; using Dataset.Schema; namespace Observatory;
        public enum Error { Typo, Misquote }
        public enum GroundKind { Inferred, External, Editorial }
        [Union] public partial interface IFact;
        [Entity("papers")] public sealed partial record Paper
        {
            [Key] public partial string Id { get; }
            [ArticleFile] public partial string TextFile { get; }
            [ContentHash] public partial string Digest { get; }
        }
        [Part, Evidence] public sealed partial record Citation
        {
            [Owner] public partial IFact Subject { get; }
            [EvidenceSource] public partial Paper Paper { get; }
            [Verbatim] public partial string? Passage { get; }
            [AimsAt] public partial RowList<RowField> Supports { get; }
            [BuildOnly, Asserts] private partial object? Claims { get; }
            [Prints] public partial string? Wording { get; }
            [BuildOnly, Refutes] private partial Error? Error { get; }
            [OneVerdict("misquote")] public partial string? Comment { get; }
        }
        [Part, Basis] public sealed partial record Ground
        {
            [Owner] public partial IFact Subject { get; }
            [AimsAt] public partial RowList<RowField> Covers { get; }
            [BasisKind] public partial GroundKind Kind { get; }
        }
        [Entity("sayings")] public sealed partial record Saying : IFact
        {
            [Key] public partial string Id { get; }
            public partial string? Words { get; }
            public partial RowList<Citation> Citations { get; }
            public partial RowList<Ground> Grounds { get; }
        }
        [Entity("errors")] public sealed partial record Mistake : IFact
        {
            [Key] public partial string Id { get; }
            [Editorial] public partial Error Kind { get; }
            public partial RowList<Citation> Citations { get; }
            public partial RowList<Ground> Grounds { get; }
        }
        """;

    private const string Text = "Vega is a planet, and was never seen. \"We saw it in June\", she said.";

    private const string Wrong = """
        errors:
          - {id: planet, kind: typo, citations: [{paper: vega-paper, passage: Vega is a planet}]}

        """;

    private const string Misquoted = """
        sayings:
          - id: june
            words: We have seen it in June
            citations:
              - {paper: vega-paper, passage: We saw it in June, supports: words, claims: We saw it in June, error: misquote}
              - {paper: vega-paper, passage: in June}
            grounds: [{kind: editorial, covers: [words]}]

        """;

    [Fact]
    public void Words_of_a_fact_that_is_wrong_back_no_other()
    {
        DiagnosticsOf(Wrong + Another("{paper: vega-paper, passage: is a planet}")).ShouldHaveSingleItem()
            .ShouldContain("DS4024: these words count for 'exists' here and are marked as 'typo' at data.yaml(2): judge them alike, or say in "
                + "'comment' why not");
        DiagnosticsOf(Wrong + Another("{paper: vega-paper, passage: is a planet, comment: So they write.}")).ShouldBeEmpty();
        DiagnosticsOf(Wrong + Another("{paper: vega-paper, passage: was never seen}")).ShouldBeEmpty("these are other words");
    }

    [Fact]
    public void A_fact_that_is_wrong_rests_on_what_is_wrong() =>
        DiagnosticsOf(Wrong + "  - {id: again, kind: misquote, citations: [{paper: vega-paper, passage: is a planet}]}\n").ShouldBeEmpty();

    [Fact]
    public void Words_that_nobody_said_count_for_nothing_but_where_that_is_told()
    {
        DiagnosticsOf(Misquoted).ShouldBeEmpty("the fact that marks them knows");
        DiagnosticsOf(Misquoted + "  - {id: other, citations: [{paper: vega-paper, passage: it in June}]}\n").ShouldHaveSingleItem()
            .ShouldContain("DS4024: these words count for 'exists' here and are marked as 'misquote' at data.yaml(5)");
        DiagnosticsOf(Misquoted + "  - {id: other, citations: [{paper: vega-paper, passage: it in June, comment: The month is right.}]}\n")
            .ShouldBeEmpty();
    }

    [Fact]
    public void A_fault_of_words_is_one_that_there_is() =>
        GeneratorHostOf(Schema.Replace("(\"misquote\")", "(\"mistake\")", StringComparison.Ordinal), Wrong).Diagnostics
            .ShouldContain(d => d.Contains("'mistake' is no member of 'Error'", StringComparison.Ordinal));

    private static string Another(string citation) => "sayings:\n  - {id: other, citations: [" + citation + "]}\n";

    private static IReadOnlyList<string> DiagnosticsOf(string data) => GeneratorHostOf(Schema, data).Diagnostics;

    private static GeneratorHost GeneratorHostOf(string schema, string data)
    {
        string digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));
        return new GeneratorHost(
            [
                new TestFile("articles/vega.txt", Text),
                new TestFile("papers.yaml", "papers:\n  - {id: vega-paper, text_file: vega.txt, digest: " + digest + "}\n"),
                new TestFile("data.yaml", data),
            ],
            schema);
    }
}
