using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Dataset.Compiler.Types;

namespace Dataset.Generator.Tests;

/// <summary>
/// Whatever a scalar type promises holds: its values come out of YAML, rows are found by them, articles claim them, and documents name it.
/// </summary>
public sealed class ScalarTypeTests
{
    private const string Schema = """
        using System; using Dataset.Schema; namespace Observatory;
        public enum Tint { Red, Green, DarkBlue }
        public enum Error { Typo }
        public enum GroundKind { Inferred, External, Editorial }
        [Union] public partial interface IFact;
        [Entity("papers")] public sealed partial record Paper
        {
            [Key] public partial string Id { get; }
            [ArticleFile] public partial string File { get; }
            [ContentHash] public partial string Digest { get; }
        }
        [Part, Evidence] public sealed partial record Citation
        {
            [Owner] public partial IFact Subject { get; }
            [EvidenceSource] public partial Paper Paper { get; }
            [Verbatim] public partial string? Passage { get; }
            [AimsAt] public partial RowList<RowField> Supports { get; }
            [BuildOnly, Asserts] private partial object? Claims { get; }
            [BuildOnly, Refutes] private partial Error? Error { get; }
        }
        [Part, Basis] public sealed partial record Ground
        {
            [Owner] public partial IFact Subject { get; }
            [AimsAt] public partial RowList<RowField> Covers { get; }
            [BasisKind] public partial GroundKind Kind { get; }
        }

        """;

    /// <summary>Of each type three values in ascending order: as YAML writes them, and as C# does.</summary>
    private static readonly Dictionary<string, (string Yaml, string CSharp)[]> s_samples = new(StringComparer.Ordinal)
    {
        ["text"] = [("a", "\"a\""), ("b c", "\"b c\""), ("Größe", "\"Gr\\u00F6\\u00DFe\"")],
        ["bool"] = [("false", "false"), ("true", "true")],
        ["int"] = [("-2147483648", "int.MinValue"), ("0", "0"), ("2147483647", "int.MaxValue")],
        ["long"] = [("-9223372036854775808", "long.MinValue"), ("42", "42L"), ("9223372036854775807", "long.MaxValue")],
        ["double"] = [("-1.5E+300", "-1.5e300"), ("0.1", "0.1"), ("1.7976931348623157E+308", "double.MaxValue")],
        ["date-time"] =
        [
            ("0001-01-01T00:00:00", "DateTime.MinValue"), ("2025-02-18T10:30:00.25Z", "new DateTime(2025, 2, 18, 10, 30, 0, 250, DateTimeKind.Utc)"),
            ("9999-12-31T23:59:59.9999999", "DateTime.MaxValue"),
        ],
        ["date-time-offset"] =
        [
            ("2025-02-18T10:30:00+01:00", "new DateTimeOffset(2025, 2, 18, 9, 30, 0, TimeSpan.Zero)"),
            ("2025-02-18T10:30:00Z", "new DateTimeOffset(2025, 2, 18, 10, 30, 0, TimeSpan.Zero)"),
            ("2025-02-18T10:30:00-03:30", "new DateTimeOffset(2025, 2, 18, 10, 30, 0, TimeSpan.FromHours(-3.5))"),
        ],
        ["time"] = [("00:00:00", "TimeOnly.MinValue"), ("10:30:00", "new TimeOnly(10, 30)"), ("23:59:59.9999999", "TimeOnly.MaxValue")],
        ["time-span"] =
            [("-1.00:00:00", "TimeSpan.FromDays(-1)"), ("04:30:00", "new TimeSpan(4, 30, 0)"), ("10675199.02:48:05.4775807", "TimeSpan.MaxValue")],
        ["decimal"] = [("-0.50", "-0.5m"), ("0.03", "0.03m"), ("79228162514264337593543950335", "decimal.MaxValue")],
        ["date"] = [("0001-01-01", "DateOnly.MinValue"), ("2025-02-18", "new DateOnly(2025, 2, 18)"), ("9999-12-31", "DateOnly.MaxValue")],
        ["fuzzy-date"] =
        [
            ("1999-12-31", "new FuzzyDate(new DateOnly(1999, 12, 31))"), ("2025-02-18", "new FuzzyDate(new DateOnly(2025, 2, 18))"),
            ("2026-01-01", "new FuzzyDate(new DateOnly(2026, 1, 1))"),
        ],
        ["duration"] = [("PT4H30M", "DurationRows.Row0.Value"), ("P30D", "DurationRows.Row1.Value"), ("P1Y2M", "DurationRows.Row2.Value")],
        ["uri"] =
        [
            ("https://a.example/", "new Uri(\"https://a.example/\")"), ("https://b.example", "new Uri(\"https://b.example\")"),
            ("https://b.example/c?d=e#f", "new Uri(\"https://b.example/c?d=e#f\")"),
        ],
        ["guid"] =
        [
            ("00000000-0000-0000-0000-000000000000", "Guid.Empty"),
            ("123e4567-e89b-12d3-a456-426614174000", "new Guid(\"123e4567-e89b-12d3-a456-426614174000\")"),
            ("ffffffff-ffff-ffff-ffff-ffffffffffff", "Guid.Parse(\"FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF\")"),
        ],
        ["enum"] = [("red", "Tint.Red"), ("green", "Tint.Green"), ("dark-blue", "Tint.DarkBlue")],
    };

