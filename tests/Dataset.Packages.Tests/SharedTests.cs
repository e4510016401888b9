namespace Dataset.Packages.Tests;

/// <summary>Several datasets that meet in one application.</summary>
[Collection("packages")]
public sealed class SharedTests : IDisposable
{
    private static readonly string s_runtime = $"<PackageReference Include=\"Dataset.Runtime\" Version=\"{Feed.Version}\" />";

    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task Two_datasets_hand_each_other_dates_and_lists()
    {
        _place.Write(
            "Sky/Sky.csproj", Workplace.Project("<RootNamespace>Acme.Sky</RootNamespace>", s_runtime + "<InternalsVisibleTo Include=\"App\" />"))
            .Write("Sky/Star.cs", Workplace.Declaration("Acme.Sky"))
            .Write("Sky/curated/stars.yaml", Workplace.Stars)
            .Write(
                "Sea/Sea.csproj", Workplace.Project("<RootNamespace>Acme.Sea</RootNamespace>", s_runtime + "<InternalsVisibleTo Include=\"App\" />"))
            .Write("Sea/Ship.cs", Workplace.Declaration("Acme.Sea").Replace("Star", "Ship", StringComparison.Ordinal)
                .Replace("stars", "ships", StringComparison.Ordinal))
            .Write("Sea/curated/ships.yaml", "ships:\n  - {id: vasa, name: Vasa, discovered: 1961-04-24}")
            .Write("App/App.csproj", Workplace.Project(
                "<OutputType>Exe</OutputType>",
                "<ProjectReference Include=\"../Sky/Sky.csproj\" /><ProjectReference Include=\"../Sea/Sea.csproj\" />",
                generator: null))
            .Write("App/Program.cs", """
                using Acme.Sea;
                using Acme.Sky;

                FuzzyDate?[] dates = [Stars.SiriusB.Discovered, Ships.Vasa.Discovered];
                RowList<Star> companions = Stars.Sirius.Companions;
                Console.Write(string.Join(" ", dates) + " " + companions.Count + " " + Ships.Between(new(1961, 1, 1), new(1961, 12, 31)).Count());
                """);
        (await _place.Run("App")).ShouldBe("1862-01-31 1961-04-24 1 1");
        Directory.Exists(Path.Combine(_place.Folder, "Sky", "obj", "Debug", "net10.0", "dataset")).ShouldBeFalse("a shared type needs no copy");
    }

    [Fact]
    public async Task Two_projects_have_one_root_namespace_and_see_each_others_internals()
    {
        _place.Write("Data/Acme.Data.csproj", Workplace.Project(items: "<InternalsVisibleTo Include=\"Acme.Data.Tests\" />"))
            .Write("Data/Star.cs", Workplace.Declaration("Acme.Data"))
            .Write("Data/curated/stars.yaml", Workplace.Stars)
            .Write(
                "Tests/Acme.Data.Tests.csproj",
                Workplace.Project(Workplace.Exe("Acme.Data"), "<ProjectReference Include=\"../Data/Acme.Data.csproj\" />"))
            .Write("Tests/Sample.cs", """
                using Dataset.Schema;

                namespace Acme.Data;

                [Entity("samples", NamedMembers = true)]
                internal sealed partial record Sample { [Key] public partial string Id { get; } public partial FuzzyDate On { get; } public partial RowList<string> Notes { get; } }
                """)
            .Write("Tests/curated/samples.yaml", "samples:\n  - {id: one, on: 2020, notes: [a, b]}")
            .Write(
                "Tests/Program.cs",
                "Console.Write(Acme.Data.Samples.One.On.ToString() + Acme.Data.Samples.One.Notes.Count + Acme.Data.Stars.Sirius.Discovered);");
        (await _place.Run("Tests")).ShouldBe("202021844");

        // Where no analyzer runs, nothing excuses a single warning.
        (await _place.Errors("Tests", "--no-incremental", "-p:RunAnalyzers=false")).ShouldBeEmpty();
    }

    /// <summary>The dataset says nothing of JSON; what the application writes holds rows as keys.</summary>
    [Fact]
    public async Task A_serializer_of_the_application_writes_rows_as_keys()
    {
        _place.Write("Data/Data.csproj", Workplace.Project("<RootNamespace>Acme</RootNamespace>"))
            .Write("Data/Star.cs", Workplace.Declaration("Acme"))
            .Write("Data/curated/stars.yaml", Workplace.Stars)
            .Write("App/App.csproj", Workplace.Project(
                "<OutputType>Exe</OutputType>", "<ProjectReference Include=\"../Data/Data.csproj\" />", generator: null))
            .Write("App/Program.cs", """
                using System.Text.Json;
                using System.Text.Json.Serialization;
                using Acme;

                Console.Write(JsonSerializer.Serialize(new Answer("which?", Stars.SiriusB, [Stars.Sirius]), Context.Default.Answer));
                Console.Write(JsonSerializer.Serialize(Stars.SiriusB.Discovered, Context.Default.NullableFuzzyDate));

                internal sealed record Answer(string Question, Star Star, IReadOnlyList<Star> Others);

                [JsonSourceGenerationOptions(Converters = [typeof(RowKeyConverter<Star>)])]
                [JsonSerializable(typeof(Answer)), JsonSerializable(typeof(FuzzyDate?))]
                internal sealed partial class Context : JsonSerializerContext;
                """);
        (await _place.Run("App")).ShouldBe("{\"Question\":\"which?\",\"Star\":\"sirius-b\",\"Others\":[\"sirius\"]}\"1862-01-31\"");
    }

    [Fact]
    public async Task A_name_of_the_projects_own_that_another_assembly_has_is_still_a_warning()
    {
        _place.Write("Data/Data.csproj", Workplace.Project("<RootNamespace>Acme</RootNamespace>"))
            .Write("Data/Star.cs", Workplace.Declaration("Acme"))
            .Write("Data/Twin.cs", "namespace Acme; public static class Twin { public const int One = 1; }")
            .Write("Data/curated/stars.yaml", Workplace.Stars)
            .Write("App/App.csproj", Workplace.Project(Workplace.Exe("Acme"), "<ProjectReference Include=\"../Data/Data.csproj\" />"))
            .Write("App/Twin.cs", "namespace Acme; public static class Twin { public const int One = 2; }")
            .Write("App/Program.cs", "Console.Write(Acme.Twin.One);");
        (await _place.Errors("App", "-p:RunAnalyzers=true")).ShouldHaveSingleItem().ShouldStartWith("App/Program.cs(1,15): error CS0436: ");
    }
}
