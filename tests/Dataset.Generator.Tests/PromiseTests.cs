using System.Globalization;
using System.Text;

namespace Dataset.Generator.Tests;

/// <summary>What a curator is promised: each mistake is one error at its line, and the C# compiler has nothing to add, whatever the data.</summary>
public sealed class PromiseTests
{
    [Fact]
    public void Ten_wrong_values_over_several_files_are_ten_errors()
    {
        GeneratorHost host = GeneratorHost.Run(
            new("a/stars.yaml", """
                stars:
                  - id: vega
                    name: Vega
                    hip: many
                    class: z
                    magnitude: 1,5
                    variable: yes
                    grounds: [{kind: editorial}]
                  - id: sirius
                    name: Sirius
                    around: vegga
                    pages: [nowhere]
                    grounds: [{kind: editorial}]
                """),
            new("b/stars.yaml", """
                observations:
                  - id: seen
                    title: Seen
                    status: dun
                    target: vega
                    date: 2020-13-01
                    grounds: [{kind: editorial}]
                  - id: seen-again
                    title: Seen
                    status: done
                    target: sirius
                    date: 2020-12-01
                    exposure: long
                    grounds: [{kind: editorial}]
                """),
            new("b/sites.yaml", "sites:\r\n  - id: europe\r\n    nmae: Europe\r\n"));
        host.Diagnostics.Select(
            d => d[..d.IndexOf(',', StringComparison.Ordinal)] + d[d.IndexOf(": error ", StringComparison.Ordinal)..].Split(':')[1]).ShouldBe(
        [
            "a/stars.yaml(4 error DS2006", "a/stars.yaml(5 error DS2005",
            "a/stars.yaml(6 error DS2006", "a/stars.yaml(7 error DS2006", "a/stars.yaml(11 error DS3001",
            "a/stars.yaml(12 error DS2006", "b/sites.yaml(3 error DS2002",
            "b/stars.yaml(4 error DS2005", "b/stars.yaml(6 error DS2007", "b/stars.yaml(13 error DS2008",
        ]);
        GeneratorHost.Problems(host.Output).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("    name: \"Vega\n")]
    [InlineData("\tname: Vega\n")]
    [InlineData("    name: Vega: the star\n")]
    [InlineData("    seen_in: [optical\n")]
    [InlineData("   name: Vega\n")]
    [InlineData("    name: *vega\n")]
    [InlineData("    name: !!str Vega\n")]
    [InlineData("    name: \0\n")]
    [InlineData("    name: \u2028\n")]
    [InlineData("    name: \"\\uD800\"\n")]
    [InlineData("    name: {{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{\n")]
    public void One_broken_line_is_one_error_and_its_rows_stay(string line)
    {
        GeneratorHost host = GeneratorHost.Run(
            new("stars.yaml", "stars:\n  - id: vega\n" + line + "  - id: sirius\n    name: Sirius\n"),
            new(
                "others.yaml",
                "stars:\n  - {id: b, name: B, around: vega, grounds: [{kind: editorial}]}\nobservations:\n  - {id: o, title: O, status: done, "
                    + "target: sirius, date: 2020, grounds: [{kind: editorial}]}\n"));
        host.Diagnostics.ShouldHaveSingleItem().ShouldStartWith("stars.yaml(");
        host.Probe("return Stars.Vega.Name + Stars.Sirius.Name + Stars.B.Around!.Id + Stars.Find(\"vega\")!.Id;").ShouldBe("vegavega");
    }

    [Fact]
    public void Rows_without_anything_compile_and_answer()
    {
        string[] tables =
            ["papers", "stars", "comets", "sites", "telescopes", "satellites", "observers", "directorships", "observations", "renamings"];
        StringBuilder yaml = new("catalogue: {}\ncalibrations:\n  - {}\n");
        foreach (string table in tables)
        {
            yaml.Append(
                CultureInfo.InvariantCulture, $"{table}:\n  - {{{(table == "renamings" ? "old" : "id")}: {table}-row}}\n  - {{}}\n  - \n  - text\n");
        }

        GeneratorHost host = GeneratorHost.Run(
            new TestFile("rows.yaml", yaml.ToString()),
            new TestFile(
                "half.yaml",
                "observations:\n  - {id: half, crew: [{}, {who: observers-row}], citations: [{}], grounds: [{}], rulings: [{}]}\ntelescopes:\n  - "
                    + "{id: hooker, optics: {}}\n"));
        host.Diagnostics.ShouldNotBeEmpty();
        host.Diagnostics.ShouldAllBe(d => d.Contains(".yaml(", StringComparison.Ordinal) && !d.Contains("DS9", StringComparison.Ordinal));
        host.Probe("return Stars.StarsRow.Name + Stars.StarsRow.Class + Stars.StarsRow.Claims.Count + Telescopes.Hooker.ToString().Length;")
            .ShouldNotBeNull();
    }

