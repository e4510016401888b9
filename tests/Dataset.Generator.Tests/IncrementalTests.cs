using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Dataset.Generator.Tests;

/// <summary>What runs again when something changes: as little as possible.</summary>
public sealed class IncrementalTests
{
    [Fact]
    public void The_sky_is_sound_and_every_stage_runs_once()
    {
        GeneratorHost host = GeneratorHost.Run(SkyFiles.All);
        host.Diagnostics.ShouldBeEmpty();
        foreach (FieldInfo stage in typeof(Stages).GetFields(BindingFlags.Public | BindingFlags.Static))
        {
            host.Steps((string)stage.GetRawConstantValue()!).ShouldNotBeEmpty(stage.Name);
        }
    }

    [Fact]
    public void An_edited_file_is_the_only_one_that_is_read_again()
    {
        GeneratorHost host = GeneratorHost.Run(SkyFiles.All);
        host.Edit(SkyFiles.Sites.Path, SkyFiles.Sites.Text.Replace("name: Europe", "name: Old Europe", StringComparison.Ordinal));
        host.Steps(Stages.Read).Count(o => o.Reason == IncrementalStepRunReason.Modified).ShouldBe(1);
        host.Steps(Stages.Read).Count(o => o.Reason == IncrementalStepRunReason.Cached).ShouldBe(2);
        host.Steps(Stages.Quotes).ShouldAllBe(o => o.Reason == IncrementalStepRunReason.Cached || o.Reason == IncrementalStepRunReason.Unchanged);
        host.NotCached().ShouldNotContain(Stages.Schema);
        host.NotCached().ShouldNotContain(Stages.EmitApi);
    }

    [Fact]
    public void A_comment_in_yaml_changes_no_source()
    {
        GeneratorHost host = GeneratorHost.Run(SkyFiles.All);
        host.Edit(SkyFiles.Stars.Path, "# a comment on top\n" + SkyFiles.Stars.Text);
        host.NotCached().ShouldBe([Stages.Files, Stages.Read], ignoreOrder: true);
        host.SourcesChanged().ShouldBeFalse();
    }

    [Fact]
    public void An_edit_of_other_code_changes_nothing()
    {
        GeneratorHost host = new(SkyFiles.All);
        host.EditCSharp("Other.cs", "namespace Other; internal class A { }");
        host.EditCSharp("Other.cs", "namespace Other; internal class A { private int _b; }");
        host.NotCached().ShouldBeEmpty();
        host.SourcesChanged().ShouldBeFalse();
    }

    [Fact]
    public void A_comment_in_a_declaration_changes_no_source()
    {
        GeneratorHost host = GeneratorHost.Run(SkyFiles.All);
        host.EditCSharp("schema.cs", "// a comment on top\n" + TestCompilation.DefaultSchema);
        host.NotCached().ShouldBe([Stages.Declarations], ignoreOrder: true);
        host.SourcesChanged().ShouldBeFalse();
    }

    [Fact]
    public void A_paper_that_changes_is_proved_against_again()
    {
        GeneratorHost host = GeneratorHost.Run(SkyFiles.All);
        host.Edit(SkyFiles.Paper.Path, SkyFiles.PaperText.Replace("bright", "faint", StringComparison.Ordinal));
        host.NotCached().ShouldContain(Stages.Quotes);
        host.NotCached().ShouldNotContain(Stages.Read);
        host.Diagnostics.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_released_id_changes_no_source_and_an_edit_of_facts_reads_no_ledger()
    {
        GeneratorHost host = GeneratorHost.Run(SkyFiles.All);
        host.Edit(SkyFiles.Ledger.Path, SkyFiles.Ledger.Text + "\nstars sirius\n");
        host.NotCached().ShouldBe([Stages.Files, Stages.Ledger], ignoreOrder: true);
        host.SourcesChanged().ShouldBeFalse();

        host.Edit(SkyFiles.Stars.Path, SkyFiles.Stars.Text.Replace("sirius", "canopus", StringComparison.Ordinal));
        host.NotCached().ShouldNotContain(Stages.Ledger);
        host.Diagnostics.ShouldBe(["curated/released-ids.txt(4,1): error DS3019: 'sirius' was released and is gone: add a redirect"]);
    }

    [Fact]
    public void No_compiler_type_is_reachable_from_a_cached_value()
    {
        GeneratorHost host = GeneratorHost.Run(SkyFiles.All);
        HashSet<object> seen = new(ReferenceEqualityComparer.Instance);
        foreach (FieldInfo stage in typeof(Stages).GetFields(BindingFlags.Public | BindingFlags.Static).Where(f => f.Name != Stages.Files))
        {
            foreach ((object value, _) in host.Steps((string)stage.GetRawConstantValue()!))
            {
                Walk(value, stage.Name, seen);
            }
        }

        seen.Count.ShouldBeGreaterThan(1000);
    }

    private static void Walk(object? value, string path, HashSet<object> seen)
    {
        if (value is null or string || value.GetType() is { IsPrimitive: true } || value.GetType().IsEnum || !seen.Add(value))
        {
            return;
        }

        Type type = value.GetType();
        (type.Namespace ?? "").ShouldNotStartWith("Microsoft.CodeAnalysis", customMessage: path);
        if (value is IEnumerable items)
        {
            foreach (object? item in items)
            {
                Walk(item, path + "[]", seen);
            }
        }

        if (type.Namespace?.StartsWith("System", StringComparison.Ordinal) == true)
        {
            return;
        }

        for (Type? at = type; at is not null; at = at.BaseType)
        {
            foreach (FieldInfo field in at.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                Walk(field.GetValue(value), path + "." + field.Name, seen);
            }
        }
    }
}