    private static readonly Lazy<Assembly> s_compiled = new(Compile);

    public static TheoryData<string> All => [.. ScalarTypes.All.Select(t => t.Name)];

    /// <summary>A row keeps the first of its numbers, in a form in which one of them looks as if it had not been read.</summary>
    [Fact]
    public void The_first_number_of_a_row_is_the_same_each_time()
    {
        const string Numbers = """
            using Dataset.Schema; namespace Observatory;
            [Entity("dials")] public sealed partial record Dial
            {
                [Key] public partial string Id { get; }
                public partial int? Maybe { get; }
                public partial int First { get; }
                public partial int Second { get; }
            }
            """;
        new GeneratorHost(
            [new("dials.yaml", """
                dials:
                  - {id: a, maybe: -1, first: -1, second: 0}
                  - {id: b, first: 0, second: -1}
                  - {id: c, first: -2147483648, second: 2147483647}
                  - {id: d, first: 2147483647, second: -2147483648}
                """)],
            Numbers).Probe("return string.Join(' ', Dials.All.Concat(Dials.All).Select(d => $\"{d.Maybe}/{d.First}/{d.Second}\"));")
                .ShouldBe(string.Join(' ', Enumerable.Repeat("-1/-1/0 /0/-1 /-2147483648/2147483647 /2147483647/-2147483648", 2)));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Values_come_out_as_they_went_in(string type) => Run(type, "Values");

    [Theory]
    [MemberData(nameof(All))]
    public void Rows_are_found_by_each_look_up_that_the_type_allows(string type) => Run(type, "LookUps");

    [Theory]
    [MemberData(nameof(All))]
    public void What_an_article_claims_and_what_the_row_holds_instead_have_the_type_of_the_property(string type) => Run(type, "Claims");

    [Theory]
    [MemberData(nameof(All))]
    public void A_value_is_written_as_it_is_read(string name)
    {
        ScalarType type = ScalarTypes.Named(name);
        EnumMembers members = new([new("E", "Red", "red", 0), new("E", "Green", "green", 1), new("E", "DarkBlue", "dark-blue", 2)]);
        foreach ((string yaml, _) in s_samples[name])
        {
            ScalarValue value = type.Read(yaml, members, out _).ShouldNotBeNull();
            type.Write(value).ShouldBe(yaml);
            value.Type.ShouldBeSameAs(type);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Documents_and_editors_know_the_type(string name)
    {
        ScalarType type = ScalarTypes.Named(name);
        string page = TestCompilation.Read("docs/schema.md");
        page.Split('\n')
            .ShouldContain(line => line.StartsWith('|') && line.Split('|')[1].Contains(name == "enum" ? "an enum" : "`" + CSharpName(type) + "`"));
        if (type.Json is { } json)
        {
            JsonDocument.Parse(json).RootElement.ValueKind.ShouldBe(JsonValueKind.Object);
        }
        else
        {
            name.ShouldBe("enum");
        }
    }

    [Fact]
    public void No_two_types_are_claimed_in_the_same_way() => ScalarTypes.All.Select(t => t.Claim.Kind).ShouldBeUnique();

    private static void Run(string type, string method) =>
        ((string)s_compiled.Value.GetType("Probe" + Name(ScalarTypes.Named(type)))!.GetMethod(method)!.Invoke(null, null)!).ShouldBe("");

    private static Assembly Compile()
    {
        StringBuilder schema = new(Schema), yaml = new(), probe = new("#nullable enable\nusing System;\nusing System.Linq;\nusing Observatory;\n");
        string paper = string.Join(".\n", ScalarTypes.All.Select(Passage)) + ".\n";
        yaml.Append("papers:\n  - {id: one, file: paper.txt, digest: ")
            .Append(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(paper)))).Append("}\n");
        foreach (ScalarType type in ScalarTypes.All)
        {
            Declare(schema, type);
            WriteRows(yaml, type);
            WriteProbe(probe, type);
        }

        GeneratorHost host = new([new("paper.txt", paper), new("sky.yaml", yaml.ToString())], schema.ToString());
        host.Diagnostics.ShouldBeEmpty();
        return host.Load(probe.ToString());
    }

    private static void Declare(StringBuilder schema, ScalarType type)
    {
        string name = Name(type), csharp = CSharpName(type), lookUps = (Has(type, LookUps.Unique) ? "[Unique] " : "")
            + (Has(type, LookUps.Index) ? "[Index(Name = \"By{0}\")] " : "")
                + (Has(type, LookUps.Range) ? "[Index(Range = true, Name = \"{0}Between\")] " : "");
        schema.Append(CultureInfo.InvariantCulture, $$"""
            [Entity("{{name}}_rows", NamedMembers = true, Container = "{{name}}Rows")] public sealed partial record {{name}}Row : IFact
            {
                [Key] public partial string Id { get; }
                [Editorial] {{lookUps.Replace("{0}", "Value", StringComparison.Ordinal)}}public partial {{csharp}} Value { get; }
                [Editorial] {{lookUps.Replace("{0}", "Maybe", StringComparison.Ordinal)}}public partial {{csharp}}? Maybe { get; }
                [Editorial] {{(Has(type, LookUps.Index) ? "[Index]" : "")}} public partial RowList<{{csharp}}> Several { get; }
                public partial RowList<Citation> Citations { get; }
                public partial RowList<Ground> Grounds { get; }
            }

            """);
        if (Has(type, LookUps.Key))
        {
            schema.Append(CultureInfo.InvariantCulture, $$"""
                [Entity("{{name}}_keys", Container = "{{name}}Keys")] public sealed partial record {{name}}Key { [Key] public partial {{csharp}} Value { get; } public partial int Number { get; } }

                """);
        }
    }

    private static void WriteRows(StringBuilder yaml, ScalarType type)
    {
        string[] values = [.. s_samples[type.Name].Select(s => "\"" + s.Yaml + "\"")];
        yaml.Append(CultureInfo.InvariantCulture, $"{Name(type)}_rows:\n");
        for (int i = 0; i < values.Length; i++)
        {
            yaml.Append(
                CultureInfo.InvariantCulture,
                $"  - id: row-{i}\n    value: {values[i]}\n    several: [{string.Join(", ", values.Take(i))}]\n    grounds: [{{kind: editorial}}]\n");
            yaml.Append(i == 0
                ? $"    citations: [{{paper: one, passage: {Passage(type)}, supports: value, claims: {values[1]}, error: typo}}]\n"
                : $"    maybe: {values[i]}\n");
        }

        if (Has(type, LookUps.Key))
        {
            yaml.Append(CultureInfo.InvariantCulture, $"{Name(type)}_keys:\n")
                .AppendJoin("", values.Select((v, i) => $"  - {{value: {v}, number: {i}}}\n"));
        }
    }

    /// <summary>Methods that return what is wrong, by its number.</summary>
    private static void WriteProbe(StringBuilder probe, ScalarType type)
    {
        string rows = Name(type) + "Rows";
        string[] values = [.. s_samples[type.Name].Select(s => s.CSharp)];
        List<string> read = [$"{rows}.Row0.Maybe is null", $"{rows}.Row0.Several.Count == 0"], found = [];
        for (int i = 0; i < values.Length; i++)
        {
            read.Add($"{rows}.Row{i}.Value == {values[i]}");
            read.Add(i == 0
                ? "true"
                : $"{rows}.Row{i}.Maybe == {values[i]} && {rows}.Row{i}.Several.Count == {i} && {rows}.Row{i}.Several[{i - 1}] == {values[i - 1]}");
            if (Has(type, LookUps.Unique))
            {
                found.Add($"{rows}.FindByValue({values[i]}) == {rows}.Row{i}");
                found.Add($"{rows}.FindByMaybe({values[i]}) == {(i == 0 ? "null" : $"{rows}.Row{i}")}");
            }

            if (Has(type, LookUps.Index))
            {
                found.Add($"{rows}.ByValue({values[i]}).Single() == {rows}.Row{i}");
                found.Add($"{rows}.ByMaybe({values[i]}).Count == {(i == 0 ? 0 : 1)}");
                found.Add($"{rows}.BySeveral({values[i]}).Count == {values.Length - 1 - i}");
            }

            if (Has(type, LookUps.Range))
            {
                string day = type.SpansDays ? ".Earliest" : "";
                found.Add($"{rows}.ValueBetween({values[0]}{day}, {values[i]}{day}).Count() == {i + 1}");
                found.Add($"{rows}.MaybeBetween({values[i]}{day}, {values[^1]}{day}).Count() == {values.Length - Math.Max(i, 1)}");
            }

            if (Has(type, LookUps.Key))
            {
                found.Add($"{Name(type)}Keys.Find({values[i]})!.Number == {i}");
            }
        }

        string method = type.Claim.Method.Length > 0 ? type.Claim.Method : "TryGetEnum<Tint>";
        string wrong = rows + ".Row0.DeprecatedClaims.Single()";
        string[] claimed =
        [
            $"{wrong}.Value.{method}(out var said) && said == {values[1]}",
            $"{wrong}.Instead!.Value.{method}(out var held) && held == {values[0]}",
            $"{wrong}.Value.Kind == ClaimValueKind.{type.Claim.Kind}",
            $"{wrong}.Instead.ToString() == \"{(type is EnumType ? "Red" : s_samples[type.Name][0].Yaml)}\"",
        ];
        probe.Append(CultureInfo.InvariantCulture, $"public static class Probe{Name(type)}\n{{\n");
        foreach ((string name, IEnumerable<string> all) in new (string, IEnumerable<string>)[] { ("Values", read),
            ("LookUps", found), ("Claims", claimed) })
        {
            probe.Append(CultureInfo.InvariantCulture, $"    public static string {name}() => string.Concat(new[]\n    {{\n")
                .AppendJoin("", all.Select(c => $"        {c} ? \"\" : {JsonSerializer.Serialize(c + "\n")},\n")).Append("    \"\" });\n");
        }

        probe.Append("}\n");
    }

    private static bool Has(ScalarType type, LookUps lookUp) => (type.LookUps & lookUp) != 0;

    private static string Name(ScalarType type) => string.Concat(type.Name.Split('-').Select(w => char.ToUpperInvariant(w[0]) + w[1..]));

    private static string CSharpName(ScalarType type) =>
        type is EnumType ? "Tint" : type.IsRuntime ? type.ClrName : type.CSharpName.Replace("global::System.", "", StringComparison.Ordinal);

    private static string Passage(ScalarType type) => $"Of {Name(type)} it speaks";
}
