using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Dataset.Generator.Tests;

/// <summary>
/// Random rows go in as YAML; every property comes back as it was written, and every look-up finds what a search through all rows finds.
/// </summary>
public sealed class PackedAccessTests
{
    /// <summary>White space at a text's ends and a name that two have are worth a warning, and stored like any other.</summary>
    private static readonly Dictionary<string, string> s_anyText = new()
    {
        ["dataset_diagnostic.DS8004.severity"] = "none",
        ["dataset_diagnostic.DS5021.severity"] = "none",
    };

    private static readonly string[] s_dates =
    [
        "0001-01-01", "9999-12-31", "1850", "185X", "1850-07", "1850-07-17",
        "1850-07~", "1850?", "1850%", "1850-07-17/1850-08-01", "../1850", "1850/..",
        "1850-01/1850-02~", "[1850-07-01..1850-07-20]", "1899-12-31/1900-01-01",
    ];

    private static readonly string[] s_words =
    [
        "", " ", "a", "same", "same", "Vega", "\u00E9t\u00E9", "\uD83D\uDE80", "Пулково",
        "a longer text, with some words in it", "tab\there", "two\nlines", "'\"\\", "\u2028", new('w', 300),
    ];

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    [InlineData(3, 7)]
    [InlineData(4, 130)]
    [InlineData(5, 700)]
    public void Everything_is_found_again(int seed, int rows)
    {
        Random random = new(seed);
        List<string> expected = [];
        StringBuilder yaml = new();
        string[] sites = [.. Enumerable.Range(0, rows).Select(i => Key(i, random)).Distinct(StringComparer.Ordinal)];
        WriteSites(yaml, expected, sites, random);
        string[] stars = WriteStars(yaml, expected, rows, random);
        string[] telescopes = WriteTelescopes(yaml, expected, rows == 0 ? 0 : Math.Max(1, rows / 10), sites, random);
        WriteCalibrations(yaml, expected, telescopes, random);
        WriteObservations(yaml, expected, rows, stars, telescopes, sites, random);

        GeneratorHost host = new([new TestFile("curated/all.yaml", yaml.ToString())], severities: s_anyText);
        host.Diagnostics.ShouldBeEmpty();
        string[] found = (string[])host.Probe("return Reading.All();", Reading)!;
        found.Order(StringComparer.Ordinal).ShouldBe(expected.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Text_of_many_chunks_is_found_again()
    {
        List<string> expected = [];
        StringBuilder yaml = new();
        Table(yaml, "sites", 24);
        for (int i = 0; i < 24; i++)
        {
            // Every character that is escaped, before a digit and before a letter that is none.
            string key = "site-" + i.ToString("D2", CultureInfo.InvariantCulture), name =
                key + string.Concat(Enumerable.Repeat("\tA\tx\n1\"\\\u00E9", 4_000 + i));
            Row(yaml, ("id", key), ("name", name));
            expected.Add(Line("site", key, name, null));
        }

        GeneratorHost host = new([new TestFile("curated/all.yaml", yaml.ToString())], severities: s_anyText);
        host.Diagnostics.ShouldBeEmpty();
        ((string[])host.Probe("return Reading.All();", Reading)!).Where(l => l.Contains("site-", StringComparison.Ordinal))
            .ShouldBe(expected, ignoreOrder: true);
    }

    private static string Reading => TestCompilation.Read("Schemas/ObservatoryReading.cs");

    private static void WriteSites(StringBuilder yaml, List<string> expected, string[] keys, Random random)
    {
        Table(yaml, "sites", keys.Length);
        for (int i = 0; i < keys.Length; i++)
        {
            string name = Text(random);
            string? within = i > 0 && random.Next(2) == 0 ? keys[random.Next(i)] : null;
            Row(yaml, ("id", keys[i]), ("name", name), ("within", within));
            expected.Add(Line("site", keys[i], name, within));
        }
    }

    private static string[] WriteStars(StringBuilder yaml, List<string> expected, int rows, Random random)
    {
        Table(yaml, "stars", rows);
        string[] keys = [.. Enumerable.Range(0, rows).Select(i => (i % 3 == 0 ? "s-" : "a-common-beginning-longer-than-any-window-")
            + i.ToString(CultureInfo.InvariantCulture) + (i % 2 == 0 ? "" : "-a-common-end-longer-than-any-window-of-the-key"))];
        HashSet<int> numbers = [];
        for (int i = 0; i < rows; i++)
        {
            string name = i == 3 ? new string('\u00E9', 70_000) : Text(random);
            int? hip = random.Next(4) switch { 0 => null, 1 => int.MinValue + i, 2 => int.MaxValue - i, _ => random.Next(-9, 9) };
            hip = hip is { } number && !numbers.Add(number) ? null : hip;
            string? kind = Maybe(random, ["unknown", "o", "b", "m", "WR"]);
            decimal? magnitude = random.Next(3) == 0 ? null : new decimal(
                random.Next(),
                random.Next(4) == 0 ? random.Next() : 0,
                random.Next(9) == 0 ? random.Next() : 0,
                random.Next(2) == 0,
                (byte)random.Next(29));
            string? period = Maybe(random, ["P1D", "PT4H30M", "P1Y2M", "PT0S", "P10DT1S"]);
            bool? variable = period is null ? Maybe(random, [false, false]) : Maybe(random, [true, false]);
            string? around = i > 0 && random.Next(2) == 0 ? keys[random.Next(i)] : null;
            (string Text, string? Kind)[] aliases = [.. Enumerable.Range(0, random.Next(5) == 0 ? random.Next(41) : random.Next(2))
                .Select(_ => (Text(random), Maybe(random, ["historical", "catalogue"])))];
            string[] keywords = [.. Enumerable.Range(0, random.Next(4)).Select(_ => Text(random))];
            string[] bands = [.. Enumerable.Range(0, random.Next(4)).Select(_ => Maybe(random, ["optical", "x-ray"]) ?? "radio")];
            string[] pages = [.. Enumerable.Range(0, random.Next(2)).Select(n => "https://example.org/" + n + "?q=" + random.Next(3))];
            Row(
                yaml,
                ("id", keys[i]),
                ("name", name),
                ("hip", hip),
                ("class", kind),
                ("magnitude", magnitude),
                ("variable", variable),
                ("period", period),
                ("around", around),
                ("aliases", aliases.Select(a => new Dictionary<string, object?> { ["text"] = a.Text, ["kind"] = a.Kind, ["shared"] = true })),
                ("keywords", keywords),
                ("seen_in", bands),
                ("pages", pages),
                ("grounds", s_editorial));
            expected.Add(Line(
                "star",
                keys[i],
                name,
                hip,
                Pascal(kind ?? "unknown"),
                magnitude,
                variable ?? false,
                period,
                around,
                List(aliases.Select(a => a.Text + "=" + Pascal(a.Kind ?? "historical"))),
                List(keywords), List(bands.Select(Pascal)), List(pages), "Editorial"));
        }

        return keys;
    }

    private static string[] WriteTelescopes(StringBuilder yaml, List<string> expected, int rows, string[] sites, Random random)
    {
        Table(yaml, "telescopes", rows);
        string[] keys = [.. Enumerable.Range(0, rows).Select(i => "t" + i.ToString(CultureInfo.InvariantCulture))];
        foreach (string key in keys)
        {
            string site = sites[random.Next(sites.Length)], day = Maybe(random, ["0001-01-01", "9999-12-31", "1970-01-01"]) ?? "1850-02-28";
            int[] mirrors = [.. Enumerable.Range(0, random.Next(4)).Select(_ => random.Next(9) - 4)];
            object? optics = random.Next(2) == 0 ? null : new Dictionary<string, object?>
            {
                ["design"] = "d",
                ["primary"] = new Dictionary<string, object?> { ["millimetres"] = 5 },
                ["others"] = mirrors.Select(m => new Dictionary<string, object?> { ["millimetres"] = m, ["coating"] = key }),
            };
            Row(yaml, ("id", key), ("name", "T"), ("site", site), ("aperture", 1.50m), ("first_light", day), ("bands", s_radio), ("optics", optics));
            expected.Add(
                Line("telescope", key, "T", site, 1.50m, day, null, "Radio", optics is null ? null : "d5" + List(mirrors.Select(m => m + key))));
        }

        return keys;
    }

    private static void WriteCalibrations(StringBuilder yaml, List<string> expected, string[] telescopes, Random random)
    {
        Table(yaml, "calibrations", telescopes.Length);
        foreach (string telescope in telescopes)
        {
            foreach (int day in Enumerable.Range(0, random.Next(1, 9)))
            {
                string date = DateOnly.FromDayNumber(day * 456_000).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                Row(yaml, ("telescope", telescope), ("day", date), ("offset", -0.10m));
                expected.Add(Line("calibration", telescope, date, -0.10m));
            }
        }
    }

    private static void WriteObservations(
        StringBuilder yaml, List<string> expected, int rows, string[] stars, string[] telescopes, string[] sites, Random random)
    {
        Table(yaml, "comets", rows == 0 ? 0 : 1);
        if (rows > 0)
        {
            Row(yaml, ("id", "halley"), ("name", "Halley"));
        }

        Table(yaml, "observations", rows);
        for (int i = 0; i < rows; i++)
        {
            string key = "o" + i.ToString(CultureInfo.InvariantCulture), target =
                random.Next(3) == 0 ? "halley" : stars[random.Next(stars.Length)], date = s_dates[random.Next(s_dates.Length)];
            string? instrument = Maybe(random, telescopes), site = Maybe(random, sites), exposure = Maybe(random, ["PT1S"]);
            string[] comparisons = [.. Enumerable.Range(0, random.Next(3)).Select(_ => stars[random.Next(stars.Length)])];
            string[] relays = [.. Enumerable.Range(0, random.Next(3)).Select(_ => telescopes[random.Next(telescopes.Length)])];
            Row(
                yaml,
                ("id", key),
                ("title", "t"),
                ("status", "done"),
                ("target", target),
                ("instrument", instrument),
                ("date", date),
                ("exposure", exposure),
                ("site", site),
                ("comparisons", comparisons), ("relays", relays), ("grounds", s_editorial));
            expected.Add(Line("observation", key, "t", "Done", target, instrument, date, exposure, site, List(comparisons), List(relays)));
        }
    }

    private static readonly string[] s_radio = ["radio"];

    private static readonly Dictionary<string, object?>[] s_editorial = [new() { ["kind"] = "editorial" }];

    private static string Key(int i, Random random) => (i % 5) switch
    {
        0 => "k" + random.Next(40),
        1 => "обсерватория-" + i,
        2 => "\uD83D\uDD2D " + i,
        3 => new string('a', 40) + i + new string('b', 40),
        _ => "K" + random.Next(9) + "/" + i,
    };

    private static string Text(Random random) =>
        s_words[random.Next(s_words.Length)] + (random.Next(2) == 0 ? "" : random.Next(1000).ToString(CultureInfo.InvariantCulture));

    private static string? Maybe(Random random, string[] values) =>
        values.Length == 0 || random.Next(3) == 0 ? null : values[random.Next(values.Length)];

    private static bool? Maybe(Random random, bool[] values) => random.Next(3) == 0 ? null : values[random.Next(values.Length)];

    private static string Pascal(string name) =>
        name switch { "WR" => "WolfRayet", "x-ray" => "XRay", _ => char.ToUpperInvariant(name[0]) + name[1..] };

    private static string List<T>(IEnumerable<T> items) => string.Join('\u0003', items);

    private static string Line(params object?[] values) =>
        string.Join('\u0002', values.Select(v => v is null ? "(null)" : Convert.ToString(v, CultureInfo.InvariantCulture)));

    private static void Table(StringBuilder yaml, string name, int rows) => yaml.Append(name).Append(rows == 0 ? ": []\n" : ":\n");

    /// <summary>One row in flow style: JSON is YAML, but for numbers, which are written as the schema reads them.</summary>
    private static void Row(StringBuilder yaml, params (string Name, object? Value)[] fields)
    {
        string prefix = "  - {";
        foreach ((string name, object? value) in fields.Where(f => f.Value is not null))
        {
            string text = value is decimal number ? number.ToString(CultureInfo.InvariantCulture) : JsonSerializer.Serialize(value);
            yaml.Append(prefix).Append(name).Append(": ").Append(text);
            prefix = ", ";
        }

        yaml.Append("}\n");
    }
}
