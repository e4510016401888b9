using System.Collections;
using System.Reflection;
using Dataset.Generator.Storage;
using Microsoft.CodeAnalysis;

namespace Dataset.Generator.Tests;

/// <summary>What runs again when something changes: as little as possible.</summary>
public sealed class IncrementalTests
{
    [Fact]
    public void The_sky_is_sound_and_every_stage_runs_once()
    {
        GeneratorHost host = Sky();
        host.ShouldBeCachedOnSecondRun();
        host.Diagnostics.ShouldBeEmpty();
        host.TrackedStages.Order(StringComparer.Ordinal).ShouldBe(Stages.All.Order(StringComparer.Ordinal));
        Stages.All.ShouldAllBe(stage => host.Steps(stage).Count > 0);
    }

    [Fact]
    public void An_edited_file_is_the_only_one_that_is_read_again()
    {
        GeneratorHost host = Sky();
        host.Edit(SkyFiles.Sites.Path, SkyFiles.Sites.Text.Replace("name: Europe", "name: Old Europe", StringComparison.Ordinal));
        host.Steps(Stages.Read).Count(o => o.Reason == IncrementalStepRunReason.Modified).ShouldBe(1);
        host.Steps(Stages.Read).Count(o => o.Reason == IncrementalStepRunReason.Cached).ShouldBe(2);
        host.Steps(Stages.Quotes).ShouldAllBe(o => o.Reason == IncrementalStepRunReason.Cached || o.Reason == IncrementalStepRunReason.Unchanged);
        host.NotCached().ShouldNotContain(Stages.Schema);
        host.NotCached().ShouldNotContain(Stages.EmitApi);
    }

    [Fact]
    public void A_changed_value_is_packed_again_with_what_follows_from_it_and_nothing_else()
    {
        GeneratorHost host = Sky();
        host.Edit(SkyFiles.Stars.Path, SkyFiles.Stars.Text.Replace("class: a", "class: k", StringComparison.Ordinal));
        Modified(host, Stages.Links).ShouldHaveSingleItem();
        PartsModified(host).ShouldBe(["Star Column Class", "Star Index ByClass"]);
        Modified(host, Stages.EmitPart).Count.ShouldBe(2);
        Modified(host, Stages.EmitData).ShouldHaveSingleItem();
        host.NotCached().ShouldBe([Stages.Files, Stages.Read, Stages.Values, Stages.Cited, Stages.Links, Stages.Catalogue,
            Stages.Members, Stages.KeyLists, Stages.Parts, Stages.Part, Stages.EmitPart, Stages.EmitData, Stages.Data], ignoreOrder: true);
    }

    [Fact]
    public void A_changed_text_packs_the_text_of_its_table_again_and_the_members_that_show_it()
    {
        GeneratorHost host = Sky();
        host.Edit(SkyFiles.Sites.Path, SkyFiles.Sites.Text.Replace("name: Europe", "name: Old Europe", StringComparison.Ordinal));
        PartsModified(host).ShouldBe(["Site Text"]);
        Modified(host, Stages.EmitData).ShouldHaveSingleItem();
    }

    [Fact]
    public void A_new_row_numbers_all_rows_and_packs_no_table_that_does_not_count_them()
    {
        GeneratorHost host = Sky();
        host.Edit(SkyFiles.Sites.Path, SkyFiles.Sites.Text + "\n  - id: paris\n    name: Paris\n");
        Modified(host, Stages.Keys).ShouldHaveSingleItem();
        host.NotCached().ShouldContain(Stages.KeyIndex);
        PartsModified(host).Where(p => !p.StartsWith("Site ", StringComparison.Ordinal)).ShouldBe(["Telescope Index BySite"]);
    }

