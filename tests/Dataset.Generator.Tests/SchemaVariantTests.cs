using Microsoft.CodeAnalysis;

namespace Dataset.Generator.Tests;

/// <summary>Schemas at the edge of what is allowed: whatever they are called, the compiler has nothing to add to what is generated.</summary>
public sealed class SchemaVariantTests
{
    private static readonly string[] s_lookups = ["Index", "Unique", "Index(Range = true)"];

    private const string Usings = "using System; using Dataset.Schema; namespace Observatory;\n";

    [Theory]
    [InlineData("Acme.Sky.Stars", "Acme.Sky.Stars")]
    [InlineData("", "Acme")]
    [InlineData("", "")]
    [InlineData("Acme.event", "Acme.@event")]
    [InlineData("Acme.Runtime", "Other.@class.Deep")]
    [InlineData("my-app.9lives", "Acme")]
    public void Any_namespace_will_do(string root, string ns)
    {
        string schema = "using System; using Dataset.Schema;\n" + (root.Length > 0 && root != "my-app.9lives" ? "using "
            + root.Replace("event", "@event", StringComparison.Ordinal) + ";\n" : root.Length > 0 ? "using my_app._9lives;\n" : "")
            + (ns.Length == 0 ? "" : "namespace " + ns + ";\n")
            + "[Union] public partial interface IThing; public enum @class { A, B }\n"
            + Entity("Star").Replace("Star {", "Star : IThing {", StringComparison.Ordinal)
                + "[Index] public partial @class? Kind { get; } [Index(Range = true)] public partial FuzzyDate? Date { get; } public partial "
                    + "RowList<Moon> Moons { get; } public partial IThing? Other { get; } }\n"
            + "[Part] public sealed partial record Moon { [Owner] public partial Star Around { get; } public partial string Name { get; } }";
        ShouldCompile(schema, root, new TestFile("curated/s.yaml", "stars:\n  - {id: vega, kind: a, date: 2020, other: vega, moons: [{name: M}]}\n"));
    }

    [Theory]
    [InlineData("Count")]
    [InlineData("Text")]
    [InlineData("Rows")]
    [InlineData("Key")]
    [InlineData("At")]
    [InlineData("made")]
    [InlineData("rows")]
    [InlineData("row")]
    [InlineData("Moved")]
    [InlineData("_Text")]
    [InlineData("_Key")]
    [InlineData("_RowText")]
    [InlineData("@class")]
    public void Any_property_name_will_do(string name)
    {
        string[] properties =
        [
            $"[Index] public partial string {name} {{ get; }}",
            $"[Unique] public partial string? {name} {{ get; }}",
            $"[Index] public partial RowList<string> {name} {{ get; }}",
            $"public partial RowList<Moon> {name} {{ get; }}",
            $"[Index] public partial Star4? {name} {{ get; }}",
            $"public partial Star5? Around {{ get; }} [Inverse(typeof(Star5), nameof(Around))] public partial RowList<Star5> {name} {{ get; }}",
            $"[Index(Range = true)] public partial int? {name} {{ get; }}",
            $"[Index(Range = true)] public partial FuzzyDate? {name} {{ get; }}",
        ];
        ShouldCompile(
            Usings + string.Concat(properties.Select((p, i) => Entity("Star" + i) + p + " }\n"))
                + "[Part] public sealed partial record Moon { public partial string Name { get; } }",
            TestCompilation.RootNamespace);
    }

    [Theory]
    [InlineData("string")]
    [InlineData("int")]
    [InlineData("bool")]
    [InlineData("decimal")]
    [InlineData("DateOnly")]
    [InlineData("FuzzyDate")]
    [InlineData("IsoDuration")]
    [InlineData("Uri")]
    [InlineData("Kind")]
    [InlineData("Star")]
    [InlineData("IThing")]
    public void Any_type_can_be_indexed_or_is_refused(string type)
    {
        List<string> properties =
        [
            .. from attribute in s_lookups
               from written in new[] { type, type + "?", "RowList<" + type + ">" }
               select $"[{attribute}] public partial {written} Value {{ get; }}",
        ];
        ShouldCompile(
            Usings + "[Union] public partial interface IThing; public enum Kind { A, B }\n"
                + Entity("Star").Replace("Star {", "Star : IThing {", StringComparison.Ordinal) + "public partial Kind Other { get; } }\n"
            + string.Concat(properties.Select((p, i) => Entity("Star" + i) + p + " }\n")),
            TestCompilation.RootNamespace);
    }

    [Fact]
    public void Internal_declarations_make_internal_claims()
    {
        string schema = TestCompilation.DefaultSchema
            .Replace("public sealed partial record", "internal sealed partial record", StringComparison.Ordinal)
            .Replace("public partial interface", "internal partial interface", StringComparison.Ordinal)
            .Replace("public enum", "internal enum", StringComparison.Ordinal);
        GeneratorHost host = new(SkyFiles.All, schema);
        host.Diagnostics.ShouldBeEmpty();
        string.Join(' ', host.Load().GetExportedTypes().Where(t => !t.IsNested).Select(t => t.Name).Order(StringComparer.Ordinal))
            .ShouldBe("DateForm DatePrecision DateQualifier FuzzyDate FuzzyDateConverter FuzzyRange`1 IsoDuration IsoDurationConverter "
                + "RowField RowFieldConverter RowField`2 RowKeyConverter`1 RowKeyMapConverter`1 RowKeysConverter`1 RowList`1 RowMap`1 TextSpan");
    }

    [Theory]
    [InlineData(NullableContextOptions.Disable, true)]
    [InlineData(NullableContextOptions.Enable, true)]
    public void The_project_s_own_options_do_not_matter(NullableContextOptions nullable, bool checkOverflow)
    {
        GeneratorHost host = new(SkyFiles.All, options: o => o.WithNullableContextOptions(nullable).WithOverflowChecks(checkOverflow));
        host.Diagnostics.ShouldBeEmpty();
        host.Probe("""
            foreach (string id in new[] { "vega", "sirius", "", "a-rather-long-key-of-no-star" })
            {
                if (Stars.Find(id) != Stars.Find(id.AsSpan()) || Stars.Find(id) != Stars.Find(System.Text.Encoding.UTF8.GetBytes(id))) { return id; }
            }

            try { _ = Stars.All[-1]; } catch (ArgumentOutOfRangeException) { }
            return Stars.ByName("Alpha Lyrae").Count + Stars.FindByHip(91262)!.Claims.Count + Claims.All.Count(c => c.ToString().Length > 0);
            """).ShouldBe(1 + 1 + 2);
    }

    private static string Entity(string name) =>
        $"[Entity(\"{name.ToLowerInvariant()}s\", NamedMembers = true)] public sealed partial record {name} {{ [Key] public partial string Id {{ get; }} ";

    private static void ShouldCompile(string schema, string rootNamespace, params TestFile[] files)
    {
        GeneratorHost host = new(files, schema, rootNamespace: rootNamespace);
        host.Diagnostics.Where(d => d.Contains("DS9", StringComparison.Ordinal)).ShouldBeEmpty();
        GeneratorHost.Problems(host.Output).ShouldBeEmpty();
    }
}
