using Dataset.Compiler;
using Dataset.Compiler.Declarations;
using Dataset.Generator.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dataset.Generator.Tests;

/// <summary>A declaration is read again when something changes that it depends on, wherever that stands, and never otherwise.</summary>
public sealed class DeclarationReadingTests
{
    private static readonly Dictionary<string, string> s_files = new(StringComparer.Ordinal)
    {
        ["Star.cs"] = """
            using System;
            using Dataset.Schema;
            using Tint = Observatory.Colour;

            namespace Observatory;

            /// <summary>A star.</summary>
            [Entity(Names.Stars)]
            public sealed partial record Star : IThing
            {
                [Key]
                public partial string Id { get; }

                public partial Tint? Tint { get; }

                public partial DayOfWeek? SeenOn { get; }

                [Inverse(typeof(Moon), nameof(Moon.Around))]
                public partial RowList<Moon> Moons { get; }

                public int Answer()
                {
                    return 41;
                }
            }
            """,
        ["Moon.cs"] = """
            using Dataset.Schema;
            namespace Observatory;
            [Entity("moons")]
            public sealed partial record Moon
            {
                [Key] public partial string Id { get; }
                public partial Star Around { get; }
                public partial Shade Shade { get; }
            }
            """,
        ["Comet.cs"] = """
            namespace Observatory
            {
                [E(nameof(Other.Comets))]
                public sealed partial record Comet
                {
                    [Dataset.Schema.Key] public partial string Id { get; }
                }
            }
            """,
        ["Colours.cs"] = """
            using Dataset.Schema;
            namespace Observatory;
            public enum Colour { Red, [YamlName(Names.Blue)] Blue = 1 + 1 }
            public enum Shade { Dark }
            [Union] public partial interface IThing { }
            internal static class Names { public const string Stars = "stars", Blue = nameof(Other.Comets); }
            """,
        ["Other.cs"] = """
            global using E = Dataset.Schema.EntityAttribute;
            namespace Observatory;
            internal class Other { public int Comets { get; } private int Two() => 2; }
            """,
    };

    [Theory]
    [InlineData("Star.cs", "A star.", "A comment.")]
    [InlineData("Star.cs", "return 41;", "int x = 1; return x;")]
    [InlineData("Star.cs", "using System;", "// A comment above everything.\nusing System;")]
    [InlineData("Other.cs", "=> 2", "=> 3")]
    [InlineData("Other.cs", "private int Two() => 2;", "private int _three; private int Two(int a) => a;")]
    [InlineData("Moon.cs", "public partial Shade Shade", "public partial Shade? Shade", "Moon")]
    [InlineData("Moon.cs", "[Key] public partial string Id", "[Key(DatasetWide = true)] public partial string Id", "Moon")]
    [InlineData("Star.cs", "public int Answer()", "public int Question()", "Star")]
    public void What_is_not_touched_stays_the_object_that_it_was(string file, string from, string to, params string[] again)
    {
        SchemaReader reader = new();
        EquatableArray<TypeDeclaration> before = Read(reader, s_files), after = Read(reader, Edited(file, from, to));
        after.ShouldBe(Read(new SchemaReader(), Edited(file, from, to)));
        after.Items.Where(d => !before.Items.Any(b => ReferenceEquals(b, d))).Select(d => d.Name).ShouldBe(again);
    }

    [Theory]
    [InlineData("Colours.cs", "Red,", "Red, Green,")]
    [InlineData("Colours.cs", "1 + 1", "1 + 2")]
    [InlineData("Colours.cs", "[YamlName(Names.Blue)]", "[YamlName(\"azure\")]")]
    [InlineData("Colours.cs", "Stars = \"stars\"", "Stars = \"suns\"")]
    [InlineData("Colours.cs", "Blue = nameof(Other.Comets)", "Blue = \"blue\"")]
    [InlineData("Colours.cs", "[Union] ", "")]
    [InlineData("Colours.cs", "public enum Shade", "internal enum Shade")]
    [InlineData("Colours.cs", "public enum Shade { Dark }", "public class Shade { }")]
    [InlineData("Star.cs", "using Tint = Observatory.Colour;", "using Tint = Observatory.Shade;")]
    [InlineData("Star.cs", "using System;", "")]
    [InlineData("Star.cs", "using System;", "#nullable disable\nusing System;")]
    [InlineData("Star.cs", "    public partial string Id", "#nullable disable\n    public partial string Id")]
    [InlineData("Other.cs", "namespace Observatory;", "[assembly: Dataset.Schema.Names(Dataset.Schema.Naming.Camel)]\nnamespace Observatory;")]
    [InlineData("Star.cs", "public partial Tint? Tint", "#if NO\n#else\npublic partial Tint Tint\n#endif\n")]
    [InlineData("Star.cs", " : IThing", "")]
    [InlineData("Star.cs", "public sealed partial record Star", "public sealed record Star")]
    [InlineData("Moon.cs", "Star Around", "Star Centre")]
    [InlineData("Moon.cs", "namespace Observatory;", "namespace Observatory.Deep;")]
    [InlineData("Other.cs", "EntityAttribute", "PartAttribute")]
    [InlineData("Other.cs", "namespace Observatory;", "namespace Observatory;\ninternal enum DayOfWeek { Lundi }")]
    [InlineData("Other.cs", "namespace Observatory;", "namespace Observatory;\npartial record Star { public partial string Name { get; } }")]
    [InlineData("Other.cs", "namespace Observatory;", "namespace Observatory;\n[Dataset.Schema.Part] public sealed partial record Ring { }")]
    public void Whatever_a_declaration_depends_on_is_noticed(string file, string from, string to)
    {
        SchemaReader reader = new();
        EquatableArray<TypeDeclaration> before = Read(reader, s_files), after = Read(reader, Edited(file, from, to));
        after.ShouldBe(Read(new SchemaReader(), Edited(file, from, to)));
        after.ShouldNotBe(before, "the edit must mean something");
        Read(reader, s_files).ShouldBe(before, "and so must its undoing");
    }

