using System.Globalization;
using Dataset.Compiler.Binding;
using Dataset.Compiler.Building;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Keys;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;
using Dataset.Compiler.Yaml;

namespace Dataset.Compiler.Tests.Building;

/// <summary>A dataset that is too large ends in one message; the limits here are ones that a few rows reach.</summary>
public sealed class SizeCheckTests
{
    private static readonly Limits s_none = new(int.MaxValue, int.MaxValue, long.MaxValue, long.MaxValue, int.MaxValue, int.MaxValue);

    private static readonly DatasetSchema s_schema = new(
        "Land",
        EquatableArray.Of(
            new TableSpec
            {
                Namespace = "Land",
                Name = "Street",
                Kind = TableKind.Part,
                Columns = EquatableArray.Of(
                    new ColumnSpec { Name = "Number", YamlName = "number", Type = ColumnType.Scalar, Scalar = ScalarTypes.Named("int") }),
            },
            new TableSpec
            {
                Namespace = "Land",
                Name = "Town",
                Kind = TableKind.Entity,
                YamlName = "towns",
                Key = EquatableArray.Of(0),
                Columns = EquatableArray.Of(
                    new ColumnSpec { Name = "Id", YamlName = "id", Type = ColumnType.Scalar, Scalar = ScalarTypes.Text, Required = true },
                    new ColumnSpec { Name = "Name", YamlName = "name", Type = ColumnType.Scalar, Scalar = ScalarTypes.Text, Nullable = true },
                    new ColumnSpec { Name = "Twin", YamlName = "twin", Type = ColumnType.Reference, TypeName = "Land.Town", Nullable = true },
                    new ColumnSpec { Name = "Codes", YamlName = "codes", Type = ColumnType.Scalar, Scalar = ScalarTypes.Named("int"), IsList = true },
                    new ColumnSpec { Name = "Streets", YamlName = "streets", Type = ColumnType.Part, TypeName = "Land.Street", IsList = true }),
            }),
        EquatableArray<EnumSpec>.Empty,
        EquatableArray<UnionSpec>.Empty);

    private static readonly BoundFile[] s_files =
    [
        Bind("a.yaml", """
            towns:
              - {id: a1, name: Eins, twin: b1}
              - {id: a2, name: ü}
            """),
        Bind("b.yaml", """
            towns:
              - {id: b1, codes: [1, 2], streets: [{number: 1}, {number: 2}]}
              - {id: b2, twin: c1}
            """),
        Bind("c.yaml", """
            towns:
              - {id: c1, name: Zwei, twin: a1}
            """),
    ];

    [Fact]
    public void Rows_are_counted_with_the_rows_nested_in_them()
    {
        Check(s_none with { Rows = 7 }).ShouldBeEmpty();
        Check(s_none with { Rows = 6 }).ShouldBe(
            ["c.yaml(2,10): error DS2014: here the dataset grows past 6 rows, nested ones included, which is all that one may have: take rows out"]);
        Check(s_none with { Rows = 4 }).ShouldBe(
            ["b.yaml(2,10): error DS2014: here the dataset grows past 4 rows, nested ones included, which is all that one may have: take rows out"]);
    }

    [Fact]
    public void Items_of_lists_are_counted()
    {
        Check(s_none with { ListItems = 2 }).ShouldBeEmpty();
        Check(s_none with { ListItems = 1 })
            .ShouldBe(["b.yaml(2,10): error DS2014: here the dataset grows past 1 items of lists, which is all that one may have: take rows out"]);
    }

    [Fact]
    public void Text_is_counted_in_bytes()
    {
        // Five keys of two bytes, two names of four, and a letter that takes two.
        Check(s_none with { TextBytes = 20 }).ShouldBeEmpty();
        Check(s_none with { TextBytes = 19 })
            .ShouldBe(["c.yaml(2,10): error DS2014: here the dataset grows past 19 bytes of text, which is all that one may have: take rows out"]);
        Check(s_none with { TextBytes = 9 })
            .ShouldBe(["a.yaml(3,10): error DS2014: here the dataset grows past 9 bytes of text, which is all that one may have: take rows out"]);
    }

    [Fact]
    public void What_is_left_out_costs_nothing()
    {
        Towns(s_none with { Rows = 3 }).ShouldBe([("a1", true), ("a2", true)]);

        // Without room for text there is still room for the keys, by which other rows and code refer to these.
        Towns(s_none with { TextBytes = 9 }).ShouldBe([("a1", true), ("a2", false), ("b1", false), ("b2", false), ("c1", false)]);
    }

    private static BoundFile Bind(string path, string text) => Binder.Bind(YamlReader.Read(path, text), s_schema);

    private static IEnumerable<(string Key, bool IsWhole)> Towns(Limits limits) =>
        Build(limits).Catalogue.Table("Land.Town").Rows.Items.Select(r => (r.Key, !r.IsSalvaged));

    /// <summary>From the last file to the first: their order must not matter.</summary>
    private static CatalogueResult Build(Limits limits)
    {
        EquatableArray<BoundRows> files = s_files.Reverse().Select(f => f.Rows).ToEquatableArray();
        return CatalogueBuilder.Build(s_schema, files, [], [], LinkedFiles.Of(SchemaIndex.Of(s_schema), files), limits);
    }

    private static IEnumerable<string> Check(Limits limits) =>
        FindingRenderer.Render(
            Build(limits).Findings.Items.Concat(s_files.SelectMany(f => f.Findings.Items)), path => s_files.Single(f => f.Rows.Path == path).Places)
            .Select(f => string.Create(
                CultureInfo.InvariantCulture, $"{f.Location.Path}({f.Location.Line
                    + 1},{f.Location.Column + 1}): {(f.Severity == Severity.Error ? "error" : "warning")} {f.Id}: {f.Message}"));
}
