namespace Dataset.Cli.Initializing;

/// <summary>What a dataset starts with that is made of nothing.</summary>
internal static class InitSample
{
    public static IReadOnlyList<(string Name, string Text)> Files(string space) =>
    [
        ("Planet.cs", $$"""
            using Dataset.Schema;

            namespace {{space}};

            /// <summary>A planet or a moon.</summary>
            [Entity("planets", NamedMembers = true)]
            public sealed partial record Planet
            {
                /// <summary>The key: it never changes, and never means another one.</summary>
                [Key] public partial string Id { get; }

                /// <summary>The name.</summary>
                [DisplayName, Index(Name = "ByName")] public partial string Name { get; }

                /// <summary>When it was found; a date may be uncertain and says so: 1655, 1655-03, 1655~.</summary>
                [Index(Range = true)] public partial FuzzyDate? Discovered { get; }

                /// <summary>What it goes around, where that is no star.</summary>
                [Parent] public partial Planet? Around { get; }

                /// <summary>What goes around it.</summary>
                [Inverse(typeof(Planet), nameof(Around))] public partial RowList<Planet> Moons { get; }
            }

            """.ReplaceLineEndings("\n")),
        ("curated/planets.yaml", "planets:\n  - {id: saturn, name: Saturn}\n  - {id: titan, name: Titan, discovered: 1655-03-25, around: saturn}\n"
            + "  - {id: rhea, name: Rhea, discovered: 1672, around: saturn}\n"),
    ];

    public static string Program(string space) => $$"""
        using {{space}};

        foreach (Planet moon in Planets.Saturn.Moons)
        {
            Console.WriteLine($"{moon.Name}, {moon.Discovered}");
        }

        """.ReplaceLineEndings("\n");
}
