using Dataset.Cli.History;
using Dataset.Cli.Projects;
using Dataset.Cli.Releasing;
using Dataset.Cli.Workspaces;
using Dataset.Compiler.Binding;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Yaml;

namespace Dataset.Cli.Diffing;

/// <summary>The data of one revision, as far as a difference needs it.</summary>
/// <param name="Name">How the user calls the revision.</param>
/// <param name="Schema">What its declarations say.</param>
/// <param name="Rows">Its rows by record.</param>
/// <param name="Disputes">Each dispute as a record and the field it is about.</param>
/// <param name="Retired">Keys that are redirected, each with the keys that took its place.</param>
/// <param name="Version">The version that the data gives itself.</param>
internal sealed record Snapshot(
    string Name,
    DatasetSchema Schema,
    IReadOnlyDictionary<string, RowImage> Rows,
    IReadOnlyList<(string Record, string Field)> Disputes,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Retired,
    string? Version)
{
    /// <summary>The files on the disk.</summary>
    public static Snapshot OfDisk(DatasetProject project, CancellationToken cancellation) => Of(
        project,
        "the files on the disk",
        [.. project.DeclarationFiles.Concat(project.CuratedFiles).Select(f => new TextFile(project.Shorten(f), TextFile.Read(f)))],
        cancellation);

    /// <summary>A commit, read into memory: nothing is checked out. Which of its files are the dataset's, the project says as it is now.</summary>
    public static Snapshot OfCommit(DatasetProject project, Git git, string revision, CancellationToken cancellation) => Of(
        project,
        revision,
        [.. git.Files(git.Commit(revision), p => project.WouldBeDeclaration(project.Expand(p)) || project.WouldBeCurated(project.Expand(p)))
            .OrderBy(f => f.Path, StringComparer.Ordinal).Select(f => new TextFile(f.Path, f.Text))],
        cancellation);

    private static Snapshot Of(DatasetProject project, string name, List<TextFile> files, CancellationToken cancellation)
    {
        List<TextFile> declarations = files.Where(f => project.WouldBeDeclaration(project.Expand(f.Path))).ToList();
        if (declarations.Count == 0)
        {
            throw new ToolError("there is no dataset in " + name + ": it has no declarations in '" + project.Shorten(project.Evaluation.Folder) + "'.");
        }

        DeclaredSchema declared = DeclaredSchema.Read(declarations, project.Settings, project.Schemas, cancellation);
        if (declared.HasErrors)
        {
            throw new ToolError("the declarations of " + name + " have errors: their data cannot be read.");
        }

        Reader reader = new(declared.Schema, name);
        foreach (TextFile file in files.Except(declarations).Where(f => !DataFileName.IsAlmostData(f.Path)))
        {
            reader.Add(file);
        }

        return new Snapshot(name, declared.Schema, reader.Rows, reader.Disputes, reader.Retired, reader.Version);
    }

    private sealed class Reader(DatasetSchema schema, string name)
    {
        public Dictionary<string, RowImage> Rows { get; } = new(StringComparer.Ordinal);

        public List<(string Record, string Field)> Disputes { get; } = [];

        public Dictionary<string, IReadOnlyList<string>> Retired { get; } = new(StringComparer.Ordinal);

        public string? Version { get; private set; }

        public void Add(TextFile file)
        {
            YamlFile yaml = YamlReader.Read(file.Path, file.Text, schema);
            if (yaml.Documents is null)
            {
                throw new ToolError("'" + file.Path + "' of " + name + " cannot be read: run 'dataset check' and mend it first.");
            }

            foreach (BoundRow row in Binder.Bind(yaml, schema).Rows.Rows)
            {
                Table table = row.Table;
                if (RowImage.Of(row, Rows.Values.Count(r => r.Table == table.Spec.YamlName)) is not { } image)
                {
                    continue;
                }

                Rows[image.Record] = image;
                AddDisputes(image.Record, "", row);
                if (table.Spec.Role == TableRole.Redirects && image.Fields.FirstOrDefault(f => f.Role == ColumnRole.RedirectFrom) is { } from)
                {
                    Retired[from.Items[0]] = image.Fields.FirstOrDefault(f => f.Role == ColumnRole.RedirectTo)?.Items ?? [];
                }

                if (VersionField.IsIn(table.Spec))
                {
                    Version = image.Fields.FirstOrDefault(f => f.Name == "version")?.Items[0];
                }
            }
        }

        private void AddDisputes(string record, string within, BoundRow row)
        {
            Table table = row.Table;
            foreach (int column in table.PartColumns)
            {
                foreach (BoundPart part in row.Parts(column))
                {
                    if (column == table.Resolutions)
                    {
                        int aims = part.Row.Table.AimsAt;
                        IEnumerable<string> fields =
                            part.Row.Items(aims).OfType<BoundScalar>().Select(a => table.Spec.Column(a.Text)?.YamlName ?? a.Text);
                        Disputes.AddRange(fields.Select(f => (record, within + f)));
                    }
                    else
                    {
                        AddDisputes(record, within + table.Columns[column].YamlName + "/", part.Row);
                    }
                }
            }
        }
    }
}
