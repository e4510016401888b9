using System.Security.Cryptography;
using System.Text;

namespace Dataset.Generator.Tests;

/// <summary>A small sound catalogue, as three files of data and one paper.</summary>
internal static class SkyFiles
{
    public const string PaperText = "Vega was seen on the night of 17 July 1850. It is a bright star, said the astronomer.\n";

    public static readonly TestFile Paper = new("papers/vega-1850.txt", PaperText);

    public static readonly TestFile Registry = new("curated/registry.yaml", $"""
        catalogue:
          version: 1.0.0
          closed_on: 2000-01-01
        papers:
          - id: vega-paper
            text_file: vega-1850.txt
            digest: {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(PaperText)))}
            title: On Vega
            printed_on: 1850-08
        """);

    public static readonly TestFile Stars = new("curated/stars.yaml", """
        stars:
          - id: vega
            name: Vega
            hip: 91262
            class: a
            aliases:
              - text: Alpha Lyrae
                kind: catalogue
            seen_in: [optical, near-infrared]
            citations:
              - paper: vega-paper
                passage: It is a bright star
          - id: sirius
            name: Sirius
            citations:
              - paper: vega-paper
                passage: said the astronomer
        """);

    public static readonly TestFile Sites = new("curated/sites.yaml", """
        sites:
          - id: europe
            name: Europe
          - id: greenwich
            name: Greenwich
            within: europe
        """);

    public static readonly TestFile Ledger = new("curated/released-ids.txt", """
        # Ids that were ever released.
        sites greenwich
        stars vega
        """);

    public static TestFile[] All => [Paper, Registry, Stars, Sites, Ledger];
}
