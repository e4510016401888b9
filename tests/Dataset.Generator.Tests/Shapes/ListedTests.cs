using static Dataset.Generator.Tests.Shapes.ShapeHost;

namespace Dataset.Generator.Tests.Shapes;

/// <summary>Rows and parts that are written as lists: the fields in the order of the properties.</summary>
public sealed class ListedTests
{
    private const string Element = """
        [Listed]
        public sealed partial record Element
        {
            [Key] public partial string Symbol { get; }
            public partial string Name { get; }
            public partial decimal? Mass { get; }
        }
        """;

    private const string All = """return string.Join('|', Elements.All.Select(e => e.Symbol + e.Name + e.Mass));""";

    [Theory]
    [InlineData("- [H, Hydrogen, 1.008]\n- [He, Helium]\n- [Li, Lithium, ~]\n- {symbol: X, name: Y}\n", "HHydrogen1.008|HeHelium|LiLithium|XY")]
    [InlineData("[[\"H\", \"Hydrogen\", 1.008]]", "HHydrogen1.008")]
    public void Rows(string text, string values) =>
        Run("[Entity(\"elements\"), Files(\"e.yaml\")]\n" + Element, All, new TestFile("e.yaml", text)).ShouldBe(values);

    [Fact]
    public void Rows_that_are_named_after_their_keys() =>
        Run("[Entity(\"elements\"), Files(\"e.yaml\", Rows = RowsAre.ByKey)]\n" + Element, All, new TestFile("e.yaml", "H: [Hydrogen, 1.008]\n"))
            .ShouldBe("HHydrogen1.008");

    [Fact]
    public void Parts() =>
        Run("""
            [Entity("cities"), Files("c.json")]
            public sealed partial record City
            {
                [Key] public partial string Id { get; }
                public partial Place At { get; }
                public partial RowList<Place> Line { get; }
            }

            [Part, Listed]
            public sealed partial record Place { public partial decimal Lat { get; } public partial decimal Lon { get; } }
            """,
            """return string.Join('|', Cities.All.Select(c => c.Id + c.At.Lat + "/" + c.At.Lon + c.Line.Count + c.Line.LastOrDefault()?.Lon));""",
            new TestFile("c.json", """[{"id": "a", "at": [12.5, -70], "line": [[1, 2], [3, 4]]}, {"id": "b", "at": {"lat": 1, "lon": 2}}]"""))
            .ShouldBe("a12.5/-7024|b1/20");

    [Theory]
    [InlineData("- [H, Hydrogen, 1.008, gas]\n", "e.yaml(1,24): error DS2002: '4' is not a field of 'elements'; there are: symbol, name, mass")]
    [InlineData("- [H]\n", "e.yaml(1,3): error DS2003: 'name' is missing, which every entry of 'elements' needs: give it")]
    [InlineData("- [H, Hydrogen, heavy]\n", "e.yaml(1,17): error DS2006: 'heavy' is not a number for 'mass': write it in digits, with a point before the fraction")]
    public void What_does_not_fit_is_said_where_it_stands(string text, string message) =>
        Host("[Entity(\"elements\"), Files(\"e.yaml\")]\n" + Element, new TestFile("e.yaml", text)).Diagnostics.ShouldBe([message]);
}
