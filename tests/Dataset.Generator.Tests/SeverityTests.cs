using Dataset.Compiler.Building;
using Dataset.Compiler.Catalogues;
using Dataset.Compiler.Compiling;
using Dataset.Compiler.Schema;
using Dataset.Corpus;
using Microsoft.CodeAnalysis;

namespace Dataset.Generator.Tests;

/// <summary>The compiler ignores its own severities for diagnostics in additional files, so ours have a key of their own.</summary>
public sealed class SeverityTests
{
    private const string Schema =
        """
        using Dataset.Schema;
        namespace Observatory;
        public enum Kind { One, Two }
        [Entity("things")] public sealed partial record Thing
        {
            [Key] public partial string Id { get; }
            public partial string S { get; }
            public partial int I { get; }
            public partial Kind K { get; }
            public partial Thing? T { get; }
            public partial Thing Req { get; }
            public partial System.DateOnly Day { get; }
            public partial P Part { get; }
        }
        [Part] public sealed partial record P { public partial string X { get; } }
        """;

    private const string Good = "things:\n  - {id: good, s: x, i: 1815, k: two, t: good, req: good, day: 1999-12-31, part: {x: y}}\n";

    private static readonly TestFile s_wrong = new("curated/sites.yaml", "sites:\n  - id: europe\n    name: Europe\n    nmae: Europa\n");

    [Theory]
    [InlineData("warning", "warning DS2002")]
    [InlineData("suggestion", "info DS2002")]
    [InlineData("nonsense", "error DS2002")]
    public void A_file_can_change_a_severity(string given, string expected) =>
        Run(given).ShouldHaveSingleItem().ShouldContain(": " + expected + ": ");

    [Fact]
    public void A_file_can_silence_a_diagnostic() => Run("none").ShouldBeEmpty();

    /// <summary>Each of these rows lacks a value that its type promises; whoever reads it must not be given the first row's.</summary>
    [Theory]
    [InlineData("DS2003", "{id: bad, s: z, k: one, req: good, day: 2000-01-01, part: {x: q}}")]
    [InlineData("DS2002", "{id: bad, s: z, i: 2, k: one, reqq: good, day: 2000-01-01, part: {x: q}}")]
    [InlineData("DS2004", "{id: bad, s: [z], i: 2, k: one, req: good, day: 2000-01-01, part: {x: q}}")]
    [InlineData("DS2005", "{id: bad, s: z, i: 2, k: three, req: good, day: 2000-01-01, part: {x: q}}")]
    [InlineData("DS2006", "{id: bad, s: z, i: abc, k: one, req: good, day: 2000-01-01, part: {x: q}}")]
    [InlineData("DS2007", "{id: bad, s: z, i: 2, k: one, req: good, day: soon, part: {x: q}}")]
    [InlineData("DS3001", "{id: bad, s: z, i: 2, k: one, req: goood, day: 2000-01-01, part: {x: q}}")]
    public void What_leaves_a_value_unknown_cannot_be_lowered(string id, string row)
    {
        TestFile[] files = [new("curated/things.yaml", Good + "  - " + row + "\n")];
        foreach (string severity in (string[])["warning", "none"])
        {
            new GeneratorHost(files, Schema, severities: new Dictionary<string, string> { ["dataset_diagnostic." + id + ".severity"] = severity })
                .Diagnostics.ShouldHaveSingleItem().ShouldContain(": error " + id + ": ");
        }

        new GeneratorHost(files, Schema, options: o => o.WithSpecificDiagnosticOptions([new(id, ReportDiagnostic.Suppress)]))
            .Diagnostics.ShouldHaveSingleItem().ShouldContain(": error " + id + ": ");
    }

    /// <summary>The whole corpus, with everything switched off that can be: where a promised value is missing, an error is left.</summary>
    [Fact]
    public void No_switch_lets_a_row_without_its_values_through()
    {
        List<string> through = [];
        int switchedOff = 0;
        foreach (string folder in CorpusCase.Names)
        {
            CorpusCase corpus = CorpusCase.Load(folder);
            GeneratorHost host = new(corpus.Files.Select(f => new TestFile(f.Path, f.Text)), corpus.Schema, tracksSteps: true);
            switchedOff += host.Result.Diagnostics.Count(d => !d.Descriptor.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable));
            bool isFixed = host.Result.Diagnostics.Any(d => d.Descriptor.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable));
            if (!isFixed && Incomplete(host) is { } incomplete)
            {
                through.Add(folder + ": " + incomplete);
            }
        }

        through.ShouldBeEmpty();
        switchedOff.ShouldBeGreaterThan(30);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_is_switched_off_hides_nothing(bool byProject)
    {
        // Twenty-one misspelt fields, and then a misspelt word of a list.
        string rows = string.Concat(Enumerable.Range(0, 21).Select(i => $"  - {{id: site-{i}, name: Site {i}, nmae: x}}\n"));
        TestFile[] files = [new(
            "curated/sites.yaml", "sites:\n" + rows + "stars:\n  - {id: vega, name: Vega, seen_in: [nonsense], grounds: [{kind: editorial}]}\n")];
        GeneratorHost host = byProject
            ? new(files, options: o => o.WithSpecificDiagnosticOptions([new("DS2002", ReportDiagnostic.Suppress)]))
            : new(files, severities: new Dictionary<string, string> { ["dataset_diagnostic.DS2002.severity"] = "none" });
        host.Diagnostics.ShouldHaveSingleItem().ShouldContain("error DS2005");
        new GeneratorHost(files).Diagnostics.Count.ShouldBe(21, "twenty and how many more there are");
    }

    [Fact]
    public void How_many_more_errors_there_are_cannot_be_switched_off()
    {
        string rows = string.Concat(Enumerable.Range(0, 25).Select(i => $"  - {{id: site-{i}, name: Site {i}, nmae: x}}\n"));
        GeneratorHost host = new(
            [new("curated/sites.yaml", "sites:\n" + rows)],
            options: o => o.WithSpecificDiagnosticOptions([new("DS1099", ReportDiagnostic.Suppress)]));
        host.Diagnostics[^1].ShouldBe("curated/sites.yaml(22,34): error DS1099: and 5 more in this file");
    }

    private static string? Incomplete(GeneratorHost host)
    {
        Catalogue catalogue = ((Guarded<CatalogueResult>)host.Steps(Stages.Catalogue).Single().Value).Value.Catalogue;
        for (int table = 0; table < catalogue.Tables.Count; table++)
        {
            TableSpec spec = catalogue.Schema.Tables[table];
            foreach (CatalogueRow row in catalogue.Tables[table].Rows)
            {
                int missing = Enumerable.Range(0, spec.Columns.Count)
                    .FirstOrDefault(c => row.Values[c] is null
                        && spec.Columns[c] is { Nullable: false, IsList: false, BuildOnly: false }
                        && !MayBeNotShipped(spec.Columns[c]), -1);
                if (row.IsSalvaged || missing >= 0)
                {
                    return spec.YamlName + " " + row.Key + " " + (missing < 0 ? "" : spec.Columns[missing].Name);
                }
            }
        }

        return null;
    }

    /// <summary>A long quote is left out of the assembly on purpose: its type says so.</summary>
    private static bool MayBeNotShipped(ColumnSpec column) => column.Role == ColumnRole.Verbatim;

    private static IReadOnlyList<string> Run(string severity) =>
        new GeneratorHost([s_wrong], severities: new Dictionary<string, string> { ["dataset_diagnostic.ds2002.severity"] = severity }).Diagnostics;
}
