using Microsoft.Build.Framework;

namespace Dataset.Tasks;

/// <summary>How long files are in all. One that is not there, or may not be looked at, counts for nothing here: the compiler says so of it.</summary>
public sealed class MeasureDatasetFiles : ITask
{
    public IBuildEngine? BuildEngine { get; set; }

    public ITaskHost? HostObject { get; set; }

    /// <summary>Full paths.</summary>
    public string[] Files { get; set; } = [];

    /// <summary>Their bytes.</summary>
    [Output]
    public long Bytes { get; private set; }

    public bool Execute()
    {
        foreach (string path in Files)
        {
            try
            {
                Bytes += new FileInfo(path).Length;
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
            {
            }
        }

        return true;
    }
}
