using System.Globalization;
using Dataset.Compiler.Building;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Text;

namespace Dataset.Compiler.Compiling;

/// <summary>
/// Files that no computer could make an assembly of are refused before the first of them is read: what they hold would be counted only when it is all
/// in memory.
/// </summary>
internal static class SizeOfFiles
{
    /// <summary>The finding at the file with which it is too much, or null.</summary>
    public static Finding? TooMuch(EquatableArray<InputFile> curated, Limits limits, CancellationToken cancellation)
    {
        if (CanFit(curated, limits, cancellation))
        {
            return null;
        }

        long characters = 0;
        foreach (InputFile file in curated)
        {
            characters += file.Length(cancellation);
            if (characters > limits.Characters)
            {
                string most = limits.Characters.ToString("N0", CultureInfo.InvariantCulture) + " characters in all files";
                return Finding.Create(LimitFindings.TooLarge, new Location(file.Path, 0, 0, 0, 0, 0, 0), most);
            }
        }

        return null;
    }

    /// <summary>Whether it is not too much, however few bytes a character takes.</summary>
    private static bool CanFit(EquatableArray<InputFile> curated, Limits limits, CancellationToken cancellation)
    {
        long characters = 0;
        foreach (InputFile file in curated)
        {
            characters += file.LengthAtMost(cancellation);
            if (characters > limits.Characters)
            {
                return false;
            }
        }

        return true;
    }
}