    [Fact]
    public void After_each_edit_the_sources_are_those_of_a_fresh_run()
    {
        TestFile[] files = SkyFiles.All;
        GeneratorHost host = GeneratorHost.Run(files);
        foreach ((TestFile file, string from, string to) in new[]
        {
            (SkyFiles.Sites, "name: Europe", "name: Old Europe"),
            (SkyFiles.Sites, "id: europe", "id: zeeland"),
            (SkyFiles.Sites, "within: europe", "within: zeeland"),
            (SkyFiles.Sites, "id: greenwich", "id: [greenwich"),
            (SkyFiles.Sites, "id: [greenwich", "id: greenwich"),
            (SkyFiles.Sites, "sites:", "sites:\n  - id: aden\n    name: Aden"),
            (SkyFiles.Stars, "hip: 91262", "hip: 3"),
            (SkyFiles.Stars, "id: sirius", "id: vega"),
            (SkyFiles.Stars, "- id: vega", "- id: adhara"),
            (SkyFiles.Stars, "seen_in: [optical, near-infrared]", "seen_in: [radio]"),
        })
        {
            int at = Array.FindIndex(files, f => f.Path == file.Path);
            files[at] = files[at] with { Text = files[at].Text.Replace(from, to, StringComparison.Ordinal) };
            host.Edit(file.Path, files[at].Text);
            GeneratorHost fresh = new(files);
            host.Diagnostics.ShouldBe(fresh.Diagnostics, to);
            host.Result.GeneratedSources.Select(s => s.HintName + "\n" + s.SourceText)
                .ShouldBe(fresh.Result.GeneratedSources.Select(s => s.HintName + "\n" + s.SourceText), to);
        }
    }

    [Fact]
    public void A_comment_in_yaml_changes_no_source_but_the_lines_that_members_tell()
    {
        GeneratorHost host = Sky();
        host.Edit(SkyFiles.Stars.Path, SkyFiles.Stars.Text + "\n# a comment at the end\n");
        host.NotCached().ShouldBe([Stages.Files, Stages.Read, Stages.Members], ignoreOrder: true);
        host.SourcesChanged().ShouldBeFalse();
        host.Edit(SkyFiles.Stars.Path, "# a comment on top\n" + SkyFiles.Stars.Text);
        host.NotCached().ShouldBe([Stages.Files, Stages.Read, Stages.Members, Stages.Member, Stages.EmitMembers], ignoreOrder: true);
    }

    [Fact]
    public void An_edit_of_other_code_changes_nothing()
    {
        GeneratorHost host = Sky();
        host.EditCSharp("Other.cs", "namespace Other; internal class A { }");
        host.EditCSharp("Other.cs", "namespace Other; internal class A { private int _b; }");
        host.NotCached().ShouldBeEmpty();
        host.SourcesChanged().ShouldBeFalse();
    }

    [Fact]
    public void A_comment_in_a_declaration_changes_no_source()
    {
        GeneratorHost host = Sky();
        host.EditCSharp("schema.cs", "// a comment on top\n" + TestCompilation.DefaultSchema);
        host.NotCached().ShouldBeEmpty();
        host.SourcesChanged().ShouldBeFalse();
    }

    [Fact]
    public void A_paper_that_changes_is_proved_against_again()
    {
        GeneratorHost host = Sky();
        host.Edit(SkyFiles.Paper.Path, SkyFiles.PaperText.Replace("bright", "faint", StringComparison.Ordinal));
        host.NotCached().ShouldContain(Stages.Quotes);
        host.NotCached().ShouldNotContain(Stages.Read);
        host.Diagnostics.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_released_id_changes_no_source_and_an_edit_of_facts_reads_no_ledger()
    {
        GeneratorHost host = Sky();
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
        GeneratorHost host = Sky();
        HashSet<object> seen = new(ReferenceEqualityComparer.Instance);
        foreach (string stage in Stages.All.Where(s => s != Stages.Files))
        {
            foreach ((object value, _) in host.Steps(stage))
            {
                Walk(value, stage, seen);
            }
        }

        seen.Count.ShouldBeGreaterThan(1000);
    }

    private static GeneratorHost Sky() => new(SkyFiles.All, tracksSteps: true);

    private static List<object> Modified(GeneratorHost host, string stage) =>
        [.. host.Steps(stage).Where(o => o.Reason == IncrementalStepRunReason.Modified).Select(o => o.Value)];

    /// <summary>The parts of tables that are packed again: table, kind, and what of it.</summary>
    private static List<string> PartsModified(GeneratorHost host) =>
        [.. Modified(host, Stages.Part).Cast<DataPart>().Select(p => (p.Input.Spec.Name + " " + p.Kind + " " + p.Kind switch
        {
            DataPartKind.Column => p.Input.Spec.Columns[p.Number].Name,
            DataPartKind.Unique => p.Input.Spec.Uniques[p.Number].Name,
            DataPartKind.Index => p.Input.Spec.Indexes[p.Number].Name,
            DataPartKind.Inverse => p.Input.Spec.Inverses[p.Number].Name,
            _ => "",
        }).Trim())];

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
            foreach (FieldInfo field in at.GetFields(
                BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                Walk(field.GetValue(value), path + "." + field.Name, seen);
            }
        }
    }
}
