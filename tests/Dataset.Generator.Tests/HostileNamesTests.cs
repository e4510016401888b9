namespace Dataset.Generator.Tests;

/// <summary>A project names its namespaces, types and properties as it likes: generated code means what it means all the same.</summary>
public sealed class HostileNamesTests
{
    private const string Schema = """
        using Dataset.Schema;
        namespace {0}.System { public static class Console; }
        namespace {0}.Dataset { public static class Schema; }
        namespace {0}.Microsoft { public static class CodeAnalysis; }
        namespace {0}
        {
            public enum Uri { Small, Große }

            public sealed class String; public sealed class Object; public sealed class Math; public sealed class DateOnly; public sealed class Unsafe;

            [Union] public partial interface IRow { string Id { get; } }

            [Entity("größen", NamedMembers = true)]
            public sealed partial record Größe : IRow
            {
                [Key(DatasetWide = true)] public partial string Id { get; }
                [DisplayName, Index(Name = "At")] public partial string builder { get; }
                [Index(Name = "Rows")] public partial string row { get; }
                [Index(Name = "Make")] public partial int Count { get; }
                [Index(Name = "Text")] public partial Uri? System { get; }
                [Index(Name = "Table")] public partial bool other { get; }
                [Index(Name = "Keep")] public partial global::System.DateOnly? Дата { get; }
                [Index(Range = true, Name = "Within")] public partial FuzzyDate? value { get; }
                [Unique] public partial int? @record { get; }
                public partial decimal? Text { get; }
                public partial RowList<string> Rows { get; }
                public partial RowList<Деталь> Деталі { get; }
                [Parent] public partial Größe? At { get; }
                [Inverse(typeof(Größe), nameof(At))] public partial RowList<Größe> Table { get; }
                public partial IRow? Any { get; }
            }

            [Part]
            public sealed partial record Деталь { [Owner] public partial Größe Of { get; } public partial string Назва { get; } }
        }
        """;

    private static readonly TestFile s_rows = new("rows.yaml", """
        größen:
          - {id: one, builder: First, row: a, count: 1, system: große, other: true, дата: 2025-01-31, value: 2025, record: 7, text: 1.5, rows: [x], деталі: [{назва: Перша}]}
          - {id: two, builder: Second, row: b, count: 2, other: false, at: one, any: one}
        """);

    [Theory]
    [InlineData("Acme")]
    [InlineData("System.Acme")]
    [InlineData("Dataset")]
    [InlineData("Acme.Дані")]
    [InlineData("Größe.Daten")]
    public void A_project_may_have_any_names(string space)
    {
        GeneratorHost host = new([s_rows], Schema.Replace("{0}", space, StringComparison.Ordinal), rootNamespace: space);
        host.Diagnostics.ShouldBeEmpty();
        host.Result.GeneratedSources.Where(s => s.HintName != "Microsoft.CodeAnalysis.EmbeddedAttribute.cs").Select(s => s.SourceText.ToString())
            .ShouldAllBe(text => text.All(c => c == '\n' || (c >= ' ' && c <= '~')));
        host.Load($$"""
            public static class Probe
            {
                public static string Run()
                {
                    var one = global::{{space}}.Größen.One;
                    var two = global::{{space}}.Größen.Find("two")!;
                    return one + " " + two.At!.Деталі[0].Назва + " " + one.Table.Count + " " + ((global::{{space}}.Größe)two.Any!).builder
                        + " " + global::{{space}}.Größen.At("Second").Count + global::{{space}}.Größen.Rows("a").Count + global::{{space}}.Größen.Make(2).Count
                        + global::{{space}}.Größen.Text(global::{{space}}.Uri.Große).Count + global::{{space}}.Größen.Table(true).Count + global::{{space}}.Größen.FindByrecord(7)!.Id
                        + global::{{space}}.Größen.Keep(new global::System.DateOnly(2025, 1, 31)).Count;
                }
            }
            """).GetType("Probe")!.GetMethod("Run")!.Invoke(null, null).ShouldBe(
            "Größe { Id = one, builder = First, row = a, Count = 1, System = Große, other = True, Дата = 01/31/2025, value = 2025, record = 7, "
                + "Text = 1.5 } Перша 1 First 11111one1");
    }
}
