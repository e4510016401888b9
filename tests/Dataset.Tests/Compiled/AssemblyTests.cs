using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Dataset.Tests.Compiled;

/// <summary>What the assembly is made of.</summary>
public class AssemblyTests
{
    private static readonly Assembly s_assembly = typeof(Event).Assembly;

    /// <summary>
    /// What is kept begins to exist with its first use: tables of rows that were met, and sources of lists, each alone in a type that nobody else
    /// sees.
    /// </summary>
    [Fact]
    public void No_type_is_initialized_before_it_is_used()
    {
        Type[] initialized = [.. s_assembly.GetTypes().Where(t => t.TypeInitializer is not null)];
        initialized.ShouldAllBe(t => t.IsNestedPrivate && t.Attributes.HasFlag(TypeAttributes.BeforeFieldInit));
        initialized.Where(t => !t.IsDefined(typeof(CompilerGeneratedAttribute))) // the compiler keeps lambdas, each from its first use on
            .ShouldAllBe(t => t.GetFields(BindingFlags.Static | BindingFlags.NonPublic).Single().IsInitOnly);
    }

    [Fact]
    public void It_references_the_framework_and_nothing_else()
    {
        s_assembly.GetReferencedAssemblies().ShouldAllBe(a => a.Name!.StartsWith("System.", StringComparison.Ordinal));
    }

    /// <summary>An application under the debugger shall have the data as fast as any.</summary>
    [Fact]
    public void It_is_optimized_in_every_configuration()
    {
        (s_assembly.GetCustomAttribute<DebuggableAttribute>()?.IsJITOptimizerDisabled ?? false).ShouldBeFalse();
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
