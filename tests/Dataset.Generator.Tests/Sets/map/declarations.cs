[Entity("features"), Files("*.geojson", At = "features")]
public sealed partial record Feature
{
    public partial string Type { get; }

    [Key] public partial int Id { get; }

    public partial Properties? Properties { get; }

    public partial IGeometry? Geometry { get; }
}

[Part]
public sealed partial record Properties
{
    public partial string? Name { get; }

    [Rest] public partial RowMap<string> Rest { get; }
}

[Union]
public partial interface IGeometry;

[Part, When("type", "Point")]
public sealed partial record Point : IGeometry
{
    public partial string Type { get; }

    public partial RowList<double> Coordinates { get; }
}

[Part, When("type", "LineString")]
public sealed partial record Line : IGeometry
{
    public partial string Type { get; }

    public partial RowList<RowList<double>> Coordinates { get; }
}

[Part, When("type", "Polygon")]
public sealed partial record Polygon : IGeometry
{
    public partial string Type { get; }

    public partial RowList<Ring> Coordinates { get; }
}

[Entity("collections"), Files("*.geojson", Rows = RowsAre.Single)]
public sealed partial record Collection
{
    public partial string Type { get; }

    public partial RowList<double> Bbox { get; }
}

[Part]
public sealed partial record Ring
{
    [Short(Only = true)] public partial RowList<RowList<double>> Points { get; }
}
