using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Dataset.Generator.Tests;

/// <summary>From what a paper is wrong about to what the row holds, whatever the type of the property.</summary>
public sealed class InsteadTests
{
    /// <summary>Properties of an observation, what a paper says of each, and what leads back from it.</summary>
    private static readonly (string Aim, string Says, string Expected)[] s_ofObservation =
    [
        ("target", "claims: deneb", "Target = deneb instead Row vega"),
        ("date", "claims: 1851", "Date = 1851 instead FuzzyDate 1850-07~"),
        ("exposure", "claims: PT90M", "Exposure = PT1H30M instead Duration PT4H30M"),
        ("site", "wording: Word", "Site = Word instead null"),
        ("crew", "wording: Word", "Shifts = Word instead Text ada, OnSite, 1850-08, Lead, Guest"),
    ];

    /// <summary>The same of a star.</summary>
    private static readonly (string Aim, string Says, string Expected)[] s_ofStar =
    [
        ("exists", "", " =  instead null"),
        ("name", "wording: Word", "Name = Word instead Text Vega"),
        ("aliases", "wording: Word", "Aliases = Word instead Text Alpha Lyrae, false, Catalogue; Fidis, true, Historical"),
        ("hip", "claims: 7", "Hip = 7 instead Number -91262"),
        ("class", "claims: WR", "Class = WolfRayet instead Enum A"),
        ("magnitude", "claims: 1.5", "Magnitude = 1.5 instead Decimal 0.03"),
        ("variable", "claims: false", "Variable = false instead Bool true"),
        ("period", "claims: P2D", "Period = P2D instead Duration PT4H30M"),
        ("around", "claims: sirius", "Around = sirius instead Row deneb"),
        ("keywords", "claims: a", "Keywords = a instead Text b, c"),
        ("seen_in", "claims: radio", "SeenIn = Radio instead Enum XRay"),
        ("pages", "wording: Word", "Pages = Word instead null"),
    ];

    private static readonly (string Aim, string Says, string Expected)[] s_wrong = [.. s_ofObservation, .. s_ofStar];

    [Fact]
    public void Every_kind_of_value_is_led_to() =>
        Sky().Probe("return DeprecatedClaims.All.Select(c => c.Field.Name + \" = \" + c.Value + \" instead \" + (c.Instead is { } held ? held.Kind "
            + "+ \" \" + held : \"null\")).ToArray();")
        .ShouldBe(s_wrong.Select(w => w.Expected).ToArray());

    [Fact]
    public void It_is_the_row_s_own_value() => Sky().Probe("""
        ClaimValue Of(string property) => Stars.Vega.DeprecatedClaims.Single(c => c.Field.Name == property).Instead!.Value;
        return Of("Around").TryGetRow(out Star? star) && ReferenceEquals(star, Stars.Vega.Around) && Of("Class").TryGetEnum(out SpectralClass kind) && kind == Stars.Vega.Class
            && Of("Hip").TryGetNumber(out int hip) && hip == Stars.Vega.Hip && Of("Variable").TryGetBool(out bool variable) && variable
            && Of("Magnitude").TryGetDecimal(out decimal magnitude) && magnitude == Stars.Vega.Magnitude
            && Of("Period").TryGetDuration(out IsoDuration period) && period == Stars.Vega.Period && Of("SeenIn").TryGetEnum(out Band band) && band == Stars.Vega.SeenIn[0];
        """).ShouldBe(true);

    /// <summary>What is right is no claim of the paper that is wrong: it stands behind all claims and is none of them.</summary>
    [Fact]
    public void It_is_no_claim() =>
        Sky().Probe("return (Claims.All.Count(c => c.Field.Name.Length > 0), DeprecatedClaims.Count, Stars.Vega.Claims.Count(c => "
            + "c.Value.ToString() == \"-91262\"), Stars.Vega.DeprecatedClaims.All(c => ReferenceEquals(c.Row, Stars.Vega)));")
            .ShouldBe((0, s_wrong.Length, 0, true));

    [Fact]
    public void What_the_row_holds_follows_an_edit()
    {
        GeneratorHost host = Sky();
        host.Edit("sky.yaml", Yaml().Replace("hip: -91262", "hip: 12", StringComparison.Ordinal));
        host.Diagnostics.ShouldBeEmpty();
        host.Probe("return Stars.Vega.DeprecatedClaims.Single(c => c.Field.Name == \"Hip\").Instead.ToString();").ShouldBe("12");
    }

    private static GeneratorHost Sky()
    {
        GeneratorHost host = new([new("paper.txt", Paper()), new("sky.yaml", Yaml())]);
        host.Diagnostics.ShouldBeEmpty();
        return host;
    }

    private static string Passage(int number) => string.Create(CultureInfo.InvariantCulture, $"Word number {number} of them");

    private static string Paper() => string.Join(".\n", Enumerable.Range(0, s_wrong.Length).Select(Passage));

    private static string Yaml()
    {
        StringBuilder yaml =
            new("catalogue: {version: 1.0.0, closed_on: 2000-01-01, passage_share: 1}\npapers:\n  - {id: one, text_file: paper.txt, title: T, "
                + "printed_on: 1850, digest: ");
        yaml.Append(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Paper())))).Append("}\nstars:\n");
        yaml.Append("  - {id: deneb, name: Deneb, grounds: [{kind: editorial}]}\n  - {id: sirius, name: Sirius, grounds: [{kind: editorial}]}\n");
        yaml.Append("  - id: vega\n    name: Vega\n    hip: -91262\n    class: a\n    magnitude: 0.03\n    variable: true\n    period: PT4H30M\n  "
            + "  around: deneb\n    keywords: [b, c]\n    seen_in: x-ray\n");
        yaml.Append("    aliases: [{text: Alpha Lyrae, kind: catalogue}, {text: Fidis, shared: true}]\n    grounds: [{kind: editorial}, {covers: "
            + "[magnitude, period, around], kind: editorial}]\n    citations:\n");
        yaml.Append(Citations(s_ofStar, s_ofObservation.Length));
        yaml.Append("observers:\n  - {id: ada, name: Ada}\nobservations:\n  - id: first\n    title: First\n    status: done\n    target: vega\n   "
            + " date: 1850-07~\n    exposure: PT4H30M\n");
        yaml.Append("    crew: [{who: ada, signed: 1850-08, duties: [lead, guest], grounds: [{kind: editorial}]}]\n    grounds: [{covers: "
            + "[target, date, exposure, crew], kind: editorial}]\n    citations:\n");
        return yaml.Append(Citations(s_ofObservation, 0)).ToString();
    }

    private static string Citations((string Aim, string Says, string Expected)[] wrong, int firstPassage) => string.Concat(wrong.Select((w, i) =>
        $"      - {{paper: one, passage: {Passage(firstPassage + i)}, supports: {w.Aim}, {(w.Says.Length == 0
            ? ""
            : w.Says + ", ")}error: typo}}\n"));
}
