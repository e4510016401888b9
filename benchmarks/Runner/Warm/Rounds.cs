using System.Diagnostics;
using System.Text.Json;

namespace Dataset.Benchmarks.Runner.Warm;

/// <summary>One contender at one work: a pass does <see cref="Operations"/> of it and returns a count that proves it did.</summary>
internal sealed record Side(string Name, int Operations, Func<long> Pass);

/// <summary>The same work by us and by others.</summary>
internal sealed record Work(string Name, Side Ours, Side[] Peers);

/// <summary>
/// Measures works in slices of about two milliseconds, ours and a peer's in turn, so that whatever else the machine does falls on both alike.
/// A figure is the median over the rounds of the ratio within a round.
/// </summary>
internal static class Rounds
{
    private const int Count = 41;
    private static readonly double s_slice = Stopwatch.Frequency * 0.002;

    public static void Run(IReadOnlyList<Work> works)
    {
        WarmUp(works);
        foreach (Work work in works)
        {
            Allocations(work);
            foreach (Side peer in work.Peers)
            {
                Compare(work, peer);
            }
        }
    }

    /// <summary>Each pass often enough, and with pauses long enough, that the background compiler has put everything into its last tier.</summary>
    private static void WarmUp(IReadOnlyList<Work> works)
    {
        for (int phase = 0; phase < 5; phase++)
        {
            foreach (Work work in works)
            {
                foreach (Side side in work.Peers.Prepend(work.Ours))
                {
                    for (int i = 0; i < 40; i++)
                    {
                        side.Pass();
                    }
                }
            }

            Thread.Sleep(300);
        }
    }

    private static void Compare(Work work, Side peer)
    {
        double ours = work.Ours.Pass() / (double)work.Ours.Operations, theirs = peer.Pass() / (double)peer.Operations;
        if (work.Ours.Operations == peer.Operations && ours != theirs)
        {
            throw new InvalidOperationException($"{work.Name}: we count {ours} an operation, {peer.Name} {theirs}");
        }

        int oursTimes = Calibrate(work.Ours), peerTimes = Calibrate(peer);
        double[] ratios = new double[Count], oursTime = new double[Count], peerTime = new double[Count];
        for (int round = 0; round < Count; round++)
        {
            bool oursFirst = round % 2 == 0;
            double first = Slice(oursFirst ? work.Ours : peer, oursFirst ? oursTimes : peerTimes);
            double second = Slice(oursFirst ? peer : work.Ours, oursFirst ? peerTimes : oursTimes);
            (oursTime[round], peerTime[round]) = oursFirst ? (first, second) : (second, first);
            ratios[round] = oursTime[round] / peerTime[round];
        }

        Print(work.Name, peer.Name, Median(ratios), Median(oursTime), Median(peerTime), "ns");
    }

    private static void Allocations(Work work)
    {
        foreach (Side side in work.Peers.Prepend(work.Ours))
        {
            side.Pass();
            long before = GC.GetAllocatedBytesForCurrentThread();
            side.Pass();
            double bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)side.Operations;
            Print("alloc." + work.Name, side.Name, null, side == work.Ours ? bytes : null, side == work.Ours ? null : bytes, "B");
        }
    }

    private static int Calibrate(Side side)
    {
        long start = Stopwatch.GetTimestamp();
        side.Pass();
        side.Pass();
        side.Pass();
        return Math.Max(1, (int)(s_slice * 3 / Math.Max(1, Stopwatch.GetTimestamp() - start)));
    }

    /// <summary>Nanoseconds an operation.</summary>
    private static double Slice(Side side, int times)
    {
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < times; i++)
        {
            side.Pass();
        }

        return (Stopwatch.GetTimestamp() - start) * 1e9 / Stopwatch.Frequency / times / side.Operations;
    }

    private static double Median(double[] values)
    {
        Array.Sort(values);
        return values[values.Length / 2];
    }

    private static void Print(string name, string against, double? ratio, double? ours, double? peer, string unit) =>
        Console.Out.WriteLine(JsonSerializer.Serialize(new Dictionary<string, object?>
        {
            ["name"] = name, ["against"] = against, ["ratio"] = ratio, ["ours"] = ours, ["peer"] = peer, ["unit"] = unit,
        }));
}
