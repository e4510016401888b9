using System.Reflection;

namespace Dataset.Tests.Compiled;

/// <summary>What the assembly is made of.</summary>
public class AssemblyTests
{
    private static readonly Assembly s_assembly = typeof(Event).Assembly;

    [Fact]
    public void No_type_has_a_type_initializer()
    {
        s_assembly.GetTypes().Where(t => t.TypeInitializer is not null).ShouldBeEmpty();
    }

    [Fact]
    public void It_references_the_framework_and_nothing_else()
    {
        s_assembly.GetReferencedAssemblies().ShouldAllBe(a => a.Name!.StartsWith("System.", StringComparison.Ordinal));
    }

    [Fact]
    public void It_says_that_it_can_be_trimmed()
    {
        s_assembly.GetCustomAttributes<AssemblyMetadataAttribute>().ShouldContain(a => a.Key == "IsTrimmable" && a.Value == "True");
    }

    [Fact]
    public void Nothing_public_can_be_made_or_changed_from_outside()
    {
        foreach (Type type in s_assembly.GetExportedTypes().Where(t => t.GetProperty("Evidence") is not null))
        {
            type.GetConstructors().ShouldBeEmpty(type.Name);
            type.GetProperties().ShouldAllBe(p => p.SetMethod == null || !p.SetMethod.IsPublic);
            type.GetFields().ShouldBeEmpty();
        }
    }
}
