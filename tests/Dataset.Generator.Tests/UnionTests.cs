namespace Dataset.Generator.Tests;

/// <summary>A union is asked as its tables are: for all rows, and for a key where no two of its rows can have the same.</summary>
public sealed class UnionTests
{
    private static readonly TestFile[] s_files =
    [
        new(
            "stars.yaml",
            "stars:\n  - {id: vega, name: Vega, grounds: [{kind: editorial}]}\n  - {id: sirius, name: Sirius, grounds: [{kind: editorial}]}\n"),
        new("comets.yaml", "comets:\n  - {id: halley, name: Halley}\n  - {id: комета, name: Comet}\n"),
        new("moved.yaml", "renamings:\n  - {old: alpha-lyrae, new: [vega]}\n  - {old: first-comet, new: [halley]}\n"),
    ];

    [Fact]
    public void A_key_finds_the_row_of_whichever_table_has_it() => GeneratorHost.Run(s_files).Probe("""
        string Found(string key)
        {
            ICelestial?[] found =
            [
                ICelestial.Find(key), ICelestial.Find(key.AsSpan()), ICelestial.Find(System.Text.Encoding.UTF8.GetBytes(key)),
                ICelestial.TryFind(key, out ICelestial? a) ? a : null, ICelestial.TryFind(key.AsSpan(), out ICelestial? b) ? b : null,
                ICelestial.TryFind(System.Text.Encoding.UTF8.GetBytes(key), out ICelestial? c) ? c : null,
            ];
            object? row = (object?)Stars.Find(key) ?? Comets.Find(key);
            return found.All(f => ReferenceEquals(f, row)) ? row switch { Star s => "star " + s.Id, Comet c2 => "comet " + c2.Id, _ => "nothing" } : "another row";
        }

        return string.Join('\n', new[] { "vega", "комета", "halley", "alpha-lyrae", "first-comet", "Vega", "veg", "" }.Select(Found));
        """).ShouldBe("star vega\ncomet комета\ncomet halley\nstar vega\ncomet halley\nnothing\nnothing\nnothing");

    [Fact]
    public void All_rows_stand_table_by_table() => GeneratorHost.Run(s_files).Probe("""
        return ICelestial.All.SequenceEqual(Comets.All.Concat<ICelestial>(Stars.All), System.Collections.Generic.ReferenceEqualityComparer.Instance)
            && ICelestial.All.Count == 4 && ReferenceEquals(ICelestial.All[3], Stars.Vega) && IInstrument.All.Count == 0 && IInstrument.Find("vega") is null;
        """).ShouldBe(true);

    /// <summary>Nested rows have no key, and a key that is unique in its table alone may stand in two.</summary>
    [Fact]
    public void Where_a_key_could_mean_two_rows_or_none_there_is_no_look_up_by_it()
    {
        GeneratorHost host = GeneratorHost.Run(s_files);
        host.Probe("return (typeof(IFact).GetMember(\"Find\").Length, typeof(ICelestial).GetMember(\"Find\").Length, IFact.All.Count, "
            + "ReferenceEquals(IFact.All[1], Stars.All[1]));")
            .ShouldBe((0, 3, 2, true));

        string local = TestCompilation.DefaultSchema.Replace(
            "public sealed partial record Comet : ICelestial\n{\n    [Key(DatasetWide = true)]",
            "public sealed partial record Comet : ICelestial\n{\n    [Key]",
            StringComparison.Ordinal);
        local.ShouldNotBe(TestCompilation.DefaultSchema);
        new GeneratorHost([.. s_files, new("another.yaml", "comets:\n  - {id: vega, name: Vega}\n")], local)
            .Probe("return (typeof(ICelestial).GetMember(\"Find\").Length, ICelestial.All.Count);").ShouldBe((0, 5));
    }

    [Fact]
    public void A_union_may_be_part_of_another()
    {
        string schema = TestCompilation.DefaultSchema.Replace(
            "public partial interface ICelestial;",
            "public partial interface ICelestial : IThing;\n[Union]\npublic partial interface IThing;",
            StringComparison.Ordinal)
            .Replace("public partial interface IInstrument;", "public partial interface IInstrument : IThing;", StringComparison.Ordinal);
        new GeneratorHost([.. s_files, new("telescopes.yaml", "satellites:\n  - {id: hubble, name: Hubble, bands: [optical]}\n")], schema).Probe("""
            return string.Join(' ', IThing.All.Select(t => t.GetType().Name)) + " " + (IThing.Find("hubble") as Satellite)?.Name + " " + (IThing.Find("alpha-lyrae") as Star)?.Name + " " + ICelestial.All.Count + ICelestial.Find("hubble");
            """).ShouldBe("Comet Comet Satellite Star Star Hubble Vega 4");
    }
}
