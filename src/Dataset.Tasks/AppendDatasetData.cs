using Microsoft.Build.Framework;

namespace Dataset.Tasks;

/// <summary>
/// Appends the data that the generator left in its sources to the assembly that the compiler wrote. Applied twice it changes nothing.
/// </summary>
public sealed class AppendDatasetData : ITask
{
    public IBuildEngine? BuildEngine { get; set; }

    public ITaskHost? HostObject { get; set; }

    /// <summary>The assembly.</summary>
    [Required]
    public string Assembly { get; set; } = "";

    /// <summary>The generated source that says which data there is.</summary>
    [Required]
    public string Plan { get; set; } = "";

    /// <summary>The key pair that the assembly is signed with; empty where it is not signed, or not yet.</summary>
    public string KeyFile { get; set; } = "";

    public bool Execute()
    {
        try
        {
            byte[] before = File.ReadAllBytes(Assembly);
            AppendPlan plan = AppendPlan.Read(Plan);
            byte[]? after =
                plan.Volumes.Count == 0 ? null : AssemblyPatch.Apply(before, plan, KeyFile.Length == 0 ? null : File.ReadAllBytes(KeyFile));
            if (after is not null)
            {
                AssemblyPatch.Check(after, plan);
                Replace(after);
            }

            return true;
        }
        catch (Exception problem) when (problem is IOException or InvalidDataException or BadImageFormatException or UnauthorizedAccessException)
        {
            BuildEngine?.LogErrorEvent(new BuildErrorEventArgs(
                "", "", Assembly, 0, 0, 0, 0, $"the data could not be appended to the assembly: {problem.Message}", "", nameof(AppendDatasetData)));
            return false;
        }
    }

    /// <summary>Whoever looks sees the assembly before, or the assembly after.</summary>
    private void Replace(byte[] after)
    {
        string aside = Assembly + ".appended";
        File.WriteAllBytes(aside, after);
        File.Replace(aside, Assembly, destinationBackupFileName: null);
    }
}
