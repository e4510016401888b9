namespace Dataset.Packages.Tests;

/// <summary>A test that makes a native program: on Linux and macOS it needs a C compiler, which links what .NET's compiler makes.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NativeFactAttribute : FactAttribute
{
    public NativeFactAttribute()
    {
        if (!OperatingSystem.IsWindows() && !IsOnPath("clang") && !IsOnPath("gcc"))
        {
            Skip = "There is no clang and no gcc on this machine: 'apt-get install gcc libc6-dev zlib1g-dev' installs what this test needs.";
        }
    }

    private static bool IsOnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, program)));
}
