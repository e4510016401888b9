using Dataset.Cli.Projects;

namespace Dataset.Cli.Workspaces;

/// <summary>
/// What a dataset is known by as it is now: a hash over everything that the stages' results follow from, which are the files of the dataset, its
/// declarations and their settings, and this build of the tool.
/// </summary>
internal static class DatasetKey
{
    /// <param name="project">The dataset.</param>
    /// <param name="files">What it is read from.</param>
    /// <param name="more">What a result follows from beside it.</param>
    public static string Of(DatasetProject project, DatasetFiles files, IReadOnlyList<TextFile> more)
    {
        Fingerprint print = new Fingerprint().Add(SchemaCache.BuildOfTool).Add(project.Settings.Key);
        foreach (IReadOnlyList<TextFile> kind in new[] { files.Declarations, files.Curated, files.Articles, files.Ledgers, more })
        {
            print.Add(kind.Count);
            foreach (TextFile file in kind)
            {
                file.AddTo(print);
            }
        }

        return print.Finish();
    }
}
