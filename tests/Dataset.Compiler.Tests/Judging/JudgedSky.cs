using System.Security.Cryptography;
using System.Text;
using Dataset.Compiler.Catalogues;
using Dataset.Compiler.Compiling;
using Dataset.Compiler.Declarations;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;
using Dataset.Corpus;

namespace Dataset.Compiler.Tests.Judging;

/// <summary>One observation with its citations, through every stage of the core; the paper says whatever a test needs.</summary>
internal sealed class JudgedSky
{
    public const string Paper =
        "Vega was seen on 17 July 1850 from Greenwich. Others say that it was in July 1850. The report of 1900 names Altair. It will be seen again.";

    private static readonly DeclaredSource s_declared =
        DeclaredJson.Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "declared", "Observatory.json")));

    private readonly CompilerOutput _output;

    private JudgedSky(CompilerOutput output) => _output = output;

    public Catalogue Catalogue => _output.Catalogue.Catalogue;

    /// <summary>Ids of all findings, sorted.</summary>
    public IEnumerable<string> Findings => _output.Report.Findings.Items.Select(f => f.Id).Order(StringComparer.Ordinal);

    /// <summary>The observation, with what else its row has in YAML.</summary>
    public static JudgedSky Of(string observation, string more = "") => OfData($$"""
        stars:
          - {id: vega, name: Vega, grounds: [{kind: editorial}]}
          - {id: altair, name: Altair, grounds: [{kind: editorial}]}
        sites:
          - {id: europe, name: Europe}
          - {id: greenwich, name: Greenwich, within: europe}
        {{more.TrimEnd()}}
        observations:
          - id: obs-1
            title: The first plate
            target: vega
            status: done
        {{string.Join("\n", observation.Split('\n').Select(l => "    " + l))}}
        """);

    /// <summary>Data beside the paper.</summary>
    public static JudgedSky OfData(string yaml)
    {
        string digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Paper)));
        InputFile paper = new InMemory("vega.txt", Paper);
        InputFile papers = new InMemory(
            "papers.yaml", "papers:\n  - {id: vega-paper, text_file: vega.txt, digest: " + digest + ", title: On Vega, printed_on: 1850-08}\n");
        CompilerInput input = new([papers, new InMemory("sky.yaml", yaml)], [paper], []);
        return new JudgedSky(new DatasetCompiler(threads: 1).Run(
            CompilerStages.Schema.Run(new SchemaInput("Observatory", s_declared.Declarations), CancellationToken.None),
            DeclaredPlaces.ByPath(s_declared.Places), input, CancellationToken.None));
    }

    /// <summary>What the papers say of a field of the observation: rank and number of citations, in the order of the claims.</summary>
    public IEnumerable<string> ClaimsOn(string property)
    {
        (Table table, RowRef row) = Observation();
        int column = property == "exists" ? -1 : table.ColumnOfProperty(property);
        return Catalogue.Claims.Items.Where(c => c.Owner == row && c.Column == column).Select(c => c.Rank + " " + c.Evidence.Count);
    }

    /// <summary>Where the value of a field comes from; of "exists": what the row rests on.</summary>
    public Support? SupportOf(string property)
    {
        (Table table, RowRef row) = Observation();
        int column = property == "exists" ? -1 : table.ColumnOfProperty(property);
        return Catalogue.Supports.Items.FirstOrDefault(s => s.Owner == row && s.Column == column)?.Support;
    }

    private (Table Table, RowRef Row) Observation()
    {
        CatalogueTable table = Catalogue.Tables.Items.Single(t => t.Table.FullName == "Observatory.Observation");
        return (table.Table, new RowRef(table.Table.Index, 0));
    }

    private sealed record InMemory(string Path, string Text) : InputFile(Path)
    {
        public override string Read(CancellationToken cancellation) => Text;
    }
}
