namespace Dataset.Cli.Tests;

/// <summary>What the C# compiler would say of a declaration is the one thing that is said; nothing is judged or written by what is broken.</summary>
public sealed class BrokenDeclarationTests
{
    [Theory]
    [InlineData("public partial Rig Rig { get; }", "public partial Rigg Rig { get; }", "CS0246: The type or namespace name 'Rigg' could not be "
        + "found", 67)]
    [InlineData("[DisplayName, Editorial]\n    public partial string Name { get; }\n\n    /// "
        + "<summary>What", "[DisplayName, Editoral]\n    public partial string Name { get; }\n\n    /// "
            + "<summary>What", "CS0246: The type or namespace name 'Editoral' could not be found", 63)]
    [InlineData("public partial int? Masts { get; }", "public partial int? Masts { get; ", "CS1513: } expected", 0)]
    [InlineData("[Entity(\"ships\", NamedMembers = true)]", "[Entity(\"ships\", NamedMember = true)]", "CS0246: The type or namespace name "
        + "'NamedMember' could not be found", 0)]
    public void An_error_of_the_compiler_is_said_and_nothing_that_follows_from_it(string old, string now, string said, int line)
    {
        using TestDataset dataset = new();
        dataset.Edit("src/Dataset/Harbour.cs", old, now);
        string printed = dataset.Run("check").NotInOrder();
        printed.ShouldStartWith("error " + said);
        printed.ShouldContain("\n1 error, 0 warnings in 3 files\n");
        if (line > 0)
        {
            printed.ShouldContain("--> src/Dataset/Harbour.cs:" + line + ":");
        }
    }

    [Fact]
    public void No_schema_is_written_from_a_broken_declaration()
    {
        using TestDataset dataset = new();
        dataset.Run("schema").Success();
        string before = dataset.Read("schemas/ships.schema.json");
        dataset.Edit("src/Dataset/Harbour.cs", "public partial Rig Rig { get; }", "public partial Rigg Rig { get; }");
        dataset.Run("schema").Refusal().ShouldContain("have errors; 'dataset check' shows them.");
        dataset.Read("schemas/ships.schema.json").ShouldBe(before);
    }

    [Fact]
    public void What_another_assembly_of_the_framework_declares_is_no_error()
    {
        using TestDataset dataset = new();
        dataset.Edit(
            "src/Dataset/Harbour.cs",
            "/// <summary>A ship.</summary>",
            "/// <summary>A ship.</summary>\n[System.Text.Json.Serialization.JsonNumberHandling(System.Text.Json.Serialization.JsonNumberHandling.Strict)]");
        dataset.Run("check").Success();
    }
}
