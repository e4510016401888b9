using Dataset.Compiler.Compiling;
using Dataset.Compiler.Declarations;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;
using Dataset.Generator.Declarations;

namespace Dataset.Generator.Tests;

public sealed class SchemaReaderTests
{
    private static readonly Lazy<DatasetSchema> s_observatory = new(() => Read(TestCompilation.DefaultSchema).Schema);

    [Fact]
    public void The_observatory_has_no_findings()
    {
        SchemaResult result = Read(TestCompilation.DefaultSchema);
        result.Findings.Items.Select(f => f.Kind.Id + " " + string.Join(" | ", f.Arguments.Items.Select(a => a.Text))).ShouldBeEmpty();
        result.Unusable.Count.ShouldBe(0);
    }

    [Fact]
    public void The_observatory_uses_every_type_of_value_and_every_role()
    {
        IEnumerable<ColumnSpec> columns = s_observatory.Value.Tables.Items.SelectMany(t => t.Columns.Items).ToList();
        columns.Select(c => c.Type).Distinct().Order().ShouldBe(Enum.GetValues<ColumnType>());
        columns.Select(c => c.Scalar?.Name).OfType<string>().Distinct().Order().ShouldBe(ScalarTypes.All.Select(t => t.Name).Order());
        columns.Select(c => c.Role).Distinct().Order().ShouldBe(Enum.GetValues<ColumnRole>());
        s_observatory.Value.Tables.Items.Select(t => t.Role).Distinct().Order().ShouldBe(Enum.GetValues<TableRole>());
        s_observatory.Value.Tables.Items.SelectMany(t => t.Rules.Items).Select(r => r.Attribute.Name).Distinct().Order(StringComparer.Ordinal)
            .ShouldBe(EachRule().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Indexes_of_the_same_name_are_one()
    {
        TableSpec star = s_observatory.Value.Table("Observatory.Star");
        IndexSpec byName = star.Indexes.Items.Single(i => i.Name == "ByName");
        byName.Sources.Items.ShouldBe([new IndexSource(star.IndexOf("Name"), []),
            new IndexSource(star.IndexOf("Aliases"), [1 + s_observatory.Value.Table("Observatory.Designation").IndexOf("Star")])]);
    }

    [Fact]
    public void Names_in_yaml_are_derived_or_given()
    {
        TableSpec observation = s_observatory.Value.Table("Observatory.Observation");
        observation.Column("Shifts")!.YamlName.ShouldBe("crew");
        s_observatory.Value.Table("Observatory.Telescope").Column("FirstLight")!.YamlName.ShouldBe("first_light");
        s_observatory.Value.Enum("Observatory.Band").Members.Items.Select(m => m.YamlName).ShouldBe(["optical", "near-infrared", "radio", "x-ray"]);
        s_observatory.Value.Enum("Observatory.SpectralClass").Members.Items[^1].YamlName.ShouldBe("WR");
    }

    [Fact]
    public void Unions_list_their_members_in_ordinal_order() =>
        s_observatory.Value.Union("Observatory.IFact").Members.Items.ShouldBe(
            ["Observatory.Estimate", "Observatory.Observation", "Observatory.Shift", "Observatory.Star"]);

    [Fact]
    public void The_order_of_declarations_and_comments_between_them_change_nothing()
    {
        string moved = "// a comment\n\n" + TestCompilation.DefaultSchema;
        Read(moved).ShouldBe(Read(TestCompilation.DefaultSchema));
    }

    private static SchemaResult Read(string schema) =>
        CompilerStages.Schema.Run(
            new SchemaInput(
                TestCompilation.RootNamespace, new SchemaReader().Read(TestCompilation.CreateWithAttributes(schema), CancellationToken.None)),
            CancellationToken.None).Value;

    /// <summary>A rule is a record that is named like its attribute.</summary>
    private static IEnumerable<string> EachRule()
    {
        Type[] types = typeof(DatasetSchema).Assembly.GetTypes();
        Type rule = types.Single(t => t.FullName == "Dataset.Compiler.Rules.Rule");
        return types.Where(t => t.IsSubclassOf(rule) && !t.IsAbstract).Select(t => t.Name);
    }
}