    [Theory]
    [InlineData("\uFEFF")]
    [InlineData("# nothing\n")]
    [InlineData("---\n")]
    [InlineData("stars:\n")]
    [InlineData("stars: []\nobservations: ~\n")]
    public void A_file_may_say_nothing(string text) => Run(text).ShouldBeEmpty();

    [Theory]
    [InlineData("MZ\u0090\0\u0003\0\0\0\u0004\0\0\0\uFFFD\uFFFD")]
    [InlineData("%PDF-1.7\n%\uFFFD\uFFFD\n")]
    [InlineData("PK\u0003\u0004")]
    [InlineData("{\"stars\": 1}")]
    [InlineData("- a\n- b\n")]
    [InlineData("just text")]
    public void A_file_that_is_something_else_is_one_error(string text) => Run(text).Count.ShouldBe(1);

    [Fact]
    public void Mark_and_line_ends_move_no_error()
    {
        const string yaml = "sites:\n  - id: a\n    name: |-\n      two\n      lines\n  - id: b\n    name: B\n    within: aa\n";
        string plain = Run(yaml).ShouldHaveSingleItem();
        Run("\uFEFF" + yaml).ShouldBe([plain]);
        Run(yaml.ReplaceLineEndings("\r\n")).ShouldBe([plain]);
        new GeneratorHost([new("a.yaml", "\uFEFF" + yaml.Replace("within: aa", "within: a", StringComparison.Ordinal).ReplaceLineEndings("\r\n"))])
            .Probe("return Sites.Find(\"a\")!.Name;").ShouldBe("two\nlines");
    }

    [Fact]
    public void Ten_thousand_mistakes_are_survived_and_counted()
    {
        StringBuilder yaml = new("sites:\n");
        for (int i = 0; i < 10_000; i++)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"  - {{id: s{i}, name: N, within: missing-{i}, colour: red}}\n");
        }

        GeneratorHost host = GeneratorHost.Run(new TestFile("a.yaml", yaml.ToString()), new TestFile("b.yaml", "sites:\n  - {id: x, nmae: X}\n"));
        host.Diagnostics.Count.ShouldBe(20 + 1 + 1);
        host.Diagnostics[20].ShouldContain("19980 more");
        host.Diagnostics[21].ShouldStartWith("b.yaml(2,");
    }

    [Fact]
    public void Megabytes_are_read()
    {
        StringBuilder yaml = new("sites:\n");
        for (int i = 0; yaml.Length < 3_000_000; i++)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"  - id: site-{i}\n    name: '{new string('n', 900)}{i}'\n");
        }

        GeneratorHost.Run(new TestFile("a.yaml", yaml.ToString())).Probe("return Sites.Find(\"site-3000\")!.Name.Length;").ShouldBe(904);
    }

    [Fact]
    public void Files_of_one_name_are_told_apart()
    {
        GeneratorHost host = GeneratorHost.Run(
            new("a/x.yaml", "sites:\n  - {id: a, name: A}\n"),
            new("b/x.yaml", "sites:\n  - {id: b, name: B}\n  - {id: a, name: C}\n"),
            new("b/odd \u202E'{0}.yaml", "sites:\n  - {id: c}\n"));
        host.Diagnostics.Count.ShouldBe(2);
        host.Diagnostics.ShouldContain(
            d => d.StartsWith("b/x.yaml(3,", StringComparison.Ordinal) && d.Contains("a/x.yaml(2)", StringComparison.Ordinal));
        GeneratorHost.Problems(host.Output).ShouldBeEmpty();
    }

    private static IReadOnlyList<string> Run(string text)
    {
        GeneratorHost host = GeneratorHost.Run(new TestFile("a.yaml", text));
        GeneratorHost.Problems(host.Output).ShouldBeEmpty();
        return host.Diagnostics;
    }
}
