using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Dataset.Cli;

/// <summary>
/// Memory that nobody used before comes page by page, each with an interrupt that the system answers: of a check of some megabytes these were half of
/// the processor time. Linux hands out 2 MB at a time where it is asked to.
/// </summary>
internal static unsafe partial class LargePages
{
    private const nint Length = 2 << 20;

    /// <summary>MADV_HUGEPAGE: an advice that changes nothing but how fast memory comes, and that a system may not follow.</summary>
    private const int Advice = 14;

    /// <summary>Asks for them where the next objects will stand.</summary>
    /// <param name="bytes">For so much.</param>
    public static void AskForHeap(nint bytes)
    {
        object here = new();
        nint start = *(nint*)Unsafe.AsPointer(ref here) / Length * Length;
        _ = Advise(start, bytes, Advice);
    }

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Advise(nint start, nint length, int advice);
}