    [Theory]
    [InlineData("Other.cs", "public int Comets", "public int Planets")]
    [InlineData("Other.cs", "public int Comets", "private int Comets")]
    [InlineData("Star.cs", "Moon.Around", "Moon.Centre")]
    [InlineData("Star.cs", "Names.Stars", "Names.")]
    [InlineData("Moon.cs", "[Key] public partial string Id { get; }", "[Key] public partial string")]
    public void Whatever_is_written_is_read_as_a_fresh_run_reads_it(string file, string from, string to)
    {
        SchemaReader reader = new();
        EquatableArray<TypeDeclaration> before = Read(reader, s_files);
        Read(reader, Edited(file, from, to)).ShouldBe(Read(new SchemaReader(), Edited(file, from, to)));
        Read(reader, s_files).ShouldBe(before);
    }

    /// <summary>What every record has cannot be a column, which the compiler says too, but not what to do.</summary>
    [Theory]
    [InlineData("Equals")]
    [InlineData("GetHashCode")]
    [InlineData("ToString")]
    [InlineData("PrintMembers")]
    [InlineData("Clone")]
    [InlineData("EqualityContract")]
    public void A_column_has_no_name_of_a_member_of_every_record(string name) =>
        new GeneratorHost([], $$"""
            using Dataset.Schema;
            namespace Observatory;
            [Entity("stars")] public sealed partial record Star
            {
                [Key] public partial string Id { get; }
                public partial string? {{name}} { get; }
            }
            """).Diagnostics.ShouldHaveSingleItem().ShouldContain("error DS0034: 'Star' declares '" + name + "', which the build writes: ");

    [Fact]
    public void A_file_that_comes_or_goes_is_noticed()
    {
        SchemaReader reader = new();
        EquatableArray<TypeDeclaration> before = Read(reader, s_files);
        before.Items.Select(d => d.Name).ShouldBe(["Comet", "IThing", "Moon", "Star"]);
        Dictionary<string, string> files = new(s_files)
        {
            ["More.cs"] = "namespace Observatory; partial record Moon { public partial string Name { get; } }",
        };
        EquatableArray<TypeDeclaration> after = Read(reader, files);
        after.ShouldBe(Read(new SchemaReader(), files));
        after.Items.Single(d => d.Name == "Moon").Properties.Items.Select(p => p.Name).ShouldContain("Name");
        Read(reader, s_files).ShouldBe(before);
    }

    private static Dictionary<string, string> Edited(string file, string from, string to)
    {
        s_files[file].ShouldContain(from);
        return new(s_files) { [file] = s_files[file].Replace(from, to, StringComparison.Ordinal) };
    }

    /// <summary>Trees of files that stay are those of before, as in an editor.</summary>
    private static EquatableArray<TypeDeclaration> Read(SchemaReader reader, Dictionary<string, string> files)
    {
        CSharpCompilation compilation = TestCompilation.CreateWithAttributes("")
            .AddSyntaxTrees(files.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => Trees.Of(f.Key, f.Value)));
        return reader.Read(compilation, CancellationToken.None);
    }

    private static class Trees
    {
        private static readonly System.Collections.Concurrent.ConcurrentDictionary<(string, string), SyntaxTree> s_trees = new();

        public static SyntaxTree Of(string path, string text) =>
            s_trees.GetOrAdd((path, text), static key => TestCompilation.Tree(key.Item2, key.Item1));
    }
}
