using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;

namespace Dataset.Generator.Tests;

/// <summary>
/// What is too much ends in one message, before something breaks that cannot say why; what is just not too much is stored. Limits that take minutes
/// to reach are tested in the core.
/// </summary>
public sealed class LimitTests
{
    private const string Towns = """
        using Dataset.Schema;

        namespace Observatory;

        [Entity("towns", NamedMembers = true)]
        public sealed partial record Town
        {
            [Key] public partial string Id { get; }
        }

        [Entity("renamings"), Redirects]
        public sealed partial record Renaming
        {
            [Key, RedirectFrom] public partial string Old { get; }
            [RedirectTo] public partial RowList<string> New { get; }
        }
        """;

    private const string Nothing = "# nothing\n";

    [Fact]
    public void Four_thousand_named_members_are_no_burden() => Diagnostics(4_000).ShouldBeEmpty();

    [Fact]
    public void One_more_is_advised_against_at_the_declaration() => Diagnostics(4_001).ShouldBe(
    [
        "schema.cs(6,30): warning DS8002: 'Towns' has 4,001 named members, and each costs whoever builds: past 4,000 remove 'NamedMembers = true' "
            + "and find rows by their key",
    ]);

    [Fact]
    public void A_forwarder_is_a_member() => Diagnostics(3_999, "renamings:\n  - {old: old, new: [t1]}\n  - {old: older, new: [t1, t2]}\n")
        .ShouldHaveSingleItem().ShouldContain("has 4,001 named members");

    [Fact]
    public void A_table_without_named_members_has_no_such_limit() =>
        Run(Towns.Replace("NamedMembers = true", "NamedMembers = false", StringComparison.Ordinal), 4_001, Nothing).ShouldBeEmpty();

    [Fact]
    public void As_many_members_as_a_class_can_hold_are_possible() => Diagnostics(60_000).ShouldHaveSingleItem().ShouldContain("warning DS8002");

    [Fact]
    public void One_more_is_an_error_at_its_row() => Diagnostics(60_001).ShouldBe(
    [
        "towns.yaml(60002,10): error DS3017: 'Towns' would have 60,001 named members, and no class can hold more than 60,000: remove "
            + "'NamedMembers = true' from 'Town'",
    ]);

    /// <summary>Of a file that is refused the keys stand in for rows; hundreds of thousands of them would cost more than the file.</summary>
    [Fact]
    public void A_file_that_is_refused_leaves_few_rows_behind()
    {
        GeneratorHost host = new([new("towns.yaml", "towns:\n" + string.Concat(Enumerable.Range(0, 300_000).Select(i => $"  - id: t{i}\n")))], Towns);
        host.Diagnostics.ShouldBe(
            ["towns.yaml(1,1): error DS1003: the file is too large: the limit is 4194304 characters; split it into several files"]);
        host.Result.GeneratedSources.Sum(s => s.SourceText.Length).ShouldBeLessThan(1_000_000);
    }

    [Fact]
    public void A_text_may_be_as_long_as_a_file()
    {
        string text = new string('x', 3_900_000) + new string('\u00E9', 100_000);
        new GeneratorHost([new("sites.yaml", $"sites:\n  - {{id: a, name: {text}}}\n  - {{id: b, name: B, within: a}}\n")])
            .Probe("string name = Sites.Find(\"b\")!.Within!.Name; return (name.Length, name[3_899_999], name[3_900_000], Sites.Find(\"b\")!.Name);")
                .ShouldBe((4_000_000, 'x', '\u00E9', "B"));
    }

    [Fact]
    public void An_article_has_the_limit_of_a_file()
    {
        GeneratorHost host = new([.. SkyFiles.All, new("papers/long.txt", new string('x', (4 * 1024 * 1024) + 1))]);
        host.Diagnostics.ShouldBe(
        [
            "papers/long.txt(1,1): error DS1003: the file is too large: the limit is 4194304 characters; split it into several files",
            "papers/long.txt(1,1): warning DS4006: no source names the article 'long.txt': add one, or take the file away",
        ]);
    }

    /// <summary>The text is not read, and nothing else is said: neither of its rows nor of those in other files.</summary>
    [Fact]
    public void A_dataset_that_is_too_large_to_be_read_is_refused_before_it_is()
    {
        GeneratorHost host = new(
            [
                new("a.yaml", "towns:\n  - {id: t1, nonsense: 1}\n"), new("b.yaml", "towns:\n") { Pretended = 999_999_990 },
                new("c.yaml", "towns:\n  - {id: t1}\n"),
            ],
            Towns, tracksSteps: true);
        host.Diagnostics.ShouldBe(
        [
            "b.yaml(1,1): error DS2014: here the dataset grows past 1,000,000,000 characters in all files, which is all that one may have: take rows "
                + "out",
        ]);
        host.Output.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).ShouldBeEmpty();
        host.ShouldBeCachedOnSecondRun();
    }

    private static IReadOnlyList<string> Diagnostics(int towns, string more = Nothing) => Run(Towns, towns, more);

    private static IReadOnlyList<string> Run(string schema, int towns, string more)
    {
        StringBuilder yaml = new("towns:\n");
        for (int i = 1; i <= towns; i++)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"  - {{id: t{i}}}\n");
        }

        return new GeneratorHost([new("towns.yaml", yaml.ToString()), new("more.yaml", more)], schema).Diagnostics;
    }
}
