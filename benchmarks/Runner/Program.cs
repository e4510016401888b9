using System.Diagnostics;
using System.Globalization;

namespace Dataset.Benchmarks.Runner;

/// <summary>
/// One process of one contender: <c>cold</c> does one thing once, <c>write</c> makes the files of peers; the others measure and print a line of JSON
/// per figure.
/// </summary>
public static class Program
{
    /// <summary>The first line is where the clock of a cold process starts.</summary>
    public static int Main(string[] args)
    {
        long start = Stopwatch.GetTimestamp();
        if (args is ["cold", string who, string what])
        {
            string value = Cold.Do(who, what);
            long ticks = Stopwatch.GetTimestamp() - start;
            Console.Out.WriteLine(ticks.ToString(CultureInfo.InvariantCulture) + " " + value);
            return 0;
        }

        return Measure(args);
    }

    private static int Measure(string[] args)
    {
        switch (args)
        {
            case ["warm"]:
                Warm.Lookups.Run();
                return 0;
            case ["write", string folder]:
                Peers.PeerFiles.Write(folder);
                return 0;
            case ["memory", string who]:
                Memory.Print(who);
                return 0;
#if FULL
            case ["full", string rows, .. string[] works]:
                return Full.FullRun.Run(int.Parse(rows, CultureInfo.InvariantCulture), works.Contains("warm"), works.Contains("cold")) ? 0 : 1;
#endif
            default:
                Console.Error.WriteLine("Runner cold <who> <what> | warm | memory <who> | write <folder>: started by benchmarks/Dataset.Benchmarks.");
                return 2;
        }
    }
}
